import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadWorkers, type Workers } from '#host/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { COMMENT_GROUPS } from '#shared/contract/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { type Desk, openDesk, packageOf } from './desk.ts';
import type { HostileCase } from './hostile-case.ts';
import type { Outcome, Report, Result } from './report.ts';
import { prototypeState, watchTouches } from './touches.ts';
import { type Told, WAYS, type Way, type WayId } from './ways.ts';

/** A desk, its host, and worker threads that are watched. */
export type Trial = {
  /** The desk's own project as an archive package, to be damaged. */
  readonly archive: Uint8Array;
  /** Gives files to the desk in one way, so many at a time, and looks what the host does meanwhile. */
  send(cases: readonly HostileCase[], way: WayId, together: number): Promise<void>;
  /** Takes files into the register, and reads it in every way there is; answers what went wrong. */
  keep(cases: readonly HostileCase[]): Promise<readonly string[]>;
  /** What became of all that was sent, after the last look at what was touched. */
  finish(): Promise<Report>;
};

export type TrialOptions = {
  /** The threads that read; those of the application, watched. */
  readonly workers?: Workers;
  /** Milliseconds after which a file is said to hang: more than any limit of the host for all that are sent together. */
  readonly patience?: number;
};

/** Milliseconds between two questions. */
const PAUSE = 10;
const PIECE = 4 * 1024 * 1024;
const PATIENCE = 240_000;
const UNSEEN = /[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;
const FAULTS = new Set(['job-failed']);
const KILLED = new Set(['job-too-long', 'job-out-of-memory', 'job-answer-too-large']);

export async function openTrial({ workers, patience = PATIENCE }: TrialOptions = {}): Promise<Trial> {
  const threads = workers ?? threadWorkers(new URL('./guarded-worker.ts', import.meta.url));
  const desk = await openDesk(threads);
  const archive = await packageOf(desk);
  const watching = watchDesk(desk);
  const { client } = desk.host;
  const began = performance.now();
  const results: Result[] = [];

  const upload = async ({ name, make }: HostileCase, keep: boolean) => {
    const bytes = make();
    const { uploadId } = await client.file.begin({ name, size: bytes.length });
    for (let at = 0; at < bytes.length; at += PIECE)
      await client.file.append({ uploadId, base64: Buffer.from(bytes.subarray(at, at + PIECE)).toString('base64') });
    return { ...(await client.file.finish({ uploadId, keep })), bytes };
  };

  const sendOne = async (one: HostileCase, way: Way): Promise<void> => {
    const given = await upload(one, !way.passing);
    const started = performance.now();
    const told = await withPatience(answerOf(way, desk, given, threads), patience);
    const cost = { ms: performance.now() - started, ...watching.meanwhile() };
    results.push({ case: one, way: way.id, ...told, ...cost });
  };

  return {
    archive,
    async send(cases, id, together) {
      const way = WAYS.find((each) => each.id === id) as Way;
      const left = [...cases];
      const next = async (): Promise<void> => {
        for (let one = left.shift(); one; one = left.shift()) await sendOne(one, way);
      };
      await watching.while(client, desk, Promise.all(Array.from({ length: together }, next)));
    },
    async keep(cases) {
      const wrong: string[] = [];
      const id = desk.roundId;
      for (const one of cases) {
        const file = await upload(one, true);
        const receipt = await client.round.import({ id, files: [file] }).catch(faultOfImport(one, wrong));
        if (!receipt || receipt.added === 0) continue;
        const last = { filter: {}, sort: 'no', descending: true, limit: 1 } as const;
        const { items } = await client.round.comments({ id, ...last });
        if (JSON.stringify(items) !== JSON.stringify(items).toWellFormed()) wrong.push(`${one.what}: half a character`);
      }
      const order = { id, filter: { text: '意见' } } as const;
      for (const group of COMMENT_GROUPS) await client.round.comments({ ...order, group, limit: 2_000 });
      await client.round.choices({ id });
      await client.round.figures({ id });
      await client.round.groups({ id });
      const { round, organisations } = await client.round.get({ id });
      if (organisations.some((name) => UNSEEN.test(name))) wrong.push('organisation with unseen characters');
      if (round.responses.length === 0) wrong.push('nothing was kept');
      return wrong;
    },
    async finish() {
      // Two more files: a worker looks at its prototypes when a task begins.
      const last: HostileCase = { kind: 'csv', what: 'last', name: 'last.csv', make: () => new Uint8Array([0x31]) };
      const given = await upload(last, true);
      for (const way of WAYS) if (way.id === 'comments' || way.id === 'words') await way.send(desk, given, threads);
      await desk.host.close();
      await threads.close();
      const touched = watching.stop();
      await rm(dirname(desk.dir), { recursive: true, force: true });
      return { results, touched, seconds: (performance.now() - began) / 1000 };
    },
  };
}

type Answer = Pick<Result, 'outcome' | 'told' | 'rows'>;

async function answerOf(way: Way, desk: Desk, given: Parameters<Way['send']>[1], workers: Workers): Promise<Answer> {
  try {
    return resultOf(await way.send(desk, given, workers));
  } catch (error) {
    const refused = refusalIn(error);
    if (refused) return resultOf({ names: [], rows: 0, problems: [{ ...refused, severity: 'error' }] });
    return { outcome: 'fault', told: [String(error).split('\n')[0] ?? ''], rows: 0 };
  }
}

/** A refusal of the contract, or of a task that was asked directly. */
function refusalIn(error: unknown): Pick<Problem, 'code' | 'params'> | null {
  const { code, data, refusal } = error as {
    readonly code?: unknown;
    readonly data?: Pick<Problem, 'code' | 'params'>;
    readonly refusal?: Pick<Problem, 'code' | 'params'>;
  };
  return code === 'REFUSED' && data ? data : (refusal ?? null);
}

/** Every code must have its sentence, and every name must have come out without what turns lines round or cannot be stored. */
function resultOf({ names, problems, rows }: Told): Answer {
  const told = problems.map(({ code }) => code);
  const without = problems.filter(({ code, params }) =>
    (['zh-CN', 'en'] as const).some((locale) => translate(locale, `problem.${code}`, params) === `problem.${code}`),
  );
  const result = (outcome: Outcome, more: readonly string[] = []): Answer => ({
    outcome,
    told: [...told, ...more],
    rows,
  });
  if (without.length > 0)
    return result(
      'fault',
      without.map(({ code }) => `no text for ${code}`),
    );
  if (names.some((name) => !name.isWellFormed())) return result('fault', ['name that cannot be stored']);
  if (told.some((code) => FAULTS.has(code))) return result('fault');
  if (told.some((code) => KILLED.has(code))) return result('killed');
  return result(rows > 0 || problems.every(({ severity }) => severity !== 'error') ? 'read' : 'refused');
}

function withPatience(answer: Promise<Answer>, patience: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'hung', told: [], rows: 0 }), patience);
  });
  return Promise.race([answer, hung]).finally(() => clearTimeout(timer));
}

