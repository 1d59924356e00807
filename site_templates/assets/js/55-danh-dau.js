/* ?h=chữ|chữ: tô những chữ đã tìm, đúng như in, trong thân trang. Chữ có thể chạy qua nhiều thẻ (liên kết, chữ nghiêng):
   mỗi mẩu chữ được bọc riêng, nên cấu trúc và chữ của trang giữ nguyên. Nút «Bỏ đánh dấu» đứng ngoài thân trang. */
(function () {
  "use strict";
  const MOST = 400;
  const article = document.getElementById("noi-dung");
  const forms = (new URLSearchParams(location.search).get("h") || "").split("|").map((form) => form.trim()).filter(Boolean);
  if (!article || !forms.length) return;

  const SKIP = "script, style, noscript, template, nav, form, button, select, textarea, svg, mark, .kh-crumb, .kh-edition, .kh-unseen, .kh-vh, .kh-print-head, .kh-clause__id";
  const BLOCK = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, caption, summary, blockquote, section, div, article";

  /* Chữ dài trước, để «tổng kết» không bị «tổng» lấy mất; NFC và NFD đều nhận; không tô giữa chừng một tiếng. */
  function pattern() {
    const escaped = (form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
    const both = forms.sort((a, b) => b.length - a.length).map((form) => {
      const composed = escaped(form.normalize("NFC"));
      const parted = escaped(form.normalize("NFD"));
      return composed === parted ? composed : composed + "|" + parted;
    });
    return new RegExp("(?<![\\p{L}\\p{N}\\p{M}])(?:" + both.join("|") + ")(?![\\p{L}\\p{N}\\p{M}])", "giu");
  }

  /* Chữ của trang, từng khối: [{node, start}…] và chữ ghép lại của khối. */
  function blocks() {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => (node.nodeType === 1 ? (node.matches(SKIP) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP) : NodeFilter.FILTER_ACCEPT),
    });
    const out = [];
    let last = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const block = node.parentElement.closest(BLOCK);
      if (!last || last.block !== block) out.push(last = { block: block, text: "", pieces: [] });
      last.pieces.push({ node: node, start: last.text.length });
      last.text += node.data;
    }
    return out;
  }

  function wrap(node, from, to) {
    const range = document.createRange();
    const mark = document.createElement("mark");
    mark.className = "kh-danh-dau";
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(mark);
    return mark;
  }

  /* Từ cuối khối lên đầu: bọc một mẩu thì chỗ của các mẩu đứng trước không đổi. */
  function highlight(block, found) {
    return found.reverse().map((match) => {
      const from = match.index, to = from + match[0].length;
      return block.pieces.slice().reverse().reduce((first, piece) => {
        const start = Math.max(from - piece.start, 0), end = Math.min(to - piece.start, piece.node.length);
        return start < end ? wrap(piece.node, start, end) : first;
      }, null);
    }).reverse();
  }

  let regex;
  try {
    regex = pattern();
  } catch (error) {
    return; /* trình duyệt cũ: trang vẫn đọc được, chỉ không tô */
  }
  const marks = [];
  blocks().forEach((block) => {
    if (marks.length < MOST) marks.push(...highlight(block, Array.from(block.text.matchAll(regex))));
  });
  if (!marks.length) return;

  let at = -1;
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) at = marks.findIndex((mark) => target.contains(mark));

  const bar = document.createElement("aside");
  const words = document.createElement("span");
  const button = (text, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  };
  bar.className = "kh-danh-dau__nut";
  bar.setAttribute("aria-label", "Đánh dấu chữ đã tìm");
  words.setAttribute("role", "status");
  words.textContent = marks.length + " chỗ khớp";

  const next = button("Chỗ sau", () => {
    at = (at + 1) % marks.length;
    marks[at].scrollIntoView({ block: "center" });
    words.textContent = at + 1 + "/" + marks.length + " chỗ khớp";
  });
  const off = button("Bỏ đánh dấu", () => {
    article.querySelectorAll("mark.kh-danh-dau").forEach((mark) => {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    });
    bar.remove();
    article.focus({ preventScroll: true });
    const url = new URL(location.href);
    url.searchParams.delete("h");
    try {
      history.replaceState(null, "", url);
    } catch (error) {
      /* mở từ tệp thì có trình duyệt không cho đổi địa chỉ */
    }
  });
  bar.append(words, next, off);
  document.body.append(bar);
})();
