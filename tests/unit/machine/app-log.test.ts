import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorFacts, openAppLog } from '#machine/index.ts';

const settings = () => mkdtempSync(join(tmpdir(), 'zs-log-'));

/** What people write and who they are, in the ways in which it might slip into a log. */
const CONTACTS = Array.from({ length: 10 }, (_, i) => [
  `王小明${i}`,
  `wang${i}@example.org`,
  `1380013800${i}`,
  `/home/wang${i}/标准/草案.docx`,
  `C:\\Users\\Li Hua ${i}\\ws`,
]).flat();

describe('log of the program', () => {
  test('no text of people gets in, in whatever fact, event or error it comes: 0 of 50', async () => {
    const log = openAppLog(settings());
    for (const text of CONTACTS) {
      log.note(text, { code: text, procedure: text, at: text, [text]: 1, file: text, kind: text });
      log.note('number', { phone: Number(text) || 0 });
      log.note('bug', errorFacts(new Error(text)));
      log.note('bug', errorFacts(Object.assign(new TypeError(text), { code: text })));
      log.note('bug', errorFacts(text));
    }
    const written = await log.read(1e9);
    expect(written.split('\n').length).toBeGreaterThan(200);
    expect(CONTACTS.filter((text) => written.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(written).not.toMatch(/wang\d|Li Hua|小明|1380013800/);
  });

  test('codes, figures and the places of an error are kept', async () => {
    const log = openAppLog(settings());
    log.note('refused', { code: 'storage-disk-full', ms: 12, version: '1.2.3', procedure: 'round.get', done: true });
    log.note('bug', errorFacts(new TypeError('secret')));
    const [first, second] = (await log.read(1e6))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ event: 'refused', code: 'storage-disk-full', ms: 12, version: '1.2.3', done: true });
    expect(second).toMatchObject({ event: 'bug', error: 'TypeError' });
    expect(second.at).toMatch(/^app-log\.test\.ts:\d+/);
  });

  test('a file a day, a further one after 2 MB, none older than 14 days, and what a crash left in memory', async () => {
    const home = settings();
    let day = Date.UTC(2026, 10, 22);
    mkdirSync(join(home, 'logs'));
    writeFileSync(join(home, 'logs', '2026-11-07.jsonl'), '{}\n');
    writeFileSync(join(home, 'logs', '2026-11-08.jsonl'), '{}\n');
    writeFileSync(join(home, 'logs', '2026-11-22.jsonl'), `${'x'.repeat(2 * 1024 * 1024)}\n`);
    const log = openAppLog(home, () => day);
    log.note('start');
    await log.size();
    day += 86_400_000;
    log.note('next');
    await log.size();
    log.note('crash');
    log.flushNow();
    const names = readdirSync(join(home, 'logs')).sort();
    expect(names).toEqual(['2026-11-08.jsonl', '2026-11-22.1.jsonl', '2026-11-22.jsonl', '2026-11-23.jsonl']);
    const events = (await log.read(300))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event);
    expect(events).toEqual(['start', 'next', 'crash']);
  });
});
