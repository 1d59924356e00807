/* Lọc: <form data-filter="#bang [data-row]" data-unit="sản phẩm">. Mỗi ô có name=x so với data-x của dòng (nhiều giá
   trị cách nhau một dấu cách); <output> nói còn bao nhiêu; [data-group] không còn dòng nào thì ẩn. */
(function () {
  "use strict";
  document.querySelectorAll("form[data-filter]").forEach(function (form) {
    var rows = Array.from(document.querySelectorAll(form.dataset.filter));
    var groups = Array.from(document.querySelectorAll("[data-group]")).filter(function (group) {
      return rows.some(function (row) { return group.contains(row); });
    });
    var out = form.querySelector("output");

    function fits(row, field) {
      var passive = !field.name || !field.value || (/^(radio|checkbox)$/.test(field.type) && !field.checked);
      return passive || (" " + (row.dataset[field.name] || "") + " ").includes(" " + field.value + " ");
    }

    function run() {
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = !Array.from(form.elements).every(function (field) { return fits(row, field); });
        if (!row.hidden) shown++;
      });
      groups.forEach(function (group) {
        group.hidden = !rows.some(function (row) { return !row.hidden && group.contains(row); });
      });
      if (out) out.textContent = shown + "/" + rows.length + " " + (form.dataset.unit || "");
    }

    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", run);
    form.addEventListener("reset", function () { setTimeout(run); });
    form.hidden = false; /* <form hidden>: không có JS thì không bày bộ lọc vô dụng */
    run();
  });
})();
