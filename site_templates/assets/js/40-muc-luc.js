/* Trên màn hẹp mục lục gập lại, để câu đầu tiên của văn bản hiện ngay. */
(function () {
  "use strict";
  if (!window.matchMedia("(max-width: 76.24em)").matches) return;
  document.querySelectorAll(".kh-toc details").forEach(function (part) { part.open = false; });
})();
