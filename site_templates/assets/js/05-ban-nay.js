/* «Bản này là bản nào?»: số liệu chung của kho đứng ở assets/edition.js, không đứng trong từng trang. */
(function () {
  "use strict";
  var edition = window.khEdition;
  if (!edition) return;
  document.querySelectorAll("[data-edition]").forEach(function (el) { el.textContent = edition.text; });
  document.querySelectorAll("[data-edition-key]").forEach(function (el) {
    var value = edition[el.dataset.editionKey];
    if (value !== undefined) el.textContent = value;
  });
})();
