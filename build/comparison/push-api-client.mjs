// Pushes items with @coveo/push-api-client and prints a line of JSON: how fast, how much memory, and what the client told of them.
//   node push-api-client.mjs SINK call|files|single ITEMS [WARMUP]
//     call    everything in one call of batchUpdateDocuments
//     files   batchUpdateDocumentsFromFiles, from ten JSON files
//     single  addOrUpdateDocument, by eight callers at once
// The client knows no address but Coveo's, so calls to that host are sent to the sink. Fields are not created, as Coveo.Push creates none either.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {item} from './items.mjs';

const [sink, mode, count, warmup = '10000'] = process.argv.slice(2);
const require = createRequire(path.join(process.env.COMPARISON_MODULES, 'index.js'));
const {PushSource, DocumentBuilder} = require('@coveo/push-api-client');

const fetchIt = globalThis.fetch;
globalThis.fetch = (url, options) => fetchIt(String(url).replace(/^https:\/\/api\.cloud\.coveo\.com/, sink), options);

const source = new PushSource('xx00000000-0000-4000-8000-000000000000', 'org');
const options = {createFields: false};

function builder(i) {
  const {documentId, title, clickableUri, author, data, fileExtension, ...metadata} = item(i);
  return new DocumentBuilder(documentId, title).withClickableUri(clickableUri).withAuthor(author).withData(data).withFileExtension(fileExtension).withMetadata(metadata);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'comparison-'));
process.on('exit', () => fs.rmSync(folder, {recursive: true, force: true}));

function write(name, items) {
  const target = path.join(folder, name);
  fs.mkdirSync(target);
  const each = Math.ceil(items / 10);
  for (let file = 0; file * each < items; file++) {
    const part = Array.from({length: Math.min(each, items - file * each)}, (_, i) => item(file * each + i));
    fs.writeFileSync(path.join(target, `part${file}.json`), JSON.stringify(part));
  }
  return target;
}

const told = {succeeded: 0, failed: 0};

async function push(items, files) {
  if (mode === 'files') {
    const batches = source.batchUpdateDocumentsFromFiles('src', [files], options);
    batches.onBatchUpload(({batch}) => (told.succeeded += batch.length)).onBatchError((_, {batch}) => (told.failed += batch.length));
    await batches.batch();
  } else if (mode === 'call') {
    await source.batchUpdateDocuments('src', {addOrUpdate: Array.from({length: items}, (_, i) => builder(i)), delete: []}, options);
  } else {
    let next = 0;
    await Promise.all(Array.from({length: 8}, async () => {
      while (next < items) {
        await source.addOrUpdateDocument('src', builder(next++), options);
      }
    }));
  }
}

const items = Number(count);
const warm = Number(warmup);
const files = mode === 'files' ? [warm > 0 ? write('warmup', warm) : '', write('items', items)] : ['', ''];
if (warm > 0) {
  await push(warm, files[0]);
  await fetchIt(`${sink}/reset`, {method: 'POST'});
  [told.succeeded, told.failed] = [0, 0];
}

const start = performance.now();
let ended = 'resolved';
try {
  await push(items, files[1]);
} catch (error) {
  ended = `threw ${error?.name ?? typeof error}`;
}
const seconds = (performance.now() - start) / 1000;
const arrived = (await (await fetchIt(`${sink}/stats`)).json()).items;
console.log(JSON.stringify({
  client: 'push-api-client', mode, items, arrived, ended, told: mode === 'files' ? told : undefined,
  seconds: +seconds.toFixed(3), itemsPerSecond: Math.round(items / seconds), peakMb: Math.round(process.resourceUsage().maxRSS * 1024 / 1e6),
}));
