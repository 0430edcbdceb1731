// Checks the record of changes of a Zhunsheng workspace without Zhunsheng: node verify-log.mjs FOLDER [CHECKPOINT.txt [KEY.pem]]
// 不用准绳也能核对工作区的操作记录。Needs Node 18 or later and nothing else. It proves order and content, not who sat at the keyboard.
import { createHash, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, checkpointFile, keyFile] = process.argv.slice(2);
if (!folder) fail('node verify-log.mjs FOLDER [CHECKPOINT.txt [KEY.pem]]');

function fail(text) {
  console.error(text);
  process.exit(1);
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** One text for one value: keys in order, no blanks. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${pairs.join(',')}}`;
}

// Every line holds the hash of the one before it; its own is over the line without it.
const { id } = JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'));
const hashes = [sha256(`audit\n${id}`)];
const segments = readdirSync(join(folder, 'audit'))
  .filter((name) => /^\d{4}-\d{2}(_\d{3})?\.ndjson$/.test(name))
  .sort();
for (const segment of segments) {
  const lines = readFileSync(join(folder, 'audit', segment), 'utf8').split('\n');
  if (lines.pop() !== '') fail(`${segment}: the last line is not finished`);
  for (const [index, line] of lines.entries()) {
    const place = `${segment}, line ${index + 1}`;
    let record;
    try {
      record = JSON.parse(line);
    } catch {
      fail(`${place}: cannot be read`);
    }
    if (canonical(record) !== line) fail(`${place}: not as it was written`);
    const { hash, ...rest } = record;
    if (sha256(canonical(rest)) !== hash) fail(`${place}: was changed`);
    if (record.prevHash !== hashes.at(-1) || record.seq !== hashes.length)
      fail(`${place}: does not follow the line before`);
    hashes.push(hash);
  }
}
console.log(`${hashes.length - 1} records in order, the last one ${hashes.at(-1)}`);

if (checkpointFile) {
  const lines = readFileSync(checkpointFile, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const [origin, seq, hash] = lines;
  if (origin !== `zhunsheng/${id}`) fail('the checkpoint belongs to another workspace');
  if (hashes[Number(seq)] === undefined) fail(`the record ends before the checkpoint at ${seq}`);
  if (hashes[Number(seq)] !== hash) fail(`the record was changed at or before ${seq}`);
  const [, , signature] = lines.find((line) => line.startsWith('— '))?.split(' ') ?? [];
  if (keyFile && signature === undefined) fail('the checkpoint is not signed');
  if (
    keyFile &&
    !verify(null, Buffer.from(`${origin}\n${seq}\n${hash}\n`), readFileSync(keyFile), Buffer.from(signature, 'base64'))
  )
    fail('the signature is wrong');
  console.log(
    `the record up to ${seq} is what it was when the checkpoint was made${keyFile ? ', signed with this key' : ''}`,
  );
}
