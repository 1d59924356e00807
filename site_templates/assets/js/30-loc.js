/* Lọc: <form data-filter="#bang [data-row]" data-unit="sản phẩm">. Mỗi ô có name=x so với data-x của dòng (nhiều giá
   trị cách nhau một dấu cách); ô type=search: mỗi tiếng đã gõ, bỏ dấu, phải mở đầu một tiếng của data-x. <output> nói còn
   bao nhiêu; [data-group] không còn dòng nào thì ẩn.
   Lựa chọn (không nhớ chữ đã gõ) được nhớ cho riêng từng trang, và nút «Bỏ lọc» hiện khi đang lọc. Ô lọc không có
   data-filter (lọc bằng CSS) cũng được nhớ như thế. */
(function () {
  "use strict";
  const remembers = function (field) { return field.type !== "search" && Boolean(field.name || field.id); };
  const ticks = function (field) { return /^(radio|checkbox)$/.test(field.type); };

  function filter(form, nth) {
    const rows = form.dataset.filter ? Array.from(document.querySelectorAll(form.dataset.filter)) : [];
    const groups = Array.from(document.querySelectorAll("[data-group]")).filter(function (group) {
      return rows.some(function (row) { return group.contains(row); });
    });
    const fields = Array.from(form.elements).filter(function (field) { return field.matches("input, select"); });
    const out = form.querySelector("output");
    const reset = form.querySelector("[type=reset]") || addReset();
    /* Tên trang tính từ gốc của kho: hai bản chép ở hai nơi không lẫn nhau vì __md_set đã gắn gốc vào tên. */
    const key = "loc." + location.pathname.slice(window.__md_scope.pathname.length) + "." + nth;

    function addReset() {
      const button = document.createElement("button");
      button.type = "reset";
      button.textContent = "Bỏ lọc";
      form.insertBefore(button, out);
      return button;
    }

    function folded(text) {
      return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");
    }

    function starts(row, field) {
      const words = " " + (row.dataset[field.name] || "");
      return folded(field.value).split(/\s+/).every(function (word) { return words.includes(" " + word); });
    }

    function fits(row, field) {
      if (field.type === "search") return starts(row, field);
      const passive = !field.name || !field.value || (ticks(field) && !field.checked);
      return passive || (" " + (row.dataset[field.name] || "") + " ").includes(" " + field.value + " ");
    }

    function isSet(field) {
      if (ticks(field)) return field.checked !== field.defaultChecked;
      return field.matches("select") ? field.selectedIndex > 0 : Boolean(field.value);
    }

    function run() {
      let shown = 0;
      rows.forEach(function (row) {
        row.hidden = !fields.every(function (field) { return fits(row, field); });
        if (!row.hidden) shown++;
      });
      groups.forEach(function (group) {
        group.hidden = !rows.some(function (row) { return !row.hidden && group.contains(row); });
      });
      const unit = form.dataset.unit || "dòng";
      if (out) out.textContent = shown ? shown + "/" + rows.length + " " + unit : "Không có " + unit + " nào khớp.";
      reset.hidden = !fields.some(isSet);
    }

    function save() {
      const chosen = {};
      fields.filter(remembers).filter(isSet).forEach(function (field) {
        if (field.type !== "radio") chosen[field.name || field.id] = ticks(field) ? field.checked : field.value;
        else if (field.checked) chosen[field.name] = field.value;
      });
      window.__md_set(key, Object.keys(chosen).length ? chosen : null);
    }

    /* Liên kết trỏ thẳng tới một dòng hay một nhóm: dòng ấy phải hiện, nên lần này không lọc; điều đã nhớ thì còn. */
    function isAimedAt() {
      const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      return Boolean(target) && rows.some(function (row) { return row.contains(target) || target.contains(row); });
    }

    function restore() {
      const chosen = isAimedAt() ? {} : window.__md_get(key) || {};
      const again = fields.filter(remembers).filter(function (field) {
        const value = chosen[field.name || field.id];
        if (value === undefined) return false;
        if (field.type === "radio") field.checked = field.value === value;
        else if (ticks(field)) field.checked = value === true;
        else if (Array.from(field.options || []).some(function (o) { return o.value === value; })) field.value = value;
        return isSet(field);
      });
      run();
      if (out && again.length) out.textContent += ", theo bộ lọc đã nhớ";
    }

    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function () { run(); save(); });
    form.addEventListener("reset", function () { setTimeout(function () { run(); save(); fields[0].focus(); }); });
    form.hidden = false; /* <form hidden>: không có JS thì không bày bộ lọc vô dụng */
    restore();
  }

  /* Sau khi mọi kịch bản của trang đã chạy: 80-thoi-han.js ghi tình trạng vào từng dòng, và ta lọc theo nó. */
  function start() { document.querySelectorAll("form.kh-filter").forEach(filter); }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
