// Walks a list by nothing but the value of `next`, asks for a download through a cache that has seen a part of it, and opens every table.
'use strict';

const assert = require('node:assert');
const { createHash } = require('node:crypto');
const { Agent, interceptors, request } = require('undici');
const { read } = require('xlsx');

const service = process.argv[2];

async function walk() {
  const met = new Set();
  let total = 0;
  for (let next = `${service}/v1/judgements?limit=500`; next; ) {
    const page = await (await fetch(next)).json();
    page.items.forEach((row) => met.add(`${row.inspection} ${row.heading}`));
    ({ next, total } = page);
  }
  assert.strictEqual(met.size, total);
  return `${total} judgements walked by fetch(next)`;
}

async function cache() {
  const dispatcher = new Agent().compose(interceptors.cache());
  const url = `${service}/v1/download?release=1`;
  const part = await request(url, { dispatcher, headers: { range: 'bytes=0-99' } });
  assert.strictEqual(part.statusCode, 206);
  assert.strictEqual((await part.body.arrayBuffer()).byteLength, 100);
  for (let times = 0; times < 2; times++) {
    const whole = await request(url, { dispatcher });
    const bytes = Buffer.from(await whole.body.arrayBuffer());
    assert.strictEqual(whole.statusCode, 200);
    assert.strictEqual(String(bytes.length), whole.headers['content-length']);
    const digest = createHash('sha256').update(bytes).digest('base64');
    assert.strictEqual(whole.headers['repr-digest'], `sha-256=:${digest}:`);
  }
  return 'the download is whole from a cache that has seen a part of it';
}

/** Opens every CSV and workbook; a garbled cell is UTF-8 read as something else. */
async function spreadsheets() {
  const contract = await (await fetch(`${service}/openapi.yaml`)).text();
  const paths = [...contract.matchAll(/^  (\/v1\/[^{}]+\.(?:csv|xlsx)):/gm)].map((found) => found[1]);
  assert.ok(paths.length > 15);
  let dates = 0;
  for (const path of paths) {
    const answer = await fetch(service + path);
    assert.ok(answer.ok, path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const book = read(bytes, path.endsWith('.csv') ? { raw: true, codepage: 65001 } : { cellDates: true });
    const cells = Object.values(book.Sheets[book.SheetNames[0]]).filter((cell) => cell.t);
    assert.ok(cells.length > 1, path);
    for (const cell of cells) {
      assert.doesNotMatch(String(cell.v), /\ufffd|\u00c3.|\u00e2\u20ac/, path);
      dates += cell.t === 'd' ? 1 : 0;
    }
  }
  assert.ok(dates > 0);
  return `SheetJS opens ${paths.length} tables, no garbled cell; ${dates} cells of workbooks are dates`;
}

(async () => {
  console.log(await walk());
  console.log(await cache());
  console.log(await spreadsheets());
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
