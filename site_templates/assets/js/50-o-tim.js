/* Ô tìm trên thanh trên, và cách bày kết quả (trang Tra cứu dùng chung, qua window.khTim). Bộ tìm assets/tim-kiem.js chỉ
   nạp khi ô được dùng lần đầu. Không nhớ điều đã tìm. Địa chỉ của một kết quả mang ?h=chữ|chữ: những chữ tìm thấy ở đó,
   đúng như in, để 55-danh-dau.js tô lên. */
(function () {
  "use strict";
  const root = new URL("../", document.currentScript.src);
  const KINDS = {
    "van-ban": "Văn bản", "nhiem-vu": "Nhiệm vụ", "co-quan": "Cơ quan", "quy-dinh": "Quy định", "thoi-han": "Thời hạn",
  };
  const FORMS = 8; /* số chữ nhiều nhất trong ?h= */
  const IN_GROUP = 4; /* số kết quả mỗi nhóm trong bảng dưới ô tìm */
  const HINT = "Gõ số hiệu, tên cơ quan, từ khoá hay mã đoạn; không dấu cũng được.";
  const FAILED = "Không tải được bộ tìm kiếm. Tải lại trang; nếu vẫn vậy, xem thư mục assets của bản này có đủ tệp không.";
  let loading;

  /* Bộ tìm, đã có danh mục tên. Hỏng thì nhớ là hỏng: không tải lại ở mỗi phím. */
  function load() {
    loading = loading || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("assets/tim-kiem.js", root);
      script.onload = () => {
        if (window.khSearch) window.khSearch.open().then(() => resolve(window.khSearch), reject);
        else reject(new Error(FAILED));
      };
      script.onerror = () => reject(new Error(FAILED));
      document.head.append(script);
    });
    return loading;
  }

  /* Lời của bộ tìm thì nói lại; lỗi của máy (tiếng Anh) thì người đọc không cần biết. */
  function reason(error) {
    const words = String((error && error.message) || error);
    return /[à-ỹđ]/i.test(words) ? words : FAILED;
  }

  /* ── bày kết quả ── */
  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children.filter(Boolean));
    return made;
  }

  /* text[start..end] với những chỗ khớp trong <mark>. */
  function stretch(text, marks, start, end) {
    const out = [];
    let at = start;
    marks.forEach(([from, to]) => {
      if (to <= at || from >= end) return;
      const first = Math.max(from, at), last = Math.min(to, end);
      out.push(text.slice(at, first), el("mark", {}, text.slice(first, last)));
      at = last;
    });
    return [...out, text.slice(at, end)].filter(Boolean);
  }

  /* Cả chữ, có tô; số hiệu văn bản không bị ngắt dòng ở giữa. */
  function marked(text, marks = []) {
    const out = [];
    let at = 0;
    for (const number of text.matchAll(/\d[\wĐđ/.-]*[-/][A-ZĐ][\wĐđ/-]*/g)) {
      const end = number.index + number[0].length;
      out.push(...stretch(text, marks, at, number.index), el("span", { class: "kh-no" }, ...stretch(text, marks, number.index, end)));
      at = end;
    }
    return [...out, ...stretch(text, marks, at, text.length)];
  }

  function address(hit) {
    const url = new URL(hit.path, root);
    if (hit.forms && hit.forms.length) url.search = "h=" + hit.forms.slice(0, FORMS).map(encodeURIComponent).join("|");
    return url.href;
  }

  function all(query) {
    const url = new URL("tra-cuu.html", root);
    url.searchParams.set("q", query);
    return url.href;
  }

  /* Các phần của một kết quả, tên trước; phần nào không có thì thôi. Đứng ngoài nhóm thì nói loại của nó. */
  function parts(hit, withKind) {
    const kind = withKind && KINDS[hit.kind];
    const place = el("span", { class: "kh-hit__cho" }, kind && el("b", {}, kind), kind && hit.place && " · ", ...marked(hit.place || ""));
    const duty = el("span", { class: "kh-hit__viec" }, hit.deadline && el("b", {}, hit.deadline), hit.deadline && hit.lead && " · ", hit.lead);
    return [
      el("span", { class: "kh-hit__ten" }, ...marked(hit.title, hit.marks)),
      place.hasChildNodes() && place,
      hit.snippet && el("span", { class: "kh-hit__cau" }, ...marked(hit.snippet, hit.snippetMarks)),
      duty.hasChildNodes() && duty,
    ].filter(Boolean);
  }

  /* Các nhóm theo thứ tự bày: số gần giống (khi không có số đã hỏi), sát nhất, rồi từng loại. */
  function groups(result) {
    const near = (result.answer && result.answer.near) || [];
    return [
      { kind: "", name: "Số gần giống, không phải số đã hỏi", total: 0, hits: near },
      { kind: "", name: "Sát nhất", total: 0, hits: result.best },
      ...result.groups.map((group) => ({ kind: group.kind, name: KINDS[group.kind], total: group.total, hits: group.hits })),
    ].filter((group) => group.hits.length);
  }

  /* Câu trả lời cho cả câu hỏi; chữ nên gõ thay, nếu có, đứng riêng để làm liên kết. */
  function said(result) {
    const answer = result.answer || {};
    const count = result.best.length + result.groups.reduce((sum, group) => sum + group.total, 0);
    const more = result.failed ? " " + result.failed : result.complete ? "" : " Đang đọc thêm toàn văn…";
    if (answer.kind === "no-number") return { text: "Không có văn bản số " + answer.number + " trong kho này." + more };
    if (answer.kind === "corrected") return { text: "Không có đúng chữ đã gõ; đây là kết quả cho «" + answer.spelling + "»." + more };
    if (count) return { text: count + " kết quả cho «" + result.query + "»." + more };
    if (!result.complete) return { text: "Đang đọc thêm toàn văn…" };
    return { text: "Không có kết quả cho «" + result.query + "»." + more, spelling: answer.spelling };
  }

  /* ── ô tìm: combobox với danh sách kết quả ── */
  function attach(form, nth) {
    const input = form.querySelector("input[type=search]");
    const back = form.querySelector(".kh-tim__lui");
    const list = el("div", { id: "kh-tim-ds-" + nth, role: "listbox", tabindex: "-1", "aria-label": "Kết quả tìm", class: "kh-tim__ds" });
    const note = el("p", { class: "kh-tim__tin" });
    const panel = el("div", { class: "kh-tim__bang", "aria-busy": "false" }, note, list);
    const live = el("p", { class: "kh-vh", role: "status" });
    let wanted = ""; /* câu hỏi đang chờ trả lời */
    let active = null; /* kết quả đang chọn bằng bàn phím */
    let speaking = 0;

    panel.hidden = list.hidden = true;
    input.parentElement.append(panel, live);
    input.required = false;
    Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", "aria-haspopup": "listbox",
    }).forEach(([name, value]) => input.setAttribute(name, value));

    const options = () => Array.from(list.querySelectorAll("[role=option]"));
    const isSheet = () => Boolean(back) && matchMedia("(max-width: 37.5em)").matches; /* màn hẹp: ô tìm mở ra cả màn */

    function say(words) {
      clearTimeout(speaking);
      speaking = setTimeout(() => { live.textContent = words; }, 400);
    }

    function choose(option) {
      if (active) active.setAttribute("aria-selected", "false");
      active = option || null;
      if (!active) return input.removeAttribute("aria-activedescendant");
      active.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    }

    function show(open) {
      const filled = open && list.hasChildNodes();
      panel.hidden = !open;
      list.hidden = !filled;
      input.setAttribute("aria-expanded", String(filled));
      form.classList.toggle("is-open", open);
      if (back) back.hidden = !open;
      if (!open) choose(null);
    }

    function tell(words, busy) {
      note.textContent = words;
      note.hidden = !words;
      panel.setAttribute("aria-busy", String(busy));
    }

    const option = (content, attributes) =>
      el("a", { role: "option", tabindex: "-1", "aria-selected": "false", ...attributes }, ...content);

    function draw(result) {
      const answer = said(result);
      const kept = active && active.href;
      const shown = groups(result);
      choose(null);
      list.textContent = "";
      shown.forEach((group, i) => {
        const id = list.id + "-nhom-" + i;
        const name = el("p", { class: "kh-tim__nhom", id: id }, group.name, group.total > 0 && el("small", {}, " " + group.total));
        const hits = group.hits.slice(0, group.kind ? IN_GROUP : undefined);
        list.append(el("div", { role: "group", "aria-labelledby": id }, name,
          ...hits.map((hit) => option(parts(hit, !group.kind), { class: "kh-hit", href: address(hit) }))));
      });
      if (answer.spelling) {
        list.append(option(["Có phải: ", el("b", {}, answer.spelling), "?"],
          { class: "kh-tim__sua", href: all(answer.spelling), "data-q": answer.spelling }));
      }
      if (result.best.length || result.groups.length) list.append(option(["Xem tất cả kết quả"], { class: "kh-tim__het", href: all(result.query) }));
      options().forEach((one, i) => {
        one.id = list.id + "-" + i;
        if (kept && one.href === kept) choose(one);
      });
      tell(answer.text, !result.complete);
      show(true);
      if (result.complete) say(answer.text + (answer.spelling ? " Có phải: " + answer.spelling + "?" : ""));
    }

    function fail(error) {
      const words = reason(error);
      if (note.textContent !== words) say(words);
      list.textContent = "";
      tell(words, false);
      show(true);
    }

    function ask() {
      const query = wanted = input.value.trim();
      panel.dataset.query = query;
      if (!query) {
        list.textContent = "";
        tell(HINT, false);
        return show(isSheet());
      }
      if (list.hasChildNodes()) panel.setAttribute("aria-busy", "true");
      else tell("Đang tải…", true);
      show(true);
      load().then((engine) => {
        if (wanted !== query) return;
        engine.ask(query, { limit: IN_GROUP, onResult: (result) => { if (wanted === query) draw(result); } });
      }).catch((error) => { if (wanted === query) fail(error); });
    }

    function close() {
      wanted = "";
      show(false);
    }

    /* Mũi tên đi hết một đầu thì trở lại ô gõ; Home và End chỉ đi trong danh sách khi đang ở trong danh sách. */
    function move(key) {
      const every = options();
      const at = every.indexOf(active);
      const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? every.length - 1 : at - 1, Home: 0, End: every.length - 1 }[key];
      if (panel.hidden || !every.length || to === undefined || (at < 0 && /^(Home|End)$/.test(key))) return false;
      choose(every[to]);
      return true;
    }

    function onKey(event) {
      if (event.key === "Escape") {
        if (panel.hidden) input.value = "";
        close();
        return true;
      }
      if (event.key === "ArrowDown" && panel.hidden && input.value.trim()) {
        ask();
        return true;
      }
      if (event.key !== "Enter" || !active) return move(event.key);
      const { ctrlKey, metaKey, shiftKey } = event;
      active.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
      return true;
    }

    input.addEventListener("focus", () => {
      load().catch(() => { /* nói khi có câu hỏi */ });
      ask();
    });
    input.addEventListener("input", ask);
    input.addEventListener("keydown", (event) => {
      if (!event.isComposing && onKey(event)) event.preventDefault();
    });
    form.addEventListener("submit", (event) => {
      if (!input.value.trim()) event.preventDefault();
    });
    list.addEventListener("click", (event) => {
      const one = event.target.closest("[role=option]");
      if (!one || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!one.dataset.q) return close();
      event.preventDefault();
      input.value = one.dataset.q;
      input.focus();
      ask();
    });
    if (back) {
      back.addEventListener("click", () => {
        close();
        document.activeElement.blur();
      });
    }
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget) && document.hasFocus()) close();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!panel.hidden && !form.contains(event.target)) close();
    });
  }

  window.khTim = { root, load, reason, el, parts, groups, said, address };
  document.querySelectorAll(".kh-tim, .kh-home .kh-find").forEach(attach);

  /* «/» hay Ctrl+K tới ô tìm, trừ khi đang gõ ở một ô nào đó. */
  document.addEventListener("keydown", (event) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const called = ctrl ? event.key.toLowerCase() === "k" : event.key === "/" && !event.altKey;
    const box = document.querySelector("[data-tra-cuu] input[type=search]") || document.querySelector(".kh-tim__o");
    if (!called || !box || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
