/* Trên màn hẹp (hay chữ phóng to) mục lục gập lại, để câu đầu tiên của văn bản hiện ngay.
   Ngưỡng như ở css/60-van-ban.css, đo bằng cỡ chữ đang dùng. */
(function () {
  "use strict";
  var rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (document.documentElement.clientWidth > 60.9 * rem) return;
  document.querySelectorAll(".kh-toc details").forEach(function (part) { part.open = false; });
})();
