// A stand-in for the Push API on this machine: takes everything, keeps nothing, counts what arrives. Both clients are measured against it.
//   node sink.mjs            prints its address as one line: SINK=http://127.0.0.1:PORT
// Environment:
//   API_MS, UPLOAD_MS        how long a call, and an upload, waits before it is answered (ms)
//   FAIL_UPLOAD=3            the third upload answers 500; FAIL_UPLOAD=3+ every one from the third on
//   THROTTLE_EVERY=5         every fifth file container is answered 429 with Retry-After: 1
// GET /stats tells the counts, POST /reset begins anew.
import http from 'node:http';

const number = (name) => Number(process.env[name] ?? 0);
const [apiMs, uploadMs, throttleEvery] = [number('API_MS'), number('UPLOAD_MS'), number('THROTTLE_EVERY')];
const failUpload = process.env.FAIL_UPLOAD ?? '';
const failFrom = parseInt(failUpload, 10) || 0;

let stats, files, uploads, inFlight;
const reset = () => {
  [files, uploads, inFlight] = [0, 0, 0];
  stats = {requests: 0, items: 0, uploads: 0, failedUploads: 0, throttled: 0, bytes: 0, mostUploadsAtOnce: 0};
};
reset();

const wait = (ms) => (ms > 0 ? new Promise((done) => setTimeout(done, ms)) : undefined);
const answer = (response, status, body, headers = {}) => {
  response.writeHead(status, {'Content-Type': 'application/json', ...headers});
  response.end(body === undefined ? '' : JSON.stringify(body));
};

// Counts items by their IDs; an ID may lie across the border of two chunks.
const needle = Buffer.from('"documentId"');
const itemCounter = () => {
  let tail = Buffer.alloc(0);
  let items = 0;
  return {
    add(chunk) {
      const text = Buffer.concat([tail, chunk]);
      let at = text.indexOf(needle);
      let end = 0;
      for (; at >= 0; at = text.indexOf(needle, end)) {
        items++;
        end = at + needle.length;
      }
      tail = Buffer.from(text.subarray(Math.max(end, text.length - needle.length + 1)));
    },
    items: () => items,
  };
};

const read = async (request) => {
  const counter = itemCounter();
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    counter.add(chunk);
  }
  return {bytes, items: counter.items()};
};

async function upload(request, response) {
  const nth = ++uploads;
  stats.mostUploadsAtOnce = Math.max(stats.mostUploadsAtOnce, ++inFlight);
  const {bytes, items} = await read(request);
  await wait(uploadMs);
  inFlight--;
  if (failFrom > 0 && (nth === failFrom || (failUpload.endsWith('+') && nth > failFrom))) {
    stats.failedUploads++;
    answer(response, 500);
    return;
  }
  stats.uploads++;
  stats.bytes += bytes;
  stats.items += items;
  answer(response, 200);
}

async function call(request, response, path) {
  await read(request);
  await wait(apiMs);
  if (path.endsWith('/files')) {
    if (throttleEvery > 0 && ++files % throttleEvery === 0) {
      stats.throttled++;
      answer(response, 429, {errorCode: 'TOO_MANY_REQUESTS', message: 'Too many requests.'}, {'Retry-After': '1'});
      return;
    }
    const fileId = `file-${stats.requests}`;
    const uploadUri = `http://127.0.0.1:${server.address().port}/upload/${fileId}`;
    answer(response, 201, {fileId, uploadUri, requiredHeaders: {'x-amz-server-side-encryption': 'AES256', 'Content-Type': 'application/octet-stream'}});
    return;
  }
  if (path.endsWith('/documents') && request.method === 'PUT') {
    stats.items++;
  }
  answer(response, path.endsWith('/status') ? 201 : 202, {});
}

const server = http.createServer(async (request, response) => {
  const path = new URL(request.url, 'http://sink').pathname;
  if (path === '/stats') {
    answer(response, 200, stats);
    return;
  }
  if (path === '/reset') {
    reset();
    answer(response, 200, {});
    return;
  }
  stats.requests++;
  await (path.startsWith('/upload/') ? upload(request, response) : call(request, response, path));
});
server.keepAliveTimeout = 60_000;
server.requestTimeout = 0;
server.listen(0, '127.0.0.1', () => console.log(`SINK=http://127.0.0.1:${server.address().port}`));
