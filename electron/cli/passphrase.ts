import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Host } from '#host/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { type CliIo, UsageError } from './verb.ts';

const VARIABLE = 'ZHUNSHENG_PASSPHRASE';

/** Opens a locked workspace: `--passphrase-file`, the variable, or asked for where somebody sits. False = there is no passphrase to try. */
export async function unlockFor(host: Host, io: CliIo): Promise<boolean> {
  if (!host.latch.state().locked) return true;
  const secret = await secretFor(io);
  if (secret === null) return false;
  await host.client.workspace.unlock({ secret });
  return true;
}

/** Passphrase or recovery key; null = nobody to ask. Never an argument: whoever lists the processes of a machine would see it. */
export async function secretFor(io: CliIo): Promise<string | null> {
  if (io.passphraseFile !== undefined) return passphraseIn(io.passphraseFile);
  const given = process.env[VARIABLE];
  if (given !== undefined && given !== '') return given;
  return process.stdin.isTTY ? askFor(translate(io.locale, 'app.protection.passphrase')) : null;
}

/** Asks without showing what is typed. */
export async function askFor(question: string): Promise<string | null> {
  process.stderr.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const answer = await new Promise<string>((resolve) => {
      lines.question('', resolve);
      lines.once('close', () => resolve(''));
    });
    return answer === '' ? null : answer;
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** The first line of a file. */
export async function passphraseIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} (${error.code})`);
  });
  return text.split(/\r?\n/)[0] ?? '';
}
