import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { inlineWorkers, runTask } from '#host/index.ts';
import { type AppLog, openAppLog } from '#machine/index.ts';
import {
  contactScenario,
  forgetScenario,
  type Made,
  type Scenario,
  type SeededPerson,
  sealScenario,
} from '../contact-scenario.ts';
import type { EvidenceRow, Measured, MeasureOptions } from '../evidence-row.ts';

const PEOPLE = 20;
const DESKS = 10;
/** User name that no file may be signed with, and no path may be. */
const ACTOR = 'zs-actor-7f3';

/** The parts that keep contact data back; the test takes them out one after the other. */
export type Guards = {
  log(settings: string): AppLog;
  seal(scenario: Scenario): Promise<void>;
  forget(scenario: Scenario): Promise<void>;
};

export const noSecrets: EvidenceRow = {
  id: 'no-secrets',
  promise:
    'Contact data of 50 kinds stand where they belong (people, recipients, letters, files as received, what is handed to the person) and nowhere else',
  measure: (options) => measureSecrets(options, { log: openAppLog, seal: sealScenario, forget: forgetScenario }),
};

export async function measureSecrets({ quick, seed }: MeasureOptions, guards: Guards): Promise<Measured> {
  const people = Array.from({ length: PEOPLE }, (_, index) => personOf(seed, index));
  const desks = Array.from({ length: DESKS }, (_, index) => `desk-${digits(seed + 7, index)}@seed.example`);
  const strings = [...people.flatMap(({ phone, email }) => [phone, email]), ...desks];
  const scenario = await contactScenario({ people, desks, actor: ACTOR, thorough: !quick, log: guards.log });
  const findings: string[] = [];
  const hits = new Set<string>();
  const look = (name: string, text: string) => {
    for (const each of strings) if (text.includes(each)) hits.add(each) && findings.push(`${name}: ${each}`);
  };
  try {
    const made = await opened(scenario.made);
    let metadata = 0;
    for (const { name, theirs, text, isMetadata } of made) {
      if (!theirs) look(name, text);
      if (!isMetadata || ![ACTOR, scenario.dir, scenario.settings].some((each) => text.includes(each))) continue;
      metadata++;
      findings.push(`metadata of ${name}`);
    }
    const made50 = new Set(
      made.filter(({ theirs }) => theirs).flatMap(({ text }) => strings.filter((s) => text.includes(s))),
    );
    // In the folder: files by their places. Of a workspace without passphrase contact data are in people, rounds and what was received.
    const plain = await filesOf(scenario.dir);
    const there = new Set<string>();
    for (const { path, bytes } of plain) {
      look('file name', path);
      const text = textOf(bytes);
      for (const each of strings) if (text.includes(each)) there.add(each);
      if (!BELONGS.some((place) => path.startsWith(place))) look(path, text);
    }
    for (const { path, bytes } of await filesOf(scenario.settings)) look(`settings/${path}`, textOf(bytes));

    await guards.seal(scenario);
    const sealed = new Set<string>();
    for (const { path, bytes } of await filesOf(scenario.dir)) {
      // Rounds hold their recipients, and are not sealed; nor are backups that were made before.
      if (/^(rounds|backups)\//.test(path) || Buffer.from(bytes).includes('"kind": "round"')) continue;
      for (const each of strings)
        if (textOf(bytes).includes(each)) sealed.add(each) && findings.push(`sealed ${path}: ${each}`);
    }
    await guards.forget(scenario);
    const found = new Set<string>();
    for (const { phone, email } of people)
      for (const each of [phone, email]) {
        const { total } = await scenario.host.client.workspace.search({ text: each });
        if (total > 0) found.add(each) && findings.push(`still found: ${each}`);
      }
    return {
      figures: [
        { name: 'seeded strings', value: strings.length, wanted: { atLeast: 50 } },
        {
          name: 'seeded strings that the workspace really holds',
          value: there.size,
          wanted: { exactly: strings.length },
        },
        { name: 'things made and looked into', value: made.length, wanted: { atLeast: quick ? 300 : 500 } },
        {
          name: 'strings where they belong (what is handed to the person, their own forms)',
          value: made50.size,
          wanted: { atLeast: 4 },
        },
        { name: 'strings where they do not belong', value: hits.size, wanted: { exactly: 0 } },
        { name: 'files whose metadata name a user or a path', value: metadata, wanted: { exactly: 0 } },
        {
          name: 'strings readable after a passphrase was set (recipients of rounds and earlier backups excepted)',
          value: sealed.size,
          wanted: { exactly: 0 },
        },
        { name: 'strings that search still finds after removal', value: found.size, wanted: { exactly: 0 } },
      ],
      findings,
    };
  } finally {
    await scenario.host.close();
    await rm(dirname(scenario.dir), { recursive: true, force: true });
    await rm(scenario.settings, { recursive: true, force: true });
  }
}

/** Folders in which contact data belong: persons, recipients, what was received with its words, and copies of these for undoing and against loss. */
const BELONGS = ['people/', 'rounds/', 'blobs/', 'cache/', 'journal/undo/', 'backups/'] as const;

function personOf(seed: number, index: number): SeededPerson {
  const [surname, given] = ['赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'];
  return {
    name: `${surname[index]}${given[index]}之`,
    phone: `139${digits(seed, index)}`,
    email: `p${digits(seed + 3, index)}@seed.example`,
  };
}

/** Eight digits, other ones for each index. */
function digits(seed: number, index: number): string {
  return String(((seed * 7919 + index * 104_729 + 13) % 89_999_999) + 10_000_000);
}

type Opened = { readonly name: string; readonly theirs: boolean; readonly text: string; readonly isMetadata: boolean };

/** Everything unpacked: parts of packages, and packages in them; what PDF files print. */
async function opened(made: readonly Made[]): Promise<readonly Opened[]> {
  const all: Opened[] = [];
  const workers = inlineWorkers(runTask);
  const add = async ({ name, theirs, bytes }: Made): Promise<void> => {
    const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const isMetadata = /docProps\/|MANIFEST|workspace\.json$/.test(name);
    const text = isPackage ? '' : textOf(bytes);
    all.push({ name, theirs, text, isMetadata: isMetadata || name.endsWith('.pdf') });
    if (isPackage)
      // Files as received go into the archive with their project, as they are.
      for (const [part, inside] of Object.entries(unzipSync(bytes)))
        await add({ name: `${name}/${part}`, theirs: theirs || part.startsWith('workspace/blobs/'), bytes: inside });
    if (!name.endsWith('.pdf')) return;
    const [read] = await workers.run('read-text', { files: [{ name, bytes }] });
    all.push({ name: `${name} as printed`, theirs, text: read?.text ?? '', isMetadata: false });
  };
  for (const each of made) await add(each);
  await workers.close();
  return all;
}

/** Bytes as text in the two ways in which programs write it; words of files that search keeps are unpacked. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const utf16 = buffer.includes('\0') ? buffer.toString('utf16le') : '';
  let packed = '';
  try {
    packed = inflateRawSync(buffer.subarray(32)).toString('utf8');
  } catch {
    // no packed text
  }
  return `${buffer.toString('utf8')}\n${decodeURIComponent(escapedOf(buffer))}\n${utf16}\n${packed}`;
}

/** Percent signs that say a character are read; all others stay. */
const escapedOf = (buffer: Buffer): string => buffer.toString('latin1').replace(/%(?![0-7][0-9a-f])/gi, '%25');

async function filesOf(folder: string): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path).replaceAll('\\', '/'), bytes: await readFile(path) })),
  );
}
