/* Nút «Các mục» trên màn hẹp. Không có JS thì nhãn của ô đánh dấu ẩn làm việc ấy, nhưng bàn phím không bấm được nhãn. */
(function () {
  "use strict";
  var box = document.getElementById("__drawer");
  var label = document.querySelector("label.md-header__button[for=__drawer]");
  var button = document.querySelector(".kh-cac-muc");
  if (!box || !label || !button) return;
  label.hidden = true;
  button.hidden = false;
  button.addEventListener("click", function () { box.click(); });
  box.addEventListener("change", function () { button.setAttribute("aria-expanded", String(box.checked)); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !box.checked) return;
    box.click();
    button.focus();
  });
})();
