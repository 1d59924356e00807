/* Hôm nay, và tình trạng của từng thời hạn. Tính ở đây vì một bản chép ra USB cũ dần mà không ai dựng lại.
   Xem ở một ngày khác: thêm ?ngay=2024-03-15 vào địa chỉ. */
(function () {
  "use strict";
  var asked = new URLSearchParams(location.search).get("ngay");
  var now = asked ? new Date(asked + "T00:00:00") : new Date();
  if (isNaN(now)) now = new Date();
  var two = function (n) { return String(n).padStart(2, "0"); };
  var iso = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  window.khToday = {
    iso: iso,
    text: two(now.getDate()) + "/" + two(now.getMonth() + 1) + "/" + now.getFullYear(),
    /* Số tháng, có phần lẻ, từ đầu tháng `first` (YYYY-MM) đến hôm nay. */
    monthsSince: function (first) {
      var part = first.split("-");
      var days = new Date(now.getFullYear(), now.getMonth() + 1, 0).getDate();
      return (now.getFullYear() - part[0]) * 12 + now.getMonth() + 1 - part[1] + (now.getDate() - 1) / days;
    },
  };

  var words = { past: "đã qua thời hạn", now: "đang trong kỳ hạn", next: "chưa tới kỳ hạn", open: "chưa hết hạn" };
  document.querySelectorAll("[data-due-end]").forEach(function (el) {
    var start = el.dataset.dueStart;
    var end = el.dataset.dueEnd;
    var state = iso > end ? "past" : !start ? "open" : iso >= start ? "now" : "next";
    el.dataset.state = state;
    el.textContent = words[state];
  });
  document.querySelectorAll("[data-today]").forEach(function (el) { el.textContent = window.khToday.text; });
})();
