/* Lọc: <form data-filter="#bang [data-row]" data-unit="sản phẩm">. Mỗi ô có name=x so với data-x của dòng (nhiều giá
   trị cách nhau một dấu cách); ô type=search: mỗi tiếng đã gõ, bỏ dấu, phải mở đầu một tiếng của data-x. <output> nói còn
   bao nhiêu; [data-group] không còn dòng nào thì ẩn. */
(function () {
  "use strict";
  document.querySelectorAll("form[data-filter]").forEach(function (form) {
    var rows = Array.from(document.querySelectorAll(form.dataset.filter));
    var groups = Array.from(document.querySelectorAll("[data-group]")).filter(function (group) {
      return rows.some(function (row) { return group.contains(row); });
    });
    var out = form.querySelector("output");

    function folded(text) {
      return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");
    }

    function starts(row, field) {
      var words = " " + (row.dataset[field.name] || "");
      return folded(field.value).split(/\s+/).every(function (word) { return words.includes(" " + word); });
    }

    function fits(row, field) {
      if (field.type === "search") return starts(row, field);
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
      var unit = form.dataset.unit || "dòng";
      if (out) out.textContent = shown ? shown + "/" + rows.length + " " + unit : "Không có " + unit + " nào khớp.";
    }

    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", run);
    form.addEventListener("reset", function () { setTimeout(run); });
    form.hidden = false; /* <form hidden>: không có JS thì không bày bộ lọc vô dụng */
    run();
  });
})();