/** A refusal in words is right; anything else is not. */
function faultOfImport({ what }: HostileCase, wrong: string[]): (error: unknown) => null {
  return (error) => {
    if (!refusalIn(error)) wrong.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  };
}

/** Looks after the process of the host and what its threads tell; `while` asks it something else all the time. */
function watchDesk(desk: Desk) {
  const touched: string[] = [];
  const place = dirname(desk.dir);
  const tell = (where: string) => (what: string) => void touched.push(`${where}: ${what}`);
  const channel = new BroadcastChannel('zs-hostile-watch');
  channel.onmessage = ({ data }: MessageEvent<string>) => tell('worker')(data);
  const stopWatching = watchTouches(tell('host'), (path) => path.startsWith(place) || /^\d+$/.test(path));
  const thrown = tell('crash');
  const onThrown = (error: unknown) => thrown(String(error));
  process.on('uncaughtException', onThrown).on('unhandledRejection', onThrown);
  const prototype = prototypeState();
  let most = { answer: 0, mb: 0 };
  return {
    meanwhile: () => most,
    async while(client: Desk['host']['client'], { roundId }: Desk, work: Promise<unknown>): Promise<void> {
      const state = { done: false };
      const job = work.finally(() => {
        state.done = true;
      });
      job.catch(() => undefined);
      most = { answer: 0, mb: 0 };
      while (!state.done) {
        const asked = performance.now();
        // Asked anew in every turn of the loop, so that a host that is busy itself is seen as well.
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        await client.round.get({ id: roundId });
        const mb = process.memoryUsage.rss() / 1024 / 1024;
        most = { answer: Math.max(most.answer, performance.now() - asked - PAUSE), mb: Math.max(most.mb, mb) };
      }
      await job;
    },
    stop(): readonly string[] {
      stopWatching();
      process.off('uncaughtException', onThrown).off('unhandledRejection', onThrown);
      channel.close();
      if (prototypeState() !== prototype) touched.push('host: prototype');
      return touched;
    },
  };
}
