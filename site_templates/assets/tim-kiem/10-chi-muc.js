/* Chỉ mục trong bộ nhớ: mỗi chữ là một con số, mỗi bản ghi là một quãng của dãy số. Không có danh sách vị trí: duyệt cả dãy
   một triệu chữ mất vài mili giây, và nhờ vậy mọi bản ghi đủ chữ đều được xét xem chữ có liền nhau không.
   Các tệp của thư mục này được nối thành một hàm, tệp assets/tim-kiem.js. */
const WORD = /[0-9]+|[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff]+|\n/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const GAP = [0, 0, 0, 0]; /* giữa hai trường: chữ của trường này không liền với chữ của trường kia */
const MORE = 0, AGENCY = 1, REGULATION = 2, PAGE = 3, DOCUMENT = 4, TASK = 5, CLAUSE = 6;

const lower = (text) => text.toLowerCase().replace(/ð/g, "đ");
const bare = (text) => lower(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
/* Bỏ dấu từng chữ cái, dài bằng nguyên bản: vị trí tìm thấy dùng được ở nguyên bản. */
const fold = (text) => text.replace(/[^]/g, (c) => (bare(c).length === 1 ? bare(c) : c));
/* Dấu thanh dời về cuối tiếng: «uỷ» và «ủy» là một. */
const key = (word) => {
  const letters = lower(word).normalize("NFD");
  return letters.replace(TONES, "").normalize("NFC") + (letters.match(TONES) || []).join("");
};

class Index {
  constructor() {
    Object.assign(this, {
      ids: new Map(), keyIds: new Map(), foldIds: new Map(), /* chữ như in, chữ dời dấu, chữ bỏ dấu -> số */
      keys: [""], foldOf: [0], shown: [""], digit: [0], uses: [0],
      folds: [""], members: [[]], found: [0], seen: [-1], /* found: số bản ghi có chữ ấy */
      stream: new Int32Array(1 << 16), used: 0,
      kind: [], start: [], end: [], parent: [], data: [], context: [],
      records: new Map(), numbers: [], short: new Map(), documents: [], tasks: new Map(), clauses: new Map(),
    });
    this.so = this.id("số");
    this.between = [this.id("tháng"), this.id("năm")];
  }

  id(word) {
    if (this.ids.has(word)) return this.ids.get(word);
    const digit = /^\d/.test(word);
    const own = digit ? word.replace(/^0+(?=.)/, "") : key(word), plain = bare(own);
    if (!this.foldIds.has(plain)) {
      this.foldIds.set(plain, this.folds.push(plain) - 1);
      this.members.push([]); this.found.push(0); this.seen.push(-1);
    }
    if (!this.keyIds.has(own)) {
      const f = this.foldIds.get(plain), id = this.keys.push(own) - 1;
      this.keyIds.set(own, id); this.foldOf.push(f); this.members[f].push(id);
      this.digit.push(digit); this.shown.push(lower(word)); this.uses.push(0);
    }
    this.ids.set(word, this.keyIds.get(own));
    return this.ids.get(word);
  }

  /* Số bản ghi có chữ bỏ dấu này. */
  count(plain) { return this.found[this.foldIds.get(plain)] || 0; }

  /* Các chữ của một đoạn văn; «số» trước con số, «tháng», «năm» giữa hai con số thì bỏ: «số 28» là «28», «ngày 26 tháng 5
     năm 2015» là «ngày 26/5/2015». */
  read(text, places) {
    const out = [];
    let match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) {
      if (match[0] === "\n") { out.push(...GAP); continue; }
      const id = this.id(match[0]), n = out.length, last = out[n - 1];
      if (this.digit[id] && (last === this.so || (this.between.includes(last) && this.digit[out[n - 2]]))) out.pop();
      if (places) places[out.length] = [match.index, match.index + match[0].length];
      out.push(id);
    }
    return out;
  }

  add(kind, text, data, parent = -1, context = []) {
    const r = this.kind.push(kind) - 1, ids = this.read(text);
    if (this.used + ids.length > this.stream.length) {
      const narrow = this.stream;
      this.stream = new Int32Array(2 * narrow.length + ids.length);
      this.stream.set(narrow);
    }
    this.stream.set(ids, this.used);
    this.start.push(this.used);
    this.end.push((this.used += ids.length));
    this.data.push(data); this.parent.push(parent); this.context.push(context);
    for (const id of ids) {
      const f = this.foldOf[id];
      this.uses[id]++;
      if (this.seen[f] !== r) { this.seen[f] = r; this.found[f]++; }
    }
    return r;
  }

  /* Mọi cách viết tắt một quãng liền trong tên: chữ đầu các tiếng; «Trung ương» còn là TW. */
  shorten(name) {
    const words = lower(name).match(/[^\s,;.()–-]+/g), plain = words.map(bare);
    words.forEach((_, i) => {
      let letters = plain[i][0], other = letters;
      for (let j = i + 1; j < Math.min(words.length, i + 9); j++) {
        letters += plain[j][0];
        other += plain[j - 1] + plain[j] === "trunguong" ? "w" : plain[j][0];
        for (const short of new Set([letters, other])) {
          const phrases = this.short.get(short) || {}, phrase = words.slice(i, j + 1).join(" ");
          phrases[phrase] = (phrases[phrase] || 0) + (i ? 1 : 3); /* quãng mở đầu tên đáng tin hơn */
          this.short.set(short, phrases);
        }
      }
    });
  }

  *names(data) {
    Object.assign(this, data);
    this.anchors = new Map(data.spots.map(([path, , anchor]) => [path, anchor]));
    this.spotKeys = data.spots.map(([path]) => lower(path).split(".").join("/"));
    const rows = [];
    Object.values(data.types).flat().forEach((name) => this.shorten(name));
    for (const [kind, id, path, title, lines, more, place, type, iso, numbers, folder, tasks] of data.rows) {
      const r = this.add(kind, title + "\n" + lines, { path, title, lines, more, place, type, iso, tasks }, -1, more ? [this.add(MORE, more)] : []);
      rows.push(r);
      if (id) this.records.set(id, r);
      numbers.forEach(([serial, year, symbol, body], i) => serial && this.numbers.push({ serial, year, symbol, body, record: r, own: !i }));
      if (kind === AGENCY || (kind === REGULATION && !numbers[0].length)) (title + "\n" + lines).trim().split("\n").forEach((name) => this.shorten(name));
      if (kind === DOCUMENT) this.documents.push(r);
      for (const [spot, words, leads, others, due] of tasks || []) {
        const [clause, , anchor, file] = data.spots[spot], dues = due.map((d) => data.deadlines[d]);
        const task = { path: folder + "/" + (file || anchor) + ".html", title: words, spot, document: r, due: dues, lead: leads.map((a) => data.rows[a][3]).join("; ") };
        const t = this.add(TASK, [words, ...dues.map((d) => d[0])].join("\n"), task, -1, [r, ...leads.concat(others).map((a) => rows[a])]);
        this.records.set(id + ":" + clause, t);
        this.tasks.set(r + ":" + spot, t);
        yield;
      }
      yield;
    }
  }

  *texts(rows) {
    for (const [n, clauses, fixed] of rows) {
      const document = this.documents[n], own = new Map();
      for (let i = 0; i < clauses.length; i += 2) {
        const spot = clauses[i], text = clauses[i + 1], path = this.spots[spot][0];
        let above = path;
        do above = above.replace(/[./]?[^./]*$/, ""); while (above && !own.has(above));
        const task = this.tasks.get(document + ":" + spot);
        const r = this.add(CLAUSE, text + "\n" + (fixed[spot] || ""), { text, spot, document, task }, above ? own.get(above) : document, this.context[task]);
        own.set(path, r);
        if (task) this.clauses.set(task, r);
        yield;
      }
    }
  }

  /* Mã -> địa chỉ; "" nếu không có. Mã cũ dẫn tới mã hiện nay. */
  address(id) {
    id = this.redirects[id] || id;
    if (this.records.has(id)) return this.data[this.records.get(id)].path;
    const [, whole, mark, part] = /^(.+?)(#|-(?=[a-z]+$))(.+)$/.exec(id) || [];
    const at = mark === "#" ? this.anchors.get(part) : part;
    const owner = at && (mark === "#" || whole.includes(":")) && this.address(whole);
    return owner ? owner + "#" + at : "";
  }
}
