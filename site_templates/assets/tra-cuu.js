/* Trang Tra cứu: cùng bộ tìm và cách bày với ô tìm trên thanh trên (window.khTim), bày cả danh sách.
   ?id=MÃ đi thẳng tới bản ghi. ?q=CHỮ liệt kê; chữ là một mã, hay là số hiệu của đúng một văn bản, thì cũng đi thẳng. */
(function () {
  "use strict";
  const tim = window.khTim;
  const place = document.querySelector("[data-ket-qua]");
  if (!tim || !place) return;
  const form = document.querySelector("[data-tra-cuu]");
  const input = form.querySelector("input");
  const status = document.querySelector("[data-lookup-status]");
  const help = document.querySelector("[data-cach-tim]");
  const STEP = 10; /* số kết quả mỗi nhóm lúc đầu, và thêm mỗi lần */
  let wanted = "";
  let shown = {}; /* mỗi nhóm đang bày bao nhiêu */
  let arriving = true; /* người đọc vừa tới với một câu hỏi: mã hay số hiệu thì đưa tới nơi; gõ ở đây thì chỉ liệt kê */

  function row(hit, withKind) {
    const [title, ...rest] = tim.parts(hit, withKind);
    return tim.el("li", {}, tim.el("a", { class: "kh-hit", href: tim.address(hit) }, title), ...rest);
  }

  function section(group, engine) {
    const most = group.kind ? shown[group.kind] || STEP : Infinity;
    const name = tim.el("h2", {}, group.name, group.total > 0 && tim.el("small", {}, " " + group.total));
    const list = tim.el("ul", { class: "kh-hits" }, ...group.hits.slice(0, most).map((hit) => row(hit, !group.kind)));
    const part = tim.el("section", { class: "kh-nhom" }, name, list);
    if (group.total > most) {
      const more = tim.el("button", { type: "button", class: "kh-them" }, "Xem thêm " + Math.min(STEP, group.total - most) + " kết quả");
      more.addEventListener("click", () => {
        shown[group.kind] = most + STEP;
        ask(engine, wanted, group.kind, most);
      });
      part.append(more);
    }
    part.dataset.kind = group.kind;
    return part;
  }

  function draw(result, engine, kind, from) {
    const answer = tim.said(result);
    status.textContent = answer.text;
    if (answer.spelling) {
      status.append(" Có phải: ", tim.el("a", { href: "?q=" + encodeURIComponent(answer.spelling) }, answer.spelling), "?");
    }
    place.replaceChildren(...tim.groups(result).map((group) => section(group, engine)));
    place.setAttribute("aria-busy", String(!result.complete));
    help.hidden = place.hasChildNodes();
    const next = kind && place.querySelectorAll('[data-kind="' + kind + '"] .kh-hit')[from];
    if (next) next.focus({ preventScroll: true });
  }

  const go = (path) => location.replace(new URL(path, tim.root));

  function ask(engine, query, kind, from) {
    const onResult = (result) => {
      if (wanted !== query) return;
      if (arriving && result.named) go(result.named);
      else draw(result, engine, kind, from);
    };
    return engine.ask(query, { limit: Math.max(STEP, ...Object.values(shown)), onResult });
  }

  function answer(query) {
    wanted = query;
    shown = {};
    place.dataset.query = query;
    if (!query) {
      place.replaceChildren();
      status.textContent = "";
      help.hidden = false;
      return place.setAttribute("aria-busy", "false");
    }
    if (!place.hasChildNodes()) status.textContent = "Đang tải…";
    place.setAttribute("aria-busy", "true");
    tim.load().then((engine) => Promise.resolve(arriving ? engine.address(query) : "").then((path) => {
      if (path) go(path);
      else if (wanted === query) return ask(engine, query);
    })).catch((error) => {
      if (wanted !== query) return;
      place.replaceChildren();
      status.textContent = tim.reason(error);
      place.setAttribute("aria-busy", "false");
    });
  }

  const asked = new URLSearchParams(location.search);
  input.value = (asked.get("id") || asked.get("q") || "").trim();
  answer(input.value);
  input.addEventListener("input", () => {
    arriving = false;
    answer(input.value.trim());
  });
  input.addEventListener("focus", () => tim.load().catch(() => { /* nói khi có câu hỏi */ }));
  form.addEventListener("submit", (event) => { if (!input.value.trim()) event.preventDefault(); });
})();
