/* Hiểu câu hỏi: chữ mà bộ gõ chưa ghép, mã đoạn, số hiệu, ngày, thời hạn, lời hỏi; còn lại là chữ để tìm. Mọi mẫu đọc trên
   bản bỏ dấu dài bằng nguyên bản; phần đã hiểu thì mang cờ, và mẫu sau không đọc thấy nữa. */
const MOST = 28; /* số chữ nhiều nhất của một câu hỏi: mỗi chữ là một bit */
const whole = (source, flags) => new RegExp("(?<![a-z0-9])(?:" + source + ")(?![a-z0-9])", flags);
const either = (list) => Array.from(list).sort((a, b) => b.length - a.length).join("|");

/* Chữ nối có mặt khắp nơi: đỡ khi liền nhau, tự chúng không nói gì. Bỏ dấu mà trùng chữ có nghĩa («thì», «thị») thì thôi. */
const LIGHT = "và của các về cho với là được những trong theo tại từ đến ở một này đó khi thì mà bị để đối bằng cùng hay hoặc số ngày nào gì ai đâu sao bao nhiêu mấy có không phải làm cần do nói".split(" ");
const LIGHT_KEYS = new Set(LIGHT.map(key)), LIGHT_BARE = new Set(LIGHT.map(bare).filter((w) => !/^(tu|thi|ma|bi|hay|dau|sao|may)$/.test(w)));
const ASKS = [
  ["viec", "(?:nhung |cac )?(?:co quan|don vi|to chuc|noi|ban|cap|dia phuong|nhiem vu|cong viec|viec) (?:nao|gi)|(?:duoc giao |phai lam |co )?(?:may|bao nhieu) (?:nhiem vu|cong viec|viec)|ai|(?:phai |can )?lam (?:nhung )?(?:viec )?gi|bao (?:gio|lau)|(?:luc|khi|hoi|ngay|thang|quy|nam|thoi gian|han|thoi han) nao"],
  ["van-ban", "(?:van ban|quy dinh|nghi quyet|ke hoach|tai lieu) nao"],
  ["", "la gi|o dau|(?:nhu )?the nao|ra sao|bao nhieu|(?:xin )?cho (?:toi |em )?(?:hoi|biet)|giup (?:toi|em)?|tim (?:giup|cho|kiem)?|noi (?:ve|den|gi)"],
].map(([kind, source]) => [kind, whole(source, "g")]);
const DUE = whole("thoi han|den han|han|xong|hoan thanh|deadline");
const DUE_WORDS = whole("(?:nhung |cac )?(?:nhiem vu|cong viec|viec|san pham)|phai|can|lam|thoi han|den han|han cuoi|han|xong|hoan thanh|hoan tat|deadline|truoc|trong|den|het|cuoi|vao|cua|ket thuc|o|ngay|cung|theo|nao|gi|co", "g");
const COUNTS = { nhat: 1, "dau tien": 1, hai: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9 };

