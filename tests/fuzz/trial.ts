import { readdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Host, startHost, threadWorkers } from '#host/index.ts';
import { COMMENT_GROUPS, type CommentImportFile } from '#shared/contract/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { emptyWorkspace, plainCommittee, plainProject } from '#tests/builders/workspace.ts';
import type { HostileCase } from './hostile-case.ts';
import type { Outcome, Report, Result } from './report.ts';

/** A workspace with a round, its host, and a worker thread that is watched. */
export type Trial = {
  /** Sends files to the import of comments, so many at a time, and looks what the host does meanwhile. */
  send(cases: readonly HostileCase[], together: number): Promise<void>;
  /** Takes files into the register, and reads it in every way there is; answers what went wrong. */
  keep(cases: readonly HostileCase[]): Promise<readonly string[]>;
  /** What became of all that was sent, after the last look at what was touched. */
  finish(): Promise<Report>;
};

/** Milliseconds between two questions. */
const PAUSE = 4;
type Cost = Pick<Result, 'ms' | 'answer' | 'mb'>;

const PIECE = 4 * 1024 * 1024;
const UNSEEN = /[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;
const FAULTS = new Set(['job-failed']);
const KILLED = new Set(['job-too-long', 'job-out-of-memory']);

export async function openTrial(): Promise<Trial> {
  const dir = await emptyWorkspace();
  const host = await hostWithWatchedWorker(dir);
  const { client } = host;
  const roundId = await openRound(host);
  const began = performance.now();
  const results: Result[] = [];
  const touched: string[] = [];
  const watch = new BroadcastChannel('zs-hostile-watch');
  watch.onmessage = ({ data }: MessageEvent<string>) => void touched.push(`worker: ${data}`);
  const outside = async () => (await readdir(dirname(dir))).filter((name) => !dir.endsWith(name));
  const prototype = () => Object.getOwnPropertyNames(Object.prototype).join();
  const [outsideAtFirst, prototypeAtFirst] = [await outside(), prototype()];
  const meanwhile = { answer: 0, mb: 0 };

  const upload = async ({ name, make }: HostileCase): Promise<{ blob: string; name: string }> => {
    const bytes = make();
    const { uploadId } = await client.file.begin({ name, size: bytes.length });
    for (let at = 0; at < bytes.length; at += PIECE)
      await client.file.append({ uploadId, base64: Buffer.from(bytes.subarray(at, at + PIECE)).toString('base64') });
    return client.file.finish({ uploadId });
  };

  const preview = async (refs: readonly { blob: string; name: string }[]): Promise<readonly CommentImportFile[]> => {
    const state = { done: false };
    const job = client.round.previewImport({ id: roundId, files: [...refs] }).finally(() => {
      state.done = true;
    });
    job.catch(() => undefined);
    while (!state.done) {
      const asked = performance.now();
      // Asked anew in every turn of the loop, so that a host that is busy itself is seen as well.
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      await client.round.get({ id: roundId });
      meanwhile.answer = Math.max(meanwhile.answer, performance.now() - asked - PAUSE);
      meanwhile.mb = Math.max(meanwhile.mb, process.memoryUsage.rss() / 1024 / 1024);
    }
    return (await job).files;
  };

  const sendBatch = async (batch: readonly HostileCase[]): Promise<void> => {
    const refs: { blob: string; name: string }[] = [];
    for (const one of batch) refs.push(await upload(one));
    Object.assign(meanwhile, { answer: 0, mb: 0 });
    const start = performance.now();
    let files: readonly CommentImportFile[] = [];
    let thrown: string | null = null;
    try {
      files = await preview(refs);
    } catch (error) {
      thrown = error instanceof Error ? error.message : String(error);
    }
    const cost = { ms: (performance.now() - start) / batch.length, ...meanwhile };
    for (const [i, one] of batch.entries()) {
      const name = refs[i]!.name;
      const own = files.filter((file) => file.name === name || file.name.startsWith(`${name}/`));
      results.push(thrown === null ? resultOf(one, own, cost) : faultOf(one, thrown, cost));
    }
  };

  return {
    async send(cases, together) {
      for (let at = 0; at < cases.length; at += together) await sendBatch(cases.slice(at, at + together));
    },
    async keep(cases) {
      const wrong: string[] = [];
      for (const one of cases) {
        const file = await upload(one);
        const receipt = await client.round.import({ id: roundId, files: [file] }).catch(faultOfImport(one, wrong));
        if (!receipt || receipt.added === 0) continue;
        const { items } = await client.round.comments({
          id: roundId,
          filter: {},
          sort: 'no',
          descending: true,
          limit: 1,
        });
        if (JSON.stringify(items) !== JSON.stringify(items).toWellFormed()) wrong.push(`${one.what}: half a character`);
      }
      const order = { id: roundId, filter: { text: '意见' } } as const;
      for (const group of COMMENT_GROUPS) await client.round.comments({ ...order, group, limit: 2_000 });
      await client.round.choices({ id: roundId });
      await client.round.figures({ id: roundId });
      await client.round.groups({ id: roundId });
      const { round, organisations } = await client.round.get({ id: roundId });
      if (organisations.some((name) => UNSEEN.test(name))) wrong.push('organisation with unseen characters');
      if (round.responses.length === 0) wrong.push('nothing was kept');
      return wrong;
    },
    async finish() {
      // One more file: the worker looks at its prototypes when a task begins.
      await preview([
        await upload({ kind: 'csv', what: 'last', name: 'last.csv', make: () => new Uint8Array([0x31]) }),
      ]);
      touched.push(...(await outside()).filter((name) => !outsideAtFirst.includes(name)));
      if (prototype() !== prototypeAtFirst) touched.push('prototype of the host');
      await host.close();
      watch.close();
      await rm(dirname(dir), { recursive: true, force: true });
      const seconds = (performance.now() - began) / 1000;
      return { results, touched, seconds };
    },
  };
}

/** A refusal in words is right; anything else is not. */
function faultOfImport({ what }: HostileCase, wrong: string[]): (error: unknown) => null {
  return (error) => {
    const code = (error as { readonly code?: unknown }).code;
    if (code !== 'REFUSED') wrong.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  };
}

/** Every code must have its sentence, and every name must have come out without what turns lines round or cannot be stored. */
function resultOf(one: HostileCase, files: readonly CommentImportFile[], cost: Cost): Result {
  const problems = files.flatMap((file) => file.problems);
  const told = problems.map(({ code }) => code);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const without = problems.filter(({ code, params }) =>
    (['zh-CN', 'en'] as const).some((locale) => translate(locale, `problem.${code}`, params) === `problem.${code}`),
  );
  const result = (outcome: Outcome, more: readonly string[] = []): Result => ({
    case: one,
    outcome,
    told: [...told, ...more],
    rows,
    ...cost,
  });
  if (files.length === 0) return result('fault', ['nothing said']);
  if (without.length > 0)
    return result(
      'fault',
      without.map(({ code }) => `no text for ${code}`),
    );
  if (files.some(({ name }) => !name.isWellFormed())) return result('fault', ['name that cannot be stored']);
  if (told.some((code) => FAULTS.has(code))) return result('fault');
  if (told.some((code) => KILLED.has(code))) return result('killed');
  return result(rows > 0 || problems.every(({ severity }) => severity !== 'error') ? 'read' : 'refused');
}

function faultOf(one: HostileCase, said: string, cost: Cost): Result {
  return { case: one, outcome: 'fault', told: [said.split('\n')[0] ?? ''], rows: 0, ...cost };
}

async function hostWithWatchedWorker(workspace: string): Promise<Host> {
  const workers = threadWorkers(new URL('./guarded-worker.ts', import.meta.url));
  const started = await startHost({ workspace, actor: '试验员', version: '0.0.0', workers });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

async function openRound({ client }: Host): Promise<string> {
  const { id: committeeId } = await client.committee.create(plainCommittee);
  const { id: projectId } = await client.project.create(plainProject(committeeId));
  const { id: draftId } = await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' });
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2099-03-31' };
  return (
    await client.round.create({ projectId, draftId, name: '征求意见', audience: 'directed', recipients: [], ...dates })
  ).id;
}
