/* Câu đầu mục Thời hạn của trang chủ, và việc của kỳ hạn ấy: kỳ đang diễn ra hoặc sắp tới; đã qua hết thì kỳ cuối cùng.
   Các kỳ hạn đã xếp theo ngày cuối. Danh sách dài thì chỉ hiện các kỳ quanh kỳ ấy; cả danh sách ở trang Thời hạn.
   Không có JS thì giữ câu đã in và danh sách kỳ hạn. */
(function () {
  "use strict";
  document.querySelectorAll("[data-summary]").forEach(function (line) {
    var rows = Array.from(document.querySelectorAll(".kh-periods [data-period]"));
    if (!rows.length) return;
    var state = function (row) {
      var el = row.querySelector("[data-state]");
      return el ? el.dataset.state : "";
    };
    var row = rows.find(function (r) { return state(r) !== "past"; }) || rows[rows.length - 1];
    var lead = {
      now: "Đang trong kỳ hạn: ", open: "Chưa hết hạn: ", next: "Kỳ hạn sắp tới: ", past: "Kỳ hạn cuối cùng, đã qua: ",
    }[state(row)];
    if (!lead) return;
    var count = row.querySelector("b").firstChild.textContent;
    var name = document.createElement("b");
    name.textContent = row.querySelector(".kh-chip").textContent.trim();
    line.textContent = lead;
    line.append(name, ", " + count + " sản phẩm" + (state(row) === "past" ? ". Không còn kỳ hạn nào phía trước." : "."));
    if (rows.length > 12) {
      var near = rows.indexOf(row);
      rows.forEach(function (r, i) { r.hidden = i < near - 3 || i > near + 6; });
    }
    document.querySelectorAll("[data-near]").forEach(function (part) {
      part.hidden = part.dataset.near !== row.dataset.period;
    });
  });
})();
