/* Cách chạy. Qua http, tệp này cũng là mã của một Worker; từ tệp trên đĩa trình duyệt không cho chạy Worker, nên bộ tìm chạy
   ngay trong trang, từng lát ngắn. Trang dùng window.khSearch:
     open()                        Promise, xong khi đọc xong danh mục tên; hỏng thì nhớ là hỏng
     ask(chữ, {limit, onResult})   trả lời ngay bằng những gì đã đọc, rồi trả lời lại khi toàn văn về
     address(mã)                   Promise: địa chỉ, "" nếu không có */
const inWorker = typeof document === "undefined";
const here = inWorker ? location.href : document.currentScript.src;
const SLICE = inWorker ? 40 : 10; /* mili giây làm liền một mạch */
const AGAIN = 250, SHARE = 4; /* mili giây giữa hai lần trả lời lại; lâu gấp mấy lần chính việc trả lời */
const MISSING = "Không đọc được dữ liệu tìm kiếm (thư mục assets/tim-kiem). Tải lại trang; nếu vẫn vậy, chép lại bản trang cho đủ tệp.";
const MIXED = "Kho vừa được dựng lại mà trình duyệt còn giữ tệp cũ: tải lại trang (Ctrl+F5).";

const arrived = {};
self.khData = (name, value) => { arrived[name] = value; };
const read = (name, version) => new Promise((done, fail) => {
  const url = new URL("tim-kiem/" + name + ".js" + version, here).href, give = () => done(arrived[name]);
  if (inWorker) {
    self.importScripts(url); /* lỗi thì Promise này hỏng theo */
    return give();
  }
  const script = document.createElement("script");
  Object.assign(script, { src: url, onload: give, onerror: fail });
  return document.head.append(script);
});

const channel = new MessageChannel(), waiting = [];
channel.port1.onmessage = () => waiting.shift()();
const pause = () => new Promise((done) => { waiting.push(done); channel.port2.postMessage(0); });
async function inSlices(steps) {
  let end = performance.now() + SLICE;
  for (let n = 1; !steps.next().done; n++) {
    if (n % 16 || performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
}

const index = new Index();
let opening, reading, complete = false, failed = "", question = null, again = 0;
async function readNames() {
  const data = await read("ten", "").catch(() => { throw new Error(MISSING); });
  await inSlices(index.names(data));
  delete arrived.ten;
  complete = !index.shards;
}
async function readTexts() {
  for (let n = 0; n < index.shards && !failed; n++) {
    const shard = await read("chu-" + n, "?v=" + index.edition).catch(() => null);
    delete arrived["chu-" + n];
    if (!shard || shard.edition !== index.edition) { failed = shard ? MIXED : MISSING; break; }
    await inSlices(index.texts(shard.rows));
    await pause();
    if (n + 1 < index.shards && performance.now() > again) answer();
  }
  complete = true;
  answer();
}
function answer() {
  if (!question) return;
  const begun = performance.now(), result = search(index, question.query, question.limit, complete);
  question.reply({ result: failed ? Object.assign(result, { failed }) : result });
  again = performance.now() + Math.max(AGAIN, SHARE * (performance.now() - begun));
  if (complete) question = null;
}
/* Một yêu cầu {query, limit} | {id} | {}; `reply` nhận {result} | {address} | {} | {error}. Câu hỏi sau thay câu hỏi trước. */
function handle(request, reply) {
  const asked = request.query === undefined ? null : (question = Object.assign({ reply }, request));
  opening = opening || readNames();
  opening.then(() => {
    if (!asked) return reply(request.id === undefined ? {} : { address: index.address(request.id) });
    if (asked !== question) return null;
    answer();
    return complete || (reading = reading || readTexts());
  }).catch((error) => reply({ error: error.message }));
}

if (inWorker) {
  self.onmessage = ({ data: { n, request } }) => handle(request, (part) => self.postMessage(Object.assign({ n }, part)));
  self.postMessage({}); /* đã khởi động */
} else {
  const replies = [];
  let current = 0, opened;
  const started = new Promise((done, fail) => {
    if (location.protocol === "file:") return fail();
    const worker = new Worker(here);
    worker.onerror = fail;
    worker.onmessage = () => done(worker);
    return null;
  }).catch(() => null); /* không có Worker thì chạy ngay trong trang */
  const call = (request, result) => started.then((worker) => new Promise((done, fail) => {
    const reply = (part) => {
      if (part.error) fail(new Error(part.error));
      else if (part.result) result(part.result);
      done(part.address);
    };
    if (!worker) return handle(request, reply);
    worker.onmessage = ({ data }) => replies[data.n](data);
    return worker.postMessage({ n: replies.push(reply) - 1, request });
  }));
  const open = () => (opened = opened || call({}));
  self.khSearch = {
    open,
    ask(query, { limit = 5, onResult }) {
      const own = ++current;
      return open().then(() => own === current && call({ query, limit }, (result) => { if (own === current) onResult(result); }));
    },
    address: (id) => open().then(() => call({ id })),
  };
}
