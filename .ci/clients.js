// Walks a list by nothing but the value of `next`, and asks for a download through a cache that has seen a part of it.
'use strict';

const assert = require('node:assert');
const { createHash } = require('node:crypto');
const { Agent, interceptors, request } = require('undici');

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

(async () => {
  console.log(await walk());
  console.log(await cache());
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
