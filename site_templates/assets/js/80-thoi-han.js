/* Vạch «hôm nay» trên hình: <g class="kh-today" data-first="YYYY-MM" data-months="37" data-x0="…" data-month="…">.
   Trục dài data-months tháng, mỗi tháng data-month đơn vị, bắt đầu ở x = data-x0. Ngoài trục thì đứng ở mép. */
(function () {
  "use strict";
  document.querySelectorAll("g.kh-today").forEach(function (mark) {
    var length = Number(mark.dataset.months);
    var at = window.khToday.monthsSince(mark.dataset.first);
    var side = at < 0 ? "before" : at > length ? "after" : "in";
    var margin = { before: -6, in: 0, after: 14 }[side];
    var x = Number(mark.dataset.x0) + Math.min(Math.max(at, 0), length) * Number(mark.dataset.month) + margin;
    mark.setAttribute("class", "kh-today is-" + side);
    mark.setAttribute("transform", "translate(" + x + " 0)");
  });
})();
