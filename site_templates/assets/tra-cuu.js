/* Tra cứu: từ số hiệu, tên hay mã tới trang của nó. Dữ liệu ở assets/tra-cuu-du-lieu.js (window.khLookup).
   ?id=MÃ đi thẳng tới bản ghi; ?q=CHỮ đi thẳng khi số hiệu chỉ một văn bản, nếu không thì liệt kê. */
(function () {
  "use strict";
  var data = window.khLookup;
  var out = document.querySelector("[data-lookup]");
  if (!data || !out) return;
  var KIND = 0, ID = 1, PATH = 2, TITLE = 3, NOTE = 4, KEYS = 5, WORDS = 6;
  var MOST = 30;

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");
  }
  /* «nq28» là hai từ; số bỏ các chữ 0 đứng đầu. */
  function tokens(text) {
    return (fold(text).match(/[a-z]+|[0-9]+/g) || []).map(function (t) { return t.replace(/^0+(?=[0-9])/, ""); });
  }

  /* Mã đoạn -> neo, đúng như urls.anchor của chương trình. */
  function ascii(text) { return text.replace(/đ/g, "dd"); }
  function encode(label, capitals) {
    if (/^(0|[1-9][0-9]*)$/.test(label) || label === "fn") return label;
    var upper = /^([IVXLCM]+|[A-ZĐ]|PL)([1-9][0-9]*[a-zđ]?)?$/.exec(label);
    if (upper) return ascii(upper[1].toLowerCase()) + (capitals ? "" : "0") + ascii(upper[2] || "");
    if (/^[a-zđ]$/.test(label)) return ascii(label) + (capitals ? "0" : "");
    if (/^[1-9][0-9]*[a-zđ]$/.test(label)) return ascii(label);
    return "0x" + Array.from(new TextEncoder().encode(label), function (b) {
      return b.toString(16).padStart(2, "0");
    }).join("");
  }
  function anchor(path) {
    var before = "";
    return path.split(/([./])/).map(function (part) {
      if (part === ".") return "-";
      if (part === "/") return "_";
      var coded = encode(part, !before || /^(P[1-9][0-9]*|PL([1-9][0-9]*)?|P)$/.test(before));
      before = part;
      return coded;
    }).join("");
  }

  var byId = {};
  data.rows.forEach(function (row) { byId[row[ID]] = row; });

  function addressOf(id) {
    id = data.redirects[id] || id;
    if (byId[id]) return byId[id][PATH];
    var clause = /^([^#]+)#(.+)$/.exec(id);
    if (clause && byId[clause[1]]) return byId[clause[1]][PATH] + "#" + anchor(clause[2]);
    var item = /^(.+)-([a-z]+)$/.exec(id);
    return item && byId[item[1]] && id.indexOf(":") > 0 ? byId[item[1]][PATH] + "#" + item[2] : "";
  }

  function found(query) {
    /* «số» trước một con số không nói gì thêm. */
    var wanted = tokens(query).filter(function (word, i, all) { return word !== "so" || !/^[0-9]/.test(all[i + 1] || ""); });
    if (!wanted.length) return { rows: [], named: [] };
    var named = [];
    var rows = data.rows.map(function (row) {
      var keys = row[KEYS] ? row[KEYS].split(" ") : [];
      var every = keys.concat(tokens([row[TITLE], row[NOTE], row[WORDS], row[ID]].join(" ")));
      var exact = 0;
      var fits = wanted.every(function (word, i) {
        if (every.indexOf(word) >= 0) { exact++; return true; }
        return i === wanted.length - 1 && every.some(function (other) { return other.indexOf(word) === 0; });
      });
      if (!fits) return null;
      var serial = keys.find(function (key) { return /^[0-9]/.test(key); });
      var isNamed = keys.length > 0 && wanted.length > 1 && wanted.indexOf(serial) >= 0
        && wanted.every(function (word) { return keys.indexOf(word) >= 0; });
      if (isNamed) named.push(row);
      return { row: row, score: (isNamed ? 100 : 0) + exact * 10 - row[KIND] };
    }).filter(Boolean).sort(function (a, b) { return b.score - a.score; });
    return { rows: rows.map(function (hit) { return hit.row; }), named: named };
  }

  function element(tag, text, name) {
    var el = document.createElement(tag);
    if (text) el.textContent = text;
    if (name) el.className = name;
    return el;
  }

  function show(rows, query) {
    out.textContent = "";
    var status = document.querySelector("[data-lookup-status]");
    var shown = rows.slice(0, MOST);
    status.textContent = !query ? "" : !rows.length
      ? "Không có kết quả cho «" + query + "». Thử ít chữ hơn, hoặc mở một danh mục bên dưới."
      : rows.length + " kết quả cho «" + query + "»" + (rows.length > MOST ? ", hiện " + MOST + " kết quả đầu." : ".");
    data.kinds.forEach(function (kind, k) {
      var own = shown.filter(function (row) { return row[KIND] === k; });
      if (!own.length) return;
      out.appendChild(element("h2", kind.charAt(0).toUpperCase() + kind.slice(1)));
      var list = element("ul", "", "kh-hits");
      own.forEach(function (row) {
        var item = element("li");
        var link = element("a", row[TITLE], "kh-hit");
        link.href = row[PATH];
        item.appendChild(link);
        var note = row[NOTE] || row[WORDS];
        if (note) item.appendChild(element("small", note));
        list.appendChild(item);
      });
      out.appendChild(list);
    });
  }

  var asked = new URLSearchParams(location.search);
  var id = (asked.get("id") || "").trim();
  var query = (asked.get("q") || id).trim();
  var box = document.querySelector("[data-lookup-box]");
  if (box) box.value = query;
  var direct = addressOf(id || query);
  if (direct) {
    location.replace(direct);
    return;
  }
  var result = found(query);
  if (query && result.named.length === 1) {
    location.replace(result.named[0][PATH]);
    return;
  }
  show(result.rows, query);
})();
