// Makes what a release is believed by (docs/admin.md, "Release keys, once", "The list of a release"): its list, the signature of that, a
// .zsupdate for each installer, and SHA512SUMS with its signature over everything else that lies beside them (SBOM, provenance, evidence).
//   node electron/launch/sign-release.mjs FOLDER --serial N [--channel latest|beta] [--days 90] [--notes-zh FILE] [--notes-en FILE]
//   node electron/launch/sign-release.mjs --new-key FILE     makes a key pair; the private half goes into FILE, the public one is printed
//   node electron/launch/sign-release.mjs --check-keys       fails while the program has no release keys pinned
// The private key comes from the environment: ZHUNSHENG_RELEASE_KEY, as PEM or as PEM in base64.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createReadStream, createWriteStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Zip, ZipPassThrough } from 'fflate';
import packageJson from '../../package.json' with { type: 'json' };
import { releaseSchema } from '../../shared/domain/release.ts';
import { RELEASE_KEYS } from '../machine/updates/release-keys.ts';

const INSTALLER =
  /^Zhunsheng-(.+)-(win|mac|linux)-(x64|amd64|x86_64|arm64|aarch64)\.(?:exe|msi|dmg|zip|AppImage|deb|rpm)$/;
const PLATFORMS = { win: 'win32', mac: 'darwin', linux: 'linux' };
const ARCHS = { x64: 'x64', amd64: 'x64', x86_64: 'x64', arm64: 'arm64', aarch64: 'arm64' };
const DAY_MS = 86_400_000;

function fail(text) {
  console.error(text);
  process.exit(1);
}

/** The raw public half, base64, as it is pinned. */
const pinned = (key) => createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');

function newKey(file) {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    fail(error.code === 'EEXIST' ? `${file} is there already: a key is never overwritten` : error.message);
  }
  console.log(pinned(privateKey));
}

function checkKeys() {
  const { now, next } = RELEASE_KEYS;
  const sound = (key) => Buffer.from(key, 'base64').length === 32;
  if (!sound(now) || !sound(next) || now === next)
    fail(
      'electron/machine/updates/release-keys.ts needs two different release keys: this build could verify no update',
    );
  console.log(`release keys: ${now} now, ${next} next`);
}

function keyOfEnvironment() {
  const given = process.env.ZHUNSHENG_RELEASE_KEY ?? '';
  if (given === '') fail('ZHUNSHENG_RELEASE_KEY is not set');
  const pem = given.includes('BEGIN') ? given : Buffer.from(given, 'base64').toString('utf8');
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') fail('ZHUNSHENG_RELEASE_KEY is no Ed25519 key');
  return key;
}

async function sha512Of(path) {
  const hash = createHash('sha512');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

async function installersIn(folder) {
  const files = [];
  for (const name of readdirSync(folder).sort()) {
    const [, version, os, arch] = INSTALLER.exec(name) ?? [];
    // One that is left out could not be updated to, and nobody would notice.
    if (!version && /\.(?:exe|msi|dmg|AppImage|deb|rpm)$/.test(name))
      fail(`${name}: no system and processor in its name`);
    if (!version) continue;
    if (version !== packageJson.version) fail(`${name} is not of version ${packageJson.version}`);
    const path = join(folder, name);
    const file = {
      name,
      platform: PLATFORMS[os],
      arch: ARCHS[arch],
      size: statSync(path).size,
      sha512: await sha512Of(path),
    };
    files.push(file);
  }
  if (files.length === 0) fail(`no installers of Zhunsheng in ${folder}`);
  return files;
}

/** A zip that stores: list, signature, one installer. */
async function pack(path, list, signature, installer, name) {
  const output = createWriteStream(path);
  const zip = new Zip((error, piece, last) => {
    if (error) throw error;
    output.write(piece);
    if (last) output.end();
  });
  const add = (entry) => {
    const part = new ZipPassThrough(entry);
    zip.add(part);
    return part;
  };
  add('release.json').push(list, true);
  add('release.json.sig').push(signature, true);
  const part = add(name);
  for await (const piece of createReadStream(installer)) {
    part.push(piece);
    if (output.writableNeedDrain) await new Promise((done) => output.once('drain', done));
  }
  part.push(new Uint8Array(0), true);
  zip.end();
  await new Promise((done) => output.once('close', done));
}

/** Sums of every file of the folder as `sha512sum -c` reads them, and their signature; logs of electron-builder are no part of a release. */
async function sumUp(folder, key) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:builder-|SHA512SUMS)/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const lines = [];
  for (const name of names) lines.push(`${await sha512Of(join(folder, name))}  ${name}\n`);
  const sums = Buffer.from(lines.join(''));
  writeFileSync(join(folder, 'SHA512SUMS'), sums);
  writeFileSync(join(folder, 'SHA512SUMS.sig'), sign(null, sums, key));
}

/** Everything in the folder is published: no key and no certificate may lie in it. */
function refuseSecrets(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const small = entry.isFile() && statSync(path).size < 65_536;
    if (
      /\.(?:p12|pfx|p8|key)$/i.test(entry.name) ||
      (small && readFileSync(path, 'latin1').includes('PRIVATE KEY-----'))
    )
      fail(`${entry.name}: a private key; everything in ${folder} is published`);
  }
}

async function signRelease(folder, values) {
  const key = keyOfEnvironment();
  refuseSecrets(folder);
  if (!values['foreign-key'] && ![RELEASE_KEYS.now, RELEASE_KEYS.next].includes(pinned(key)))
    fail(
      'ZHUNSHENG_RELEASE_KEY is none of the keys in electron/machine/updates/release-keys.ts: nobody would believe it',
    );
  const read = (file) => (file ? readFileSync(file, 'utf8').trim() : '');
  const release = releaseSchema.parse({
    format: 'zhunsheng-release',
    serial: Number(values.serial),
    version: packageJson.version,
    channel: values.channel,
    expires: new Date(Date.now() + Number(values.days) * DAY_MS).toISOString(),
    notes: { 'zh-CN': read(values['notes-zh']), en: read(values['notes-en']) },
    files: await installersIn(folder),
  });
  const list = Buffer.from(`${JSON.stringify(release, null, 2)}\n`);
  const signature = sign(null, list, key);
  writeFileSync(join(folder, 'release.json'), list);
  writeFileSync(join(folder, 'release.json.sig'), signature);
  for (const { name } of release.files)
    await pack(join(folder, `${name}.zsupdate`), list, signature, join(folder, name), name);
  await sumUp(folder, key);
  console.log(
    `release.json, SHA512SUMS, their .sig, ${release.files.length} × .zsupdate in ${folder}; serial ${release.serial}`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    serial: { type: 'string' },
    channel: { type: 'string', default: 'latest' },
    days: { type: 'string', default: '90' },
    'notes-zh': { type: 'string' },
    'notes-en': { type: 'string' },
    /** For rehearsals and tests: signs with a key that the program does not know. */
    'foreign-key': { type: 'boolean', default: false },
    'new-key': { type: 'string' },
    'check-keys': { type: 'boolean', default: false },
  },
});
if (values['new-key']) newKey(values['new-key']);
else if (values['check-keys']) checkKeys();
else if (positionals.length === 1 && values.serial) await signRelease(resolve(positionals[0]), values);
else fail('sign-release.mjs FOLDER --serial N | --new-key FILE | --check-keys');
