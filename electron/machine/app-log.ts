import { appendFileSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type LogFacts, safeFacts } from './log-facts.ts';

/**
 * The log of the program itself (运行日志), for diagnosis: what was opened, what failed, how long it took. Never names, contact data, texts,
 * file names of people or paths; events are fixed words, facts are codes and figures.
 */
export type AppLog = {
  note(event: string, facts?: LogFacts): void;
  /** Writes what is still in memory at once, for a process that is about to end. */
  flushNow(): void;
  /** Its lines, oldest first, at most the last `bytes` of them. */
  read(bytes: number): Promise<string>;
  /** Number of files, and their bytes. */
  size(): Promise<{ readonly files: number; readonly bytes: number }>;
  /** Folder that it stands in; empty when none is kept. */
  readonly folder: string;
  close(): Promise<void>;
};

/** For callers that keep none. */
export const SILENT_LOG: AppLog = Object.freeze({
  note: () => {},
  flushNow: () => {},
  read: () => Promise.resolve(''),
  size: () => Promise.resolve({ files: 0, bytes: 0 }),
  folder: '',
  close: () => Promise.resolve(),
});

const MOST_BYTES = 2 * 1024 * 1024;
const KEEP_DAYS = 14;
const DAY_MS = 86_400_000;
const FLUSH_MS = 1_000;
const NAME = /^(\d{4}-\d\d-\d\d)(?:\.(\d+))?\.jsonl$/;

/**
 * Opens the log in `<settings>/logs`: lines of JSON, one file a day, a further one after 2 MB, kept for 14 days. Never throws: a log that
 * cannot be written is no reason to stop anything.
 */
export function openAppLog(settings: string, now: () => number = Date.now): AppLog {
  const folder = join(settings, 'logs');
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let piece = { day: '', number: 0, bytes: 0 };
  let writing: Promise<unknown> = removeOld(folder, now()).catch(() => undefined);

  /** The file that takes the next bytes. */
  const target = async (bytes: number): Promise<string> => {
    const day = new Date(now()).toISOString().slice(0, 10);
    if (piece.day !== day) piece = { day, number: 0, bytes: 0 };
    const name = () => join(folder, piece.number === 0 ? `${day}.jsonl` : `${day}.${piece.number}.jsonl`);
    // Other programs of this person write the same files: what they hold is asked, not remembered.
    for (;;) {
      piece.bytes = await stat(name()).then(
        ({ size }) => size,
        () => 0,
      );
      if (piece.bytes === 0 || piece.bytes + bytes <= MOST_BYTES) return name();
      piece.number++;
    }
  };
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length === 0) return;
    const text = lines.join('');
    lines = [];
    await mkdir(folder, { recursive: true });
    await appendFile(await target(Buffer.byteLength(text)), text);
  };
  const inTurn = () => {
    writing = writing.then(flush).catch(() => undefined);
    return writing;
  };

  return {
    folder,
    note(event, facts = {}) {
      const at = new Date(now()).toISOString();
      lines.push(`${JSON.stringify({ at, pid: process.pid, ...safeFacts(event, facts) })}\n`);
      timer ??= setTimeout(() => void inTurn(), FLUSH_MS).unref();
    },
    flushNow() {
      const text = lines.join('');
      lines = [];
      if (text === '') return;
      try {
        mkdirSync(folder, { recursive: true });
        appendFileSync(join(folder, `${new Date(now()).toISOString().slice(0, 10)}.jsonl`), text);
      } catch {
        // nothing is left to be done for it
      }
    },
    async read(bytes) {
      await inTurn();
      const texts = await Promise.all((await filesOf(folder)).map((name) => readFile(join(folder, name), 'utf8')));
      const all = texts.join('');
      return all.length <= bytes ? all : all.slice(all.indexOf('\n', all.length - bytes) + 1);
    },
    async size() {
      await inTurn();
      const sizes = await Promise.all(
        (await filesOf(folder)).map(async (name) => (await stat(join(folder, name))).size),
      );
      return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
    async close() {
      await inTurn();
    },
  };
}

/** Names in the order in which they were written. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
  const place = (name: string) => {
    const [, day = '', number = '0'] = NAME.exec(name) ?? [];
    return `${day}.${number.padStart(6, '0')}`;
  };
  return names.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

async function removeOld(folder: string, now: number): Promise<void> {
  const first = new Date(now - KEEP_DAYS * DAY_MS).toISOString().slice(0, 10);
  for (const name of await filesOf(folder)) if (name.slice(0, 10) < first) await unlink(join(folder, name));
}
