import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type AppLog, openAppLog } from '#machine/index.ts';
import { forgetScenario, sealScenario } from './contact-scenario.ts';
import { shortOf } from './evidence-row.ts';
import { measureSecrets } from './rows/no-secrets.ts';

const options = { quick: true, seed: 3 };
const guards = { log: openAppLog, seal: sealScenario, forget: forgetScenario };
const nothing = () => Promise.resolve();

/** Writes what it is given, as a log without a filter would. */
function openhanded(settings: string): AppLog {
  const log = openAppLog(settings);
  const folder = join(settings, 'logs');
  mkdirSync(folder, { recursive: true });
  const note: AppLog['note'] = (event, facts) =>
    appendFileSync(join(folder, 'all.jsonl'), `${JSON.stringify({ event, ...facts })}\n`);
  return { ...log, note };
}

it('contact data stand nowhere but where they belong, and it is noticed when a guard is taken out', async () => {
  expect(shortOf(await measureSecrets(options, guards))).toEqual([]);

  const broken = await measureSecrets(options, { log: openhanded, seal: nothing, forget: nothing });
  expect(shortOf(broken)).toEqual([
    'strings where they do not belong',
    'strings readable after a passphrase was set (recipients of rounds and earlier backups excepted)',
    'strings that search still finds after removal',
  ]);
  const found = (words: string) => broken.findings.some((finding) => finding.startsWith(words));
  expect([found('settings/logs'), found('sealed people/'), found('still found')]).toEqual([true, true, true]);
});
