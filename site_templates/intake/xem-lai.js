/* Trang xem lại: nối từng trường với chỗ của nó trong bản gốc; gom các câu trả lời. Không ghi gì, không tải gì. */
(function () {
  "use strict";

  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const ids = (element) => (element.dataset.f || "").split(" ").filter(Boolean);
  const fellows = (names) => names.flatMap((name) => all('[data-f~="' + name + '"]'));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  /* Rê chuột hay đưa con trỏ tới: sáng lên ở mọi nơi có cùng mã. Bấm: giữ sáng và cuộn tới chỗ tương ứng. */
  let pinned = [];
  function light(names, style) {
    all("." + style).forEach((e) => e.classList.remove(style));
    fellows(names).forEach((e) => e.classList.add(style));
  }
  const target = (event) => event.target.closest && event.target.closest("[data-f]");
  document.addEventListener("mouseover", (event) => {
    const on = target(event);
    light(on ? ids(on) : [], "sang");
  });
  document.addEventListener("focusin", (event) => {
    const on = target(event);
    light(on ? ids(on) : [], "sang");
  });

  function pin(element) {
    pinned = ids(element);
    light(pinned, "ghim");
    const here = element.closest(".goc, .doc, .co");
    const others = fellows(pinned).filter((e) => e.closest(".goc, .doc, .co") !== here && !e.closest("[hidden]"));
    // Mỗi cột cuộn tới chỗ đầu tiên của nó.
    [".goc", ".doc"].forEach((column) => {
      const first = others.find((e) => e.closest(column) && !e.matches("button")) || others.find((e) => e.closest(column));
      if (first) first.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
    });
  }
  document.addEventListener("click", (event) => {
    const on = target(event);
    if (on) pin(on);
  });

  /* Lọc cờ theo mức. */
  function filter() {
    all(".loc button[data-muc]").forEach((button) => {
      const shown = button.getAttribute("aria-pressed") === "true";
      all('.mot-co[data-muc="' + button.dataset.muc + '"], .co-doan[data-muc="' + button.dataset.muc + '"]').forEach((e) => {
        e.hidden = !shown;
      });
    });
  }
  all(".loc button[data-muc]").forEach((button) => {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  });

  /* Phím n, p: cờ sau, cờ trước. */
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, textarea") || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      pinned = [];
      light([], "ghim");
      light([], "sang");
      return;
    }
    if (event.key !== "n" && event.key !== "p") return;
    const flags = all(".ds-co > li:not([hidden]) > .chon");
    if (!flags.length) return;
    const at = flags.indexOf(document.activeElement);
    const next = event.key === "n" ? Math.min(at + 1, flags.length - 1) : Math.max(at - 1, 0);
    flags[next].focus({ preventScroll: true });
    const list = flags[next].closest(".ds-co"); // chỉ cuộn danh sách: trang đứng ở đoạn đang xem
    list.scrollTop = flags[next].offsetTop - list.offsetTop;
    pin(flags[next]);
    event.preventDefault();
  });

  /* Câu trả lời: nhớ trong trình duyệt nếu được, và gom thành các dòng cho da-xem.yml. */
  const inputs = all("input[data-khoa]");
  const lines = document.querySelector("[data-dong]");
  if (!lines) return;
  const store = "kehoach-xem-lai:" + document.body.dataset.ten + ":" + document.body.dataset.ma;
  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(store)) || {};
    } catch {
      return {}; // trình duyệt không cho nhớ khi mở từ tệp: trang vẫn dùng được
    }
  }
  function gather() {
    const once = new Map(inputs.map((input) => [input.dataset.khoa, input])); // một cờ có ô ở danh sách và ở đoạn của nó
    const given = Array.from(once.values()).filter((input) => input.value.trim());
    lines.value = given.map((input) => input.dataset.khoa + ": " + JSON.stringify(input.value.trim())).join("\n");
    document.querySelector("[data-dem]").textContent = String(given.length);
    inputs.forEach((input) => {
      input.closest(".mot-co, .co-doan").classList.toggle("da-xem", Boolean(input.value.trim()));
    });
    try {
      localStorage.setItem(store, JSON.stringify(Object.fromEntries(given.map((i) => [i.dataset.khoa, i.value]))));
    } catch {
      // như trên
    }
  }
  const before = remembered();
  inputs.forEach((input) => {
    input.value = before[input.dataset.khoa] || "";
    input.addEventListener("input", () => {
      inputs.forEach((other) => {
        if (other.dataset.khoa === input.dataset.khoa) other.value = input.value;
      });
      gather();
    });
  });
  gather();
  document.querySelector("[data-chep]").addEventListener("click", async () => {
    const done = document.querySelector("[data-xong]");
    lines.select();
    try {
      await navigator.clipboard.writeText(lines.value);
      done.textContent = "đã chép";
    } catch {
      done.textContent = document.execCommand("copy") ? "đã chép" : "bấm Ctrl+C để chép";
    }
  });
})();
