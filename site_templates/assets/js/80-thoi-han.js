/* Thời hạn. Vạch «hôm nay» trên hình: <g class="kh-today" data-first="YYYY-MM" data-months="37" data-x0="…"
   data-month="…">: trục dài data-months tháng, mỗi tháng data-month đơn vị, bắt đầu ở x = data-x0; ngoài trục thì đứng
   ở mép. Không có JS thì không có vạch: ngày dựng trang không phải là hôm nay.
   Rồi chép tình trạng của mỗi kỳ hạn xuống từng dòng của nó, để lọc được theo tình trạng. */
(function () {
  "use strict";
  if (!window.khToday) return;
  document.querySelectorAll("g.kh-today").forEach(function (mark) {
    var length = Number(mark.dataset.months);
    var at = window.khToday.monthsSince(mark.dataset.first);
    var side = at < 0 ? "before" : at > length ? "after" : "in";
    var margin = { before: -6, in: 0, after: 14 }[side];
    var x = Number(mark.dataset.x0) + Math.min(Math.max(at, 0), length) * Number(mark.dataset.month) + margin;
    var line = mark.querySelector("line");
    Array.from(mark.ownerSVGElement.querySelectorAll(".kh-n"))
      .filter(function (n) { return Math.abs(Number(n.getAttribute("x")) - x) < 8 + 5 * n.textContent.length; })
      .map(function (n) { return Number(n.getAttribute("y")); })
      .sort(function (a, b) { return a - b; })
      .forEach(function (y) { /* vạch đứt ở số nào nằm dưới nó, để số đọc được */
        var above = line.cloneNode();
        above.setAttribute("y2", y - 17);
        mark.insertBefore(above, line);
        line.setAttribute("y1", y + 5);
      });
    mark.setAttribute("class", "kh-today is-" + side);
    mark.setAttribute("transform", "translate(" + Math.round(x * 10) / 10 + " 0)");
    mark.removeAttribute("display");
  });
  document.querySelectorAll("[data-today-legend]").forEach(function (words) { words.hidden = false; });
  document.querySelectorAll("tbody[data-group] .kh-group [data-state]").forEach(function (state) {
    state.closest("tbody").querySelectorAll("[data-row]").forEach(function (row) {
      row.dataset.state = state.dataset.state;
    });
  });
})();
