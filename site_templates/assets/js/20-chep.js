/* Chép liên kết tới một đoạn: <a data-copy href="#iv-4_2">; không chép được thì nó vẫn là một liên kết.
   Chép câu trích dẫn: «nguyên văn» (nơi đứng, văn bản). Nơi đứng ghi ở data-trich của đoạn, văn bản ở data-trich-cua
   của nó hay của phần bao ngoài; lời văn lấy từ chính đoạn, bỏ gạch đầu dòng và số ghi chú. Nút do đây tạo ra: không có
   JS thì không bày nút vô dụng. */
(function () {
  "use strict";
  const SHORT = "chép câu";
  const COPIED = "đã chép";
  let live;

  /* Trang http thường không được dùng navigator.clipboard, nên còn một cách cũ. */
  function copyOldWay(text) {
    const area = document.createElement("textarea");
    const focused = document.activeElement;
    area.className = "kh-vh";
    area.value = text;
    area.readOnly = true;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done ? Promise.resolve() : Promise.reject(new Error("không chép được"));
  }

  function copy(text) {
    if (!navigator.clipboard) return copyOldWay(text);
    return navigator.clipboard.writeText(text).catch(function () { return copyOldWay(text); });
  }

  function say(words) {
    if (!live) {
      live = document.createElement("p");
      live.className = "kh-vh";
      live.setAttribute("role", "status");
      (document.getElementById("noi-dung") || document.body).append(live);
    }
    live.textContent = words;
  }

  function flash(el, words) {
    const isShort = el.matches(".kh-clause > .kh-trich"); /* cột mã đoạn hẹp: chữ mới đứng vào chỗ chữ cũ */
    el.classList.add("is-copied");
    if (isShort) el.textContent = COPIED;
    say(words);
    setTimeout(function () {
      el.classList.remove("is-copied");
      if (isShort) el.textContent = SHORT;
      say("");
    }, 1600);
  }

  function citation(part) {
    const text = part.querySelector(".kh-clause__text, .kh-quote__text").cloneNode(true);
    text.querySelectorAll(".kh-dash, .kh-ref, .kh-fn").forEach(function (el) { el.remove(); });
    const of = part.closest("[data-trich-cua]").dataset.trichCua;
    return "«" + text.textContent.trim() + "» (" + part.dataset.trich + ", " + of + ")";
  }

  document.querySelectorAll("[data-trich]").forEach(function (part) {
    const button = document.createElement("button");
    const code = part.querySelector(".kh-clause__id");
    const inText = part.classList.contains("kh-clause");
    button.type = "button";
    button.className = "kh-trich";
    button.textContent = inText ? SHORT : "Sao chép câu trích dẫn";
    button.title = "Sao chép câu trích dẫn: nguyên văn và nơi đứng của nó";
    if (inText) {
      button.setAttribute("aria-label", "Sao chép câu trích dẫn, " + code.textContent);
      button.classList.toggle("is-below", code.textContent.length > 8);
      code.after(button);
    } else {
      part.append(button);
    }
  });

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[data-copy]");
    const button = event.target.closest(".kh-trich");
    if (link) {
      const address = new URL(link.href);
      address.searchParams.delete("h"); /* chữ đã tìm là của người tìm, không đi theo liên kết */
      copy(address.href).then(function () { flash(link, "Đã chép liên kết."); }, function () { /* bấm vẫn đưa tới đoạn */ });
    } else if (button) {
      copy(citation(button.closest("[data-trich]"))).then(
        function () { flash(button, "Đã chép câu trích dẫn."); },
        function () { say("Trình duyệt không cho chép. Bôi đen câu rồi bấm Ctrl+C."); }
      );
    }
  });
})();
