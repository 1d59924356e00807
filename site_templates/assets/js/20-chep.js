/* Chép liên kết tới một đoạn: <a data-copy href="#iv-4_2">. Không có bộ nhớ tạm thì nó vẫn là một liên kết. */
(function () {
  "use strict";
  if (!navigator.clipboard) return;
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-copy]");
    if (!link) return;
    navigator.clipboard.writeText(link.href).then(function () {
      link.classList.add("is-copied");
      setTimeout(function () { link.classList.remove("is-copied"); }, 1600);
    }, function () { /* không được phép: bấm vẫn đưa tới đoạn */ });
  });
})();
