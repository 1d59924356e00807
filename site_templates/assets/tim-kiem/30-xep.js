/* Xếp hạng: duyệt dãy chữ một lượt; mỗi bản ghi được biết những chữ nào có, những cặp chữ nào liền nhau, chữ nào đúng dấu. Tiếng
   Việt viết rời từng tiếng nên chữ liền nhau nói nhiều hơn chữ có mặt; mọi bản ghi đủ chữ đều được tính, không cắt trước. */
const BEST = 3;
const LEAST = 0.55; /* phần chữ (theo sức nặng) mà một kết quả phải có */
const WINDOW = 34; /* số chữ của một đoạn trích */
const TONE = 0.55, BEGUN = 0.6, LONGER = 0.3, LOOSE = 0.35; /* giá của chữ khác dấu, chữ gõ dở, chữ dài hơn chữ đã đủ, chữ gần giống */

/* Số chữ cái khác nhau giữa hai chữ; đảo hai chữ cái liền nhau là một. */
function distance(a, b) {
  let before = [], row = Array.from(b + " ", (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}
/* Các chữ của kho cách `word` không quá `most` chữ cái. */
function alike(index, word, most, take) {
  index.folds.forEach((plain, f) => {
    if (!index.found[f] || /^\d/.test(plain) || plain === word || Math.abs(plain.length - word.length) > most) return;
    const d = distance(plain, word);
    if (d <= most) take(f, d);
  });
}

/* Chữ của câu hỏi -> chữ của kho: mỗi chữ trong kho mang các bit của chữ hỏi mà nó đáp. */
function resolve(index, q, complete, loose) {
  const size = index.keys.length, all = new Int32Array(size), exact = new Int32Array(size), grade = [], weight = [];
  q.terms.forEach((t, i) => {
    const set = (f, isExact) => {
      for (const id of index.members[f]) {
        all[id] |= 1 << i;
        if (isExact && isExact(id)) exact[id] |= 1 << i;
      }
    };
    const number = t.flag === "number", f = index.foldIds.get(t.fold);
    const wrong = !index.uses[index.keyIds.get(t.key)]; /* dấu này không có trong kho: đừng đòi đúng dấu */
    let count = index.count(t.fold);
    grade[i] = TONE;
    if (count) set(f, (id) => !q.toned || wrong || number || index.keys[id] === t.key);
    /* «qđ» và «qđi» là một ký hiệu */
    if (number) for (const pair of Object.entries(index.same)) if (pair.includes(t.fold)) for (const twin of pair) {
      if (index.count(twin)) { set(index.foldIds.get(twin), () => true); count = count || 1; }
    }
    if (t.last && (i || t.fold.length > 1)) {
      const tone = (t.key.normalize("NFD").match(TONES) || [""])[0], base = t.key.replace(tone, "");
      let begun = 0;
      index.folds.forEach((plain, g) => {
        if (g === f || !index.found[g] || !plain.startsWith(t.fold)) return;
        set(g, (id) => !count && (!q.toned || (index.keys[id].startsWith(base) && index.keys[id].endsWith(tone))));
        begun = Math.max(begun, index.found[g]);
      });
      if (begun) grade[i] = count ? LONGER : BEGUN;
      count = count || begun;
    }
    t.unknown = !count;
    if (!t.digit && t.fold.length > 1 && complete && (t.unknown || (loose && !t.light && !number && t.fold.length > 2))) {
      alike(index, t.fold, 1, (g) => {
        set(g);
        if (t.unknown && !index.short.has(t.fold)) { t.slip = true; count = Math.max(count, index.found[g]); }
      });
      grade[i] = t.slip ? BEGUN : LOOSE;
    }
    weight[i] = Math.max(0.3, Math.log(1 + index.kind.length / (1 + count))) * (t.light ? 0.2 : 1) * (count || complete ? 1 : 0.3);
  });
  const n = q.terms.length, pair = weight.map((w, i) => (i ? (w + weight[i - 1]) / 2 : 0));
  const light = q.terms.reduce((set, t, i) => set | (t.light << i), 0);
  return { q, n, light, all, exact, grade, weight, pair, total: sum(-1 >>> (32 - n), weight) || 1, pairs: sum(-1 >>> (32 - n), pair) || 1 };
}
const bitsOf = ({ all }, ids) => ids.reduce((bits, id) => bits | all[id], 0);
function sum(bits, weights, factor) {
  let total = 0;
  for (let i = 0; bits && i < weights.length; i++, bits >>>= 1) if (bits & 1) total += weights[i] * (factor ? factor[i] : 1);
  return total;
}

function scan(index, { all, exact }) {
  const size = index.kind.length, { stream, start, end } = index;
  const [mask, sharp, pairs, sure, loose, run] = Array.from(Array(6), () => new Int32Array(size));
  for (let r = 0; r < size; r++) {
    let there = 0, right = 0, next = 0, nextRight = 0, apart = 0, length = 0, longest = 0, at = -9, before = 0, beforeRight = 0;
    for (let p = start[r], stop = end[r]; p < stop; p++) {
      const bits = all[stream[p]];
      if (!bits) continue;
      const bitsRight = exact[stream[p]], joined = (before << 1) & bits;
      if (p - at === 1) {
        next |= joined;
        nextRight |= (beforeRight << 1) & bitsRight;
        length = joined ? length + 1 : 0;
        if (length > longest) longest = length;
      } else {
        length = 0;
        if (p - at < 4) apart |= joined; /* cách một, hai chữ */
      }
      there |= bits; right |= bitsRight; before = bits; beforeRight = bitsRight; at = p;
    }
    if (!there) continue;
    mask[r] = there; sharp[r] = right; pairs[r] = next; sure[r] = nextRight; loose[r] = apart; run[r] = longest;
  }
  return { mask, sharp, pairs, sure, loose, run };
}

/* Quãng «start/end» so với quãng đã hỏi: 3 đúng là nó, 2 kết thúc trong nó, 1 bao trùm nó, 0 không liên quan. */
function within(start, end, asked) {
  if (!end) return 0;
  if (start === asked.start && end === asked.end) return 3;
  if (end >= asked.start && end <= asked.end) return 2;
  return start && start <= asked.start && end >= asked.end ? 1 : 0;
}

/* Những bản ghi đạt của một cách hiểu câu hỏi. */
function rank(index, m, { loose, factor = 1, corrected }) {
  const { q, n, weight, grade, pair, total } = m, { mask, sharp, pairs, sure, loose: apart, run } = scan(index, m);
  const inherited = mask.slice(), inheritedPairs = pairs.slice(), named = namedBy(index, q), out = [];
  const slipped = q.terms.some((t) => t.slip), number = q.terms.map((t) => t.flag === "number");
  /* hỏi số hiệu thì số phải đứng cạnh ký hiệu hay tên loại của nó; số mà không bản ghi nào mang thì mọi phần phải liền nhau */
  const serial = q.terms.findIndex((t, i) => number[i] && t.digit), beside = n < 2 ? 0 : 1 << (number[serial + 1] ? serial + 1 : serial);
  const joint = number.reduce((bits, own, i) => (i && own && number[i - 1] && !named.size ? bits | (1 << i) : bits), beside);
  for (let r = 0; r < index.kind.length; r++) {
    const kind = index.kind[r], data = index.data[r], above = index.parent[r], own = mask[r];
    let around = 0, aroundPairs = 0;
    if (above >= 0) {
      around = inherited[above]; aroundPairs = inheritedPairs[above];
      inherited[r] |= around; inheritedPairs[r] |= aroundPairs;
    }
    if (kind === MORE || (kind === TASK && index.clauses.has(r))) continue;
    const task = kind === TASK ? r : data.task;
    for (const c of task && task !== r ? [task].concat(index.context[r]) : index.context[r]) { around |= mask[c]; aroundPairs |= pairs[c]; }
    const at = q.clause && data.spot !== undefined && clauseAt(index, q.clause, data, named);
    if (q.clause && !at) continue;
    const time = !q.due ? 0 : task ? Math.max(0, ...index.data[task].due.map((d) => within(d[1], d[2], q.period))) : data.iso && (kind === PAGE || !q.late) ? within(data.iso.split("/")[0], data.iso.split("/").pop(), q.period) : 0;
    if (q.due && !time) continue;
    const order = named.get(r), dated = q.date && data.iso === q.date;
    if (!own && !at && !time && !dated && order === undefined && !(around && (kind !== CLAUSE || task))) continue;
    around &= ~own;
    const covered = sum(own, weight), beyond = sum(around, weight), cover = n ? (covered + beyond) / total : 1, full = cover > 0.99;
    if (cover < LEAST && order === undefined && !at) continue;
    if (!q.phrases.every(([from, to]) => literal(index, m, r, from, to))) continue;
    const close = (sum(sure[r], pair) + sum(pairs[r] & ~sure[r], pair) * 0.7 + sum((aroundPairs | apart[r]) & ~pairs[r], pair) * 0.5) / m.pairs;
    if (q.onlyDate && !dated && !(full && close > 0.45)) continue;
    if (loose && (!full || close < 0.45)) continue;
    if (slipped && n > 1 && close < 0.3 && order === undefined) continue;
    if (q.onlyNumber && order === undefined && ((pairs[r] & joint) !== joint || !full || kind === AGENCY || kind === PAGE)) continue;
    const value = (sum(own & sharp[r], weight) + sum(own & ~sharp[r], weight, grade) + beyond * 0.5) / total;
    const power = cover * cover * cover;
    let score = power * (value + 2 * close + (n > 1 ? run[r] / (n - 1) : 0)) * (1.05 - 0.02 * Math.log2(2 + index.end[r] - index.start[r]));
    if (kind < TASK && n > 1 && index.context[r].some((c) => run[c] > n - 2)) score += 1.5; /* trọn câu hỏi ở một dòng nói thêm */
    if (kind < TASK && n && covered / total > 0.99) score += kind === AGENCY ? Math.max(...(data.title + "\n" + data.lines).split("\n").map((name) => {
      const ids = index.read(name), words = ids.length;
      return sum(bitsOf(m, ids), weight) < covered ? 0 : n < words ? 0.3 + 2 * n / words : 3.8; /* trọn tên */
    })) : 0.45;
    if (full && (kind === DOCUMENT || kind === REGULATION) && data.type && q.led.startsWith(bare(data.type))) score += 2.5; /* hỏi đích loại văn bản */
    if (kind === CLAUSE && n > 1 && run[r] && run[r] > index.stream.indexOf(0, index.start[r]) - index.start[r] - 2) score += 1.5 * power; /* hỏi trọn câu */
    if (task) score += cover * (q.ask === "viec" ? 0.8 : 0.2);
    else if (q.ask === "van-ban" && (kind === DOCUMENT || kind === REGULATION)) score += cover * 0.8;
    if (order !== undefined) score += q.onlyNumber || full ? 60 - Math.min(order, 50) : 1.5 * power;
    if (at) score += at;
    if (time) score += (kind === PAGE && q.onlyTime ? 20 : 0) + time * 0.5;
    if (dated) score += 10;
    out.push({ r: task && !at ? task : r, clause: kind === CLAUSE ? r : -1, score: score * factor, cover, full: full && (n < 2 || close > 0.49), corrected, m });
  }
  return { hits: out, named };
}

/* Cụm trong ngoặc kép: đúng từng chữ, liền nhau; gõ có dấu thì đúng cả dấu. */
function literal(index, { q, all, exact }, r, from, to) {
  const table = q.toned ? exact : all;
  for (let p = index.start[r]; p + to - from < index.end[r]; p++) {
    let i = from;
    while (i <= to && table[index.stream[p + i - from]] & (1 << i)) i++;
    if (i > to) return true;
  }
  return false;
}

/* Bản ghi mang số đã hỏi -> thứ tự: của chính nó trước bản sao, có toàn văn trước, đúng loại, đúng năm, mới trước cũ. */
function namedBy(index, { number, period }) {
  const out = new Map();
  if (!number) return out;
  const iso = (n) => index.data[n.record].iso;
  const value = (n) => 4 * n.own + 2 * (index.kind[n.record] === DOCUMENT) + 3 * (number.type && bare(index.data[n.record].type) === number.type) + 8 * (period ? iso(n).startsWith(period.year) : 0);
  index.numbers.filter((n) => n.serial === number.serial && (!number.symbols || number.symbols.includes(n.symbol)) && (!number.body || n.body === number.body) && (!number.year || !n.year || n.year === number.year))
    .sort((a, b) => value(b) - value(a) || iso(b).localeCompare(iso(a)))
    .forEach((n) => { if (!out.has(n.record)) out.set(n.record, out.size); });
  return out;
}
function nearNumbers(index, number) {
  const value = (n) => {
    const type = (number.symbols || []).includes(n.symbol), same = n.serial === number.serial;
    return same || type ? (same ? 4 : 3 - distance(n.serial, number.serial)) * 10 + type * 8 + (n.body === number.body) * 4 - !n.own * 12 - Math.min(3, Math.abs(n.serial - number.serial) / 1000) : 0;
  };
  const order = index.numbers.filter((n) => value(n) > 0).sort((a, b) => value(b) - value(a));
  return Array.from(new Set(order.map((n) => n.record))).slice(0, 5);
}
/* Đoạn có đúng mã đã hỏi, trong văn bản đã nêu số nếu có; kế hoạch trước. */
function clauseAt(index, wanted, { spot, document }, named) {
  const own = index.spotKeys[spot];
  if (own !== wanted && own.replace(/^p\d+\//, "") !== wanted) return 0;
  return named.size && !named.has(document) ? 0 : 10 + (index.data[document].tasks.length > 0);
}

/* ── các cách hiểu khác: chữ viết tắt, chữ dính liền ── */
function otherWays(index, q, complete) {
  const shouting = q.terms.every((t) => t.digit || t.capital);
  let ways = [[]];
  for (const t of q.terms) {
    const known = index.count(t.fold), word = t.fold;
    if (t.digit || t.flag === "number" || (known && /[aeiouy]/.test(word) && !(t.capital && (!shouting || q.terms.length === 1)))) continue;
    let phrases = Object.entries(index.short.get(word) || {}).sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase);
    if (!phrases.length && complete && !known && word.length > 4 && (t.split = split(index, word))) phrases = [t.split];
    if (phrases.length) ways = phrases.slice(0, 2).flatMap((phrase) => ways.map((way) => way.concat([[t, phrase]]))).slice(0, 3);
  }
  return ways.filter((way) => way.length).map((way) => ({
    text: way.reduceRight((text, [t, phrase]) => text.slice(0, t.from) + phrase + text.slice(t.to), q.text),
    split: way.some(([t]) => t.split),
  }));
}
function split(index, word) {
  if (index.count(word)) return word;
  for (let i = word.length - 2; i > 1; i--) {
    const rest = index.count(word.slice(0, i)) && split(index, word.slice(i));
    if (rest) return word.slice(0, i) + " " + rest;
  }
  return "";
}

/* ── bày một kết quả ── */
/* Chữ khớp trong một đoạn. Chữ liền nhau cả ở đây lẫn trong câu hỏi thành một vệt; n là số chữ có nghĩa của nó. */
function marksIn(index, text, m) {
  const places = [], ids = index.read(text, places), sharp = ids.reduce((set, id) => set | m.exact[id], 0), runs = [];
  /* chữ nào có ở đây đúng cả dấu thì chỉ tô chỗ đúng dấu */
  const bits = ids.map((id) => m.all[id] & ~(sharp & ~m.exact[id]));
  let run = {}, chain = 0;
  bits.forEach((b, i) => {
    if (!b) return;
    const [start, end] = places[i];
    chain = run.to === i && /^[\s./-]*(số\s+)?$/i.test(text.slice(run.end, start)) ? (chain << 1) & b : 0;
    if (!chain) runs.push(run = { start, at: i, n: 0, bits: 0, digit: index.digit[ids[i]] });
    chain = chain || b;
    if (b & ~m.light) run.n++;
    Object.assign(run, { end, to: i + 1, bits: run.bits | chain, words: text.slice(run.start, end) });
  });
  return { places, bits, runs: telling(runs) };
}
/* Có vệt từ hai chữ thì chữ lẻ («kết» trong «tổng kết» khi hỏi «sơ kết») thôi, trừ con số mà chưa vệt nào có. */
function telling(runs) {
  const phrases = runs.reduce((set, run) => set | (run.n > 1 ? run.bits : 0), 0);
  return runs.filter((run) => run.n > 1 || (run.n && (!phrases || (run.digit && !(run.bits & phrases)))));
}
function cut(text, m, { bits, places, runs }, strong) {
  const n = bits.length;
  let from = 0, best = -1;
  bits.forEach((b, i) => {
    if (!b && i) return;
    let there = 0, pairs = 0;
    for (let j = i; j < Math.min(n, i + WINDOW - 6); j++) {
      if (j > i) pairs |= (bits[j - 1] << 1) & bits[j];
      there |= bits[j];
    }
    const value = sum(there, m.weight) + sum(pairs, m.weight);
    if (value > best + 1e-9) { best = value; from = i; }
  });
  from = Math.max(0, Math.min(from - 4, n - WINDOW));
  const to = Math.min(n, from + WINDOW), lead = from ? "… " : "", start = from && places[from][0], shift = lead.length - start;
  return {
    snippet: lead + text.slice(start, to < n ? places[to - 1][1] : text.length) + (to < n ? " …" : ""),
    snippetMarks: runs.filter((r) => strong(r) && r.at >= from && r.to <= to).map((r) => [r.start + shift, r.end + shift]),
  };
}
/* Dòng nói thêm điều mà tên chưa nói; không dòng nào hơn hẳn thì dòng đầu. */
function bestLine(index, m, kind, { title, lines, more }) {
  const inTitle = bitsOf(m, index.read(title)), value = (line) => sum(bitsOf(m, index.read(line)) & ~inTitle, m.weight);
  const [first, ...others] = (kind === AGENCY ? "\n" : "") .concat(lines, "\n", more).split("\n");
  return others.reduce((best, line) => (value(line) > value(best) + (best === first && 0.3 * m.total) ? line : best), first);
}
const bareHit = (path, kind, title, place = "") => ({ path, kind, title, marks: [], place, snippet: "", snippetMarks: [], lead: "", deadline: "", forms: [] });
function show(index, { r, clause = -1, m }) {
  const kind = index.kind[r], data = index.data[r], { title, path, place } = data, hit = bareHit(path, groupOf(index, r), title, place);
  let text = "";
  if (kind >= TASK) {
    const [, words, anchor] = index.spots[data.spot], document = index.data[data.document], task = kind === TASK ? data : index.data[data.task];
    hit.place = words + (kind === TASK ? " · " + document.title : "");
    if (kind === CLAUSE) Object.assign(hit, { title: document.title, path: document.path + "#" + anchor });
    if (task) Object.assign(hit, { lead: task.lead, deadline: Array.from(new Set(task.due.map((d) => d[0]))).join(" · ") });
    if (clause >= 0) text = index.data[clause].text;
  } else text = bestLine(index, m, kind, data);
  const inText = marksIn(index, text, m), { runs } = marksIn(index, hit.title, m);
  const all = telling(inText.runs.concat(runs)), strong = (run) => all.includes(run);
  if (text) Object.assign(hit, cut(text, m, inText, strong));
  hit.marks = runs.filter(strong).map((run) => [run.start, run.end]);
  /* tên một nhiệm vụ là lời tóm tắt, không in trên trang văn bản */
  const forms = all.filter((run) => kind < TASK || inText.runs.includes(run)).sort((a, b) => b.words.length - a.words.length).map((run) => run.words);
  hit.forms = Array.from(new Set(forms)).slice(0, 8);
  return hit;
}
const GROUPS = ["", "co-quan", "quy-dinh", "", "van-ban", "nhiem-vu", "van-ban"];
const groupOf = (index, r) => GROUPS[index.kind[r]] || index.data[r].type;

/* ── trả lời ── */
/* Câu hỏi viết lại bằng chữ in trong kết quả đầu; chữ không có ở đó, và mọi chữ lạ khi không có kết quả, bằng chữ hay dùng
   nhất trong những chữ gần nó nhất. */
function spelling(index, m, hit) {
  const text = hit ? hit.title + "\n" + hit.snippet : "", { places, bits, runs } = marksIn(index, text, m);
  const order = runs.sort((a, b) => b.n - a.n).flatMap((run) => bits.map((_, p) => p).slice(run.at, run.to)).concat(bits.map((_, p) => p));
  const { q } = m, common = (f) => index.members[f].reduce((a, b) => (index.uses[b] > index.uses[a] ? b : a));
  return q.terms.reduceRight((out, t, i) => {
    if (t.digit || !(hit || t.unknown) || (q.toned && index.uses[index.keyIds.get(t.key)])) return out;
    const at = order.find((p) => bits[p] & (1 << i));
    let least = 3, near = index.count(t.fold) && index.foldIds.get(t.fold);
    if (at === undefined && t.unknown && t.fold.length > 2) alike(index, t.fold, t.fold.length > 3 ? 2 : 1, (f, d) => {
      if (d < least || (d === least && index.found[f] > index.found[near])) { least = d; near = f; }
    });
    const word = at === undefined ? near && index.shown[common(near)] : text.slice(...places[at]);
    return word ? out.slice(0, t.from) + (t.flag && word === word.toUpperCase() ? word : lower(word)) + out.slice(t.to) : out;
  }, q.text).replace(/\s+/g, " ").trim();
}

function search(index, query, limit, complete) {
  const result = { query, complete, answer: null, best: [], groups: [] };
  const id = index.address(query.trim()), q = understand(index, query);
  if (!q.terms.length && !q.clause && !q.period) return result;
  const m = resolve(index, q, complete), first = rank(index, m, {}), { named } = first;
  let found = first.hits;
  for (const way of otherWays(index, q, complete)) {
    const other = understand(index, way.text);
    other.ask = other.ask || q.ask;
    found = found.concat(rank(index, resolve(index, other, complete), { corrected: way.split }).hits);
  }
  if (complete && q.terms.filter((t) => !t.light).length > 1 && !q.clause && !q.due && !q.onlyNumber && !q.phrases.length && !found.some((c) => c.full)) {
    found = found.concat(rank(index, resolve(index, q, complete, true), { loose: true, factor: found.some((c) => c.cover > 0.99) ? 0.4 : 0.85 }).hits);
  }
  found.sort((a, b) => b.score - a.score || a.r - b.r);
  const most = found.reduce((top, c) => Math.max(top, c.cover), 0), floor = q.due || !found.length ? 0 : Math.min(1, found[0].score / 4);
  const seen = new Set(), groups = {}; /* mỗi bản ghi một lần, theo cách hiểu tốt nhất */
  const order = found.filter((c) => ((c.cover >= most * 0.75 && c.score >= floor) || c.score > 9) && !seen.has(c.r) && seen.add(c.r));
  order.forEach((c, i) => {
    const kind = groupOf(index, c.r), group = (groups[kind] = groups[kind] || { kind, total: 0, hits: [] });
    if (i < BEST) return result.best.push(show(index, c));
    group.total++;
    return group.hits.length < limit && group.hits.push(show(index, c));
  });
  result.groups = Object.values(groups).filter((group) => group.total);
  if (q.onlyNumber && !q.number.alone && named.size === 1) result.named = index.data[Array.from(named.keys())[0]].path;
  if (id) {
    const same = result.best.findIndex((hit) => hit.path === id);
    result.best.unshift(same < 0 ? bareHit(id, "van-ban", query.trim(), "mã trong kho") : result.best.splice(same, 1)[0]);
  }
  if (!complete) return result;
  const top = order[0], slipped = top && top.m.q.terms.some((t) => t.slip);
  if (q.number && !q.clause && !named.size && !(q.onlyNumber && top)) result.answer = { kind: "no-number", number: q.number.printed, near: nearNumbers(index, q.number).map((r) => show(index, { r, m })) };
  else if (!top && !id) {
    const words = spelling(index, m);
    result.answer = { kind: "not-found", spelling: words !== q.text.trim() && search(index, words, 0, true).best.length ? words : "" };
  } else if (top && (top.corrected || slipped || q.retyped)) result.answer = { kind: "corrected", spelling: spelling(index, top.m, result.best[0]) };
  return result;
}
