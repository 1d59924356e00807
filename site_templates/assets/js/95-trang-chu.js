/* Câu đầu mục Thời hạn của trang chủ: kỳ hạn đang diễn ra, không có thì kỳ sắp tới. Đã qua hết thì giữ câu đã in. */
(function () {
  "use strict";
  document.querySelectorAll("[data-summary]").forEach(function (line) {
    var state = document.querySelector('.kh-periods [data-state="now"]')
      || document.querySelector('.kh-periods :is([data-state="next"], [data-state="open"])');
    if (!state) return;
    var row = state.closest("li");
    var lead = state.dataset.state === "now" ? "Đang trong kỳ hạn: " : "Kỳ hạn sắp tới: ";
    line.textContent = lead + row.querySelector("time").textContent + ", " + row.querySelector("b").textContent
      + " sản phẩm.";
  });
})();