/* ── chữ mà bộ gõ chưa ghép: Telex «keets luaanj», VNI «ke61t lua65n» ── */
const TELEX = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const HAT = { a: "â", e: "ê", o: "ô" }, HORN = { a: "ă", o: "ơ", u: "ư" };
const put = (word, at, c) => word.slice(0, at) + c + word.slice(at + 1);
const toned = (word, tone) => word.replace(/[aeiouyăâêôơư](?=[^aeiouyăâêôơư]*$)/, (v) => v + tone).normalize("NFC");
function telex(word) {
  const shape = (letters) => Array.from(letters).reduce((out, c, i) => {
    const same = HAT[c] ? out.lastIndexOf(c) : -1;
    if (same >= 0 && out.length - same < 4) return put(out, same, HAT[c]);
    if (c === "d" && out.endsWith("d")) return out.slice(0, -1) + "đ";
    if (c === "d" && out[0] === "d" && i === letters.length - 1) return put(out, 0, "đ");
    if (c !== "w") return out + c;
    if (out.includes("uo")) return out.replace("uo", "ươ");
    const at = Math.max(...Array.from("aou", (v) => out.lastIndexOf(v)));
    return at < 0 ? out + "ư" : put(out, at, HORN[out[at]]);
  }, "");
  return Array.from(word, (c, p) => (TELEX[c] && /[aeiouyw]/.test(word.slice(0, p)) ? toned(shape(put(word, p, "")), TELEX[c]) : "")).concat(shape(word)).reverse();
}
/* VNI là Telex gõ bằng số: 1–5 là dấu thanh, 6 là mũ của nguyên âm đứng trước, 7 và 8 là móc, 9 là gạch của «đ». */
const vni = (word) => (/[aeiouy]|d9/.test(word) && !/0/.test(word) ? telex(word.replace(/([aeo])([^aeo6]*)6/, "$1$2$1").replace(/[1-9]/g, (n) => "sfrxj_wwd"[n - 1])) : []);
function retype(index, text) {
  return text.replace(/(?<![^\s"«“(])[A-Za-z][A-Za-z0-9]+/g, (word, at) => {
    const w = word.toLowerCase(), digits = /\d/.test(w), vowel = /[aeiouy]/.test(w);
    if (!vowel && /d9$/.test(w) && !/^\s*(s[oố]\s*)?\d/i.test(text.slice(at + w.length))) return word; /* «qd9» là số 9, «qd9 164» là «qđ 164» */
    if (!digits && (w.length < 3 || index.count(w) || (!vowel && index.short.has(w)))) return word;
    const ways = (digits ? vni(w) : telex(w)).filter((way) => way && way !== w), used = (way) => index.uses[index.keyIds.get(key(way))];
    const found = ways.find(used) || ways.find((way) => index.short.has(bare(way)) || (vowel && index.count(bare(way))));
    return found ? (used(found) ? index.shown[index.keyIds.get(key(found))] : found) : word;
  });
}

/* Câu hỏi đang đọc; `flags` nói mỗi chữ cái thuộc phần nào đã hiểu. */
class Reading {
  constructor(text, flags) { this.set(text, flags || Array(text.length).fill("")); }
  set(text, flags) {
    this.text = text;
    this.flags = flags;
    this.bare = fold(text).replace(/[^]/g, (c, i) => (flags[i] ? "\u0001" : c));
  }
  /* Xoá trắng mọi chỗ khớp mẫu. */
  clear(pattern, seen) {
    let { text } = this;
    for (const m of this.bare.matchAll(pattern)) {
      text = text.slice(0, m.index) + " ".repeat(m[0].length) + text.slice(m.index + m[0].length);
      if (seen) seen();
    }
    this.set(text, this.flags);
  }
  /* Chỗ đầu tiên khớp mẫu: không có cờ thì xoá, có cờ thì giữ (hay viết lại như `take` trả về) và mang cờ. */
  claim(pattern, take, flag) {
    const m = pattern.exec(this.bare);
    if (!m) return;
    const said = take(m), from = m.index, to = from + m[0].length;
    if (said === null) return;
    const words = " " + (flag ? said || this.text.slice(from, to) : "") + " ";
    this.set(this.text.slice(0, from) + words + this.text.slice(to), this.flags.slice(0, from).concat(Array(words.length).fill(flag || ""), this.flags.slice(to)));
  }
  without(flag) { return new Reading(this.text.replace(/[^]/g, (c, i) => (this.flags[i] === flag ? " " : c)), this.flags); }
}

/* ── mã đoạn: «mục IV.4», «gạch đầu dòng thứ 2, điểm 4, mục IV» -> ["iv", "4", "2"] ── */
function clauseOf(q) {
  let section = "", rest = [], inner = [];
  /* nhóm cuối của mẫu, như đã gõ: «đ» không phải «d» */
  const typed = (m, group) => lower(q.text.slice(m.index, m.index + m[0].length)).slice(-group.length);
  const open = (m) => { section = m[1]; rest = m[2] ? typed(m, m[2]).match(/\d+|[a-zđ]/g) : []; };
  q.claim(whole("(?:(?:muc|phan|chuong|doan|diem)\\s+)?(?<![./-])((?:p\\d+\\.|pl\\d*\\.)?[ivxl]+)((?:[./](?:\\d{1,2}|[a-z]))+)"), open);
  if (!section) q.claim(whole("(?:muc|phan|chuong)\\s+([ivxl]+)((?:[\\s.,/]+(?:\\d{1,2}|[a-z])(?![a-z0-9]|\\s*[-/]\\s*[a-z]))*)"), open);
  if (!section) q.claim(whole("dieu\\s+(\\d{1,3})"), (m) => { section = "đ" + m[1]; });
  for (let more = section; more;) {
    more = false;
    q.claim(whole("(?:diem|khoan|muc|y|tiet)\\s+(\\d{1,2}(?:\\.\\d{1,2})*|[a-z])"), (m) => {
      more = true;
      const said = "." + rest.join(".") + ".", own = "." + m[1] + ".";
      if (/[a-z]/.test(m[1])) inner.unshift(typed(m, m[1]));
      else if (own.startsWith(said)) rest = m[1].split("."); /* «điểm 3.1, mục 3»: đã nói rồi */
      else if (!said.startsWith(own)) rest = m[1].split(".").concat(rest);
    });
    q.claim(whole("(?:gach dau dong|gach|dau cong|doan|dong)(?:\\s+thu)?\\s+(\\d{1,2}|" + either(Object.keys(COUNTS)) + ")"), (m) => { more = true; inner.push(COUNTS[m[1]] || m[1]); });
  }
  return section ? section.split(".").concat(rest, inner).join("/") : "";
}

/* ── số hiệu, viết thế nào cũng được ── */
function numberPatterns(index) {
  if (index.patterns) return index.patterns;
  const types = {};
  for (const [symbol, names] of Object.entries(index.types)) for (const name of names) (types[bare(name)] = types[bare(name)] || []).push(symbol);
  const symbols = Object.keys(index.types).concat(Object.keys(index.same));
  const sure = either(symbols.filter((s) => index.same[s] || (s.length > 1 && !/[aeiouy]/.test(s)))); /* «đã» không phải ký hiệu */
  const bodies = either(new Set(index.numbers.map((n) => n.body).filter(Boolean).concat("tw", "tu")));
  const so = "(?:so\\s*:?\\s*)?", year = "(?:\\s*[-/]\\s*((?:19|20)\\d\\d))?", serial = "(?<![/.,])" + so + "(\\d{1,5})", notDate = "(?!\\s*/\\s*\\d{1,2}(?!\\d))";
  const named = either(Object.keys(types));
  return (index.patterns = {
    types,
    right: whole(serial + year + "(?:\\s*[-/–]\\s*(" + either(symbols) + ")|\\s*(" + sure + "))(?:\\s*[-/]?\\s*(" + bodies + ")|\\s*[/-]\\s*([a-z]{2,12}(?:-[a-z]+)?))?"),
    state: whole(serial + year + "\\s*[/-]\\s*(" + bodies + ")"),
    left: whole("(" + sure + "|" + named + ")[\\s/-]*(?:(" + bodies + ")[\\s/-]*)?" + so + "(\\d{1,5})(?!\\s+nam(?![a-z]))" + notDate),
    before: new RegExp("(?<![a-z])(" + named + ")\\s*" + so + "$"),
    alone: new RegExp("^\\s*(?:van ban |vb )?" + so + "(?!(?:19|20)\\d\\d\\s*$)(\\d{1,5})\\s*$"),
  });
}
function numberOf(index, q) {
  const { types, right, state, left, before, alone } = numberPatterns(index);
  let number = null;
  const take = (m, serial, year = "", symbol = "", body = "") => {
    const [all, type = ""] = before.exec(q.bare.slice(0, m.index)) || [""];
    number = { serial: serial.replace(/^0+(?=.)/, ""), year, symbols: symbol ? [index.same[symbol] || symbol] : types[type], body: body.replace("-", ""), type };
    number.printed = q.text.slice(m.index, m.index + m[0].length).trim().replace(/^s[ốo]\s*/i, "");
    q.flags.fill("number", m.index - all.length, m.index);
    return [serial, year, symbol, body].join(" ");
  };
  const attempt = (pattern, put) => { if (!number) q.claim(pattern, put, "number"); };
  attempt(right, (m) => take(m, m[1], m[2], m[3] || m[4], m[5] || m[6]));
  attempt(state, (m) => take(m, m[1], m[2], "", m[3]));
  attempt(left, (m) => {
    const symbols = types[m[1]], said = take(m, m[3], "", symbols ? "" : m[1], m[2]);
    if (!symbols) return said;
    if (/^(19|20)\d\d$/.test(m[3]) && !index.numbers.some((n) => n.serial === m[3])) return (number = null); /* «nghị quyết 2022» */
    Object.assign(number, { type: m[1], symbols });
    return "";
  });
  attempt(alone, (m) => { take(m, m[1]); number.alone = true; });
  return number;
}

/* ── ngày, quãng thời gian ── */
const YEAR = "((?:19|20)\\d\\d)";
const two = (n) => ("0" + +n).slice(-2);
function dateOf(q) {
  let iso = "";
  const take = (m) => { iso = m[3] + "-" + two(m[2]) + "-" + two(m[1]); return [+m[1], +m[2], m[3]].join(" "); };
  q.claim(whole("(?:ngay\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+thang\\s+)(\\d{1,2})(?:\\s*[/.,-]\\s*|\\s+nam\\s+|\\s+)" + YEAR), take, "time");
  return iso;
}
function periodOf(q, iso) {
  let period = iso && { start: iso, end: iso };
  const attempt = (pattern, months) => {
    if (!period) q.claim(whole(pattern), (m) => {
      const year = m[m.length - 1], [first, last] = months(m);
      period = { year, start: year + "-" + two(first) + "-01", end: new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10) };
    }, "time");
  };
  attempt("quy\\s+(iv|i{1,3}|[1-4])\\s*(?:[/,.-]\\s*|nam\\s+|\\s)\\s*" + YEAR, ([, n]) => {
    const last = 3 * (+n || (n === "iv" ? 4 : n.length));
    return [last - 2, last];
  });
  attempt("(?:thang\\s+(?=\\d+[\\s/-])|(?=\\d+\\s*[/-]))(?<!/)(1[0-2]|0?[1-9])\\s*(?:[/-]\\s*|nam\\s+|\\s)" + YEAR, ([, n]) => [n, n]);
  attempt("(?:6|sau) thang (dau|cuoi)(?: nam)?\\s+" + YEAR, ([, half]) => (half === "dau" ? [1, 6] : [7, 12]));
  attempt("(?:nam\\s+)?(?<![/-])" + YEAR + "(?![/-])", () => [1, 12]);
  return period;
}

