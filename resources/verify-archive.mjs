// Checks an archive package of Zhunsheng without Zhunsheng: unpack it, then node verify-archive.mjs FOLDER [KEY.pem]
// 不用准绳也能核对归档包：解压后运行。Needs Node 18 or later and nothing else. Give the key as you got it from the committee: the one in the
// package shows only that nothing was changed since it was signed.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.', keyFile] = process.argv.slice(2);
let wrong = 0;

function say(text) {
  console.error(text);
  wrong++;
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** One text for one value: keys in order, no blanks. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** Every file below a folder, by its path from there. */
function filesBelow(at, prefix = '') {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? filesBelow(join(at, entry.name), `${path}/`) : [path];
  });
}

const text = readFileSync(join(folder, 'MANIFEST.json'));
const manifest = JSON.parse(text.toString('utf8'));
const listed = new Set(['MANIFEST.json', 'MANIFEST.sig', 'PUBLIC-KEY.pem']);
for (const { path, size, sha256: digest } of manifest.files) {
  listed.add(path);
  const bytes = existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null;
  if (!bytes) say(`${path}: is missing`);
  else if (bytes.length !== size || sha256(bytes) !== digest) say(`${path}: was changed`);
}
for (const path of filesBelow(folder)) if (!listed.has(path)) say(`${path}: does not belong to the package`);

// Each line of the record holds its own hash; one that follows the line before at once names it, too.
let last = { seq: 0, hash: '' };
let lines = 0;
for (const { path } of manifest.files.filter((file) => file.path.startsWith('workspace/audit/'))) {
  const at = join(folder, path);
  for (const line of existsSync(at) ? readFileSync(at, 'utf8').trimEnd().split('\n') : []) {
    const { hash, ...rest } = JSON.parse(line);
    if (canonical({ ...rest, hash }) !== line || sha256(canonical(rest)) !== hash)
      say(`${path}: entry ${rest.seq} was changed`);
    if (rest.seq <= last.seq || (rest.seq === last.seq + 1 && last.seq > 0 && rest.prevHash !== last.hash))
      say(`${path}: entry ${rest.seq} does not follow`);
    last = { seq: rest.seq, hash };
    lines++;
  }
}
const [, seq, ...hash] = manifest.checkpoint.split(' ');
if (lines !== manifest.records || Number(seq) !== last.seq || hash.join('') !== last.hash)
  say('the record is not whole');

if (existsSync(join(folder, 'MANIFEST.sig'))) {
  const [, , signature] = readFileSync(join(folder, 'MANIFEST.sig'), 'utf8').trim().split(' ');
  const key = createPublicKey(readFileSync(keyFile ?? join(folder, 'PUBLIC-KEY.pem')));
  if (!verify(null, text, key, Buffer.from(signature ?? '', 'base64'))) say('the signature is wrong');
  else console.log(keyFile ? 'signed with this key' : 'signed with the key in the package: get it by another way');
} else console.log('not signed');
if (wrong > 0) process.exit(1);
console.log(`${manifest.files.length} files and ${lines} entries of the record are as they were packed`);