function understand(index, raw) {
  const given = raw.normalize("NFC").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s+/g, " ").trim();
  const text = retype(index, given), q = new Reading(text), out = { retyped: text !== given, ask: "", phrases: [] };
  const quoted = /["«“][^"»”]+["»”]/.test(text); /* chữ trong ngoặc kép là chữ, không phải lời hỏi */
  out.clause = quoted ? "" : clauseOf(q);
  out.date = dateOf(q);
  const number = (out.number = numberOf(index, q));
  if (!quoted) {
    const asked = q.text;
    for (const [kind, pattern] of ASKS) q.clear(pattern, () => { out.ask = out.ask || kind; });
    if (!/[a-z0-9]/.test(fold(q.text))) q.set(asked, q.flags);
    out.period = periodOf(q, out.date);
  }
  if (out.period) {
    const rest = q.without("time");
    out.late = DUE.test(rest.bare);
    rest.clear(DUE_WORDS);
    out.due = out.late || (!out.date && !number && !/[a-z0-9]/.test(rest.bare));
    if (out.due) q.set(out.date ? rest.text.replace(/[^]/g, (c, i) => (q.flags[i] === "time" ? q.text[i] : c)) : rest.text, q.flags);
  }
  out.text = q.text;
  out.led = fold(q.text).trim();
  out.toned = out.led !== lower(q.text).trim();
  const places = [], ids = index.read(q.text, places), typing = !/[\s"»”.,;?!]$/.test(raw);
  out.terms = ids.slice(0, MOST).map((id, i) => {
    const [from, to] = places[i], word = q.text.slice(from, to), own = index.keys[id], plain = index.folds[index.foldOf[id]], flag = q.flags[from], digit = index.digit[id];
    return { key: own, fold: plain, digit, from, to, word, flag, light: out.toned ? LIGHT_KEYS.has(own) : LIGHT_BARE.has(plain), last: typing && !flag && i === ids.length - 1, capital: !digit && word.length > 1 && word === word.toUpperCase() };
  });
  if (out.terms.every((t) => t.light)) out.terms.forEach((t) => { t.light = false; });
  for (const m of q.text.matchAll(/["«“][^"»”]+["»”]/g)) {
    const inside = out.terms.map((t, i) => i).filter((i) => out.terms[i].from > m.index && out.terms[i].to <= m.index + m[0].length);
    if (inside.length && quoted) out.phrases.push([inside[0], inside[inside.length - 1]]);
  }
  const content = out.terms.some((t) => !t.light && t.flag !== "number" && t.flag !== "time");
  out.onlyNumber = number && !content && !out.clause && !out.due;
  out.onlyDate = out.date && !content && !number && !out.due;
  out.onlyTime = out.due && !content && !number;
  return out;
}
