import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createWorkspace, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { registry } from '#host/registry.ts';
import { openWorkspace } from '#host/storage/index.ts';
import { describingChange } from '#shared/domain/history/index.ts';
import type { Comment } from '#shared/domain/round.ts';
import { makeComment } from '#tests/builders/comment.ts';
import { committeeOf, plainProject } from '#tests/builders/workspace.ts';
import { peakMemory } from './peak-memory.ts';
import { roundOf } from './round-of.ts';

/** Milliseconds; `stall` and `worst`: what somebody else waits in 99 of 100 moments, and at most. */
export type Watched = { readonly took: number; readonly stall: number; readonly worst: number };
export type LargeFigures = {
  readonly steps: Readonly<Record<string, Watched>>;
  /** MB of the file. */
  readonly size: number;
  /** Formatting and parsing the same at once, during which nobody else has a turn; ms. */
  readonly atOnce: number;
  /** MB of this process, at most. */
  readonly peak: number;
};

const META = { actor: 'bench', command: 'bench', undo: 'undoable' } as const;

/** `large-host.ts record DIR MB | round DIR`: does one large thing in a process of its own; prints `LargeFigures`. */
const [what = '', place = '', amount = ''] = process.argv.slice(2);
const works: Readonly<Record<string, () => Promise<Partial<LargeFigures>>>> = {
  record: () => record(place, Number(amount)),
  round: () => round(place),
};
const figures = await works[what]?.();
const peak = peakMemory() / 1024;
console.log(JSON.stringify({ steps: {}, size: 0, atOnce: 0, peak, ...figures } satisfies LargeFigures));

/** One record of so many MB: a list of comments. */
async function record(dir: string, megabytes: number): Promise<Partial<LargeFigures>> {
  await createWorkspace(dir, { name: '测量' });
  const each = Buffer.byteLength(JSON.stringify({ data: { comments: [commentAt(1000)] } }, null, 2));
  const comments = Array.from({ length: Math.round((megabytes * 1e6) / each) }, (_, i) => commentAt(i));
  const first = await openStore(dir);
  const put = async (list: readonly Comment[], expectedRev: number) => {
    const data = { roundId: 'r', comments: [...list] };
    const saved = await first.commit({ puts: [{ kind: 'commentSet', id: 's', data, expectedRev }] }, META);
    if (!saved.ok) throw new Error(saved.error.code);
    return saved.value.commitId;
  };
  const create = await watched(() => put(comments, 0));
  const kept = await first.get('commentSet', 's');
  if (!kept.ok) throw new Error(kept.error.code);
  const changed = kept.value.data.comments.with(7, { ...commentAt(7), remark: '改过' });
  let commitId = '';
  const save = await watched(async () => {
    commitId = await put(changed, 1);
  });
  // Nothing of the content that comes back is the same object: all of it is compared.
  const undo = await watched(async () => {
    const undone = await first.undo(commitId, { actor: 'bench' });
    if (!undone.ok) throw new Error(undone.error.code);
  });
  const size = (first.head('commentSet', 's')?.size ?? 0) / 1e6;
  await first.close();
  const again = await openStore(dir);
  const open = await watched(async () => {
    const found = await again.get('commentSet', 's');
    if (!found.ok) throw new Error(found.error.code);
  });
  await again.close();
  const begun = performance.now();
  JSON.parse(JSON.stringify({ comments }, null, 2));
  return { steps: { create, save, undo, open }, size, atOnce: performance.now() - begun };
}

async function openStore(dir: string) {
  const describe = (kind: string, id: string, before: unknown, after: unknown) =>
    describingChange({ kind, id, schema: registry[kind as keyof typeof registry].schema }, before, after);
  const opened = await openWorkspace(dir, { registry, backups: 'off', describe });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.store;
}

/** 10,000 comments of the 200 members of a committee. */
async function round(dir: string): Promise<Partial<LargeFigures>> {
  await createWorkspace(dir, { name: '测量' });
  let host = await openHost(dir);
  const { committeeId } = await committeeOf(
    host,
    Array.from({ length: 200 }, (_, i) => `委员${i}`),
  );
  const { id: projectId } = await host.client.project.create(plainProject(committeeId));
  const { id: draftId } = await host.client.draft.create({ projectId, name: '稿', basedOn: '' });
  await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const comments = Array.from({ length: 10_000 }, (_, i) => commentAt(i));
  let roundId = '';
  const create = await watched(async () => {
    roundId = await roundOf(host, { projectId, draftId }, comments);
  });
  const decision = { roundId, commentIds: ['c77'], decision: 'rejected' as const, reason: '按起草规则处理。' };
  const save = await watched(() => host.client.round.decide(decision));
  await host.close();
  host = await openHost(dir);
  const open = await watched(() => host.client.round.get({ id: roundId }));
  await host.close();
  return { steps: { create, save, open } };
}

async function openHost(dir: string) {
  const started = await startHost({ workspace: dir, actor: 'bench', version: '0', workers: inlineWorkers(runTask) });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

function commentAt(index: number): Comment {
  return makeComment({
    id: `c${index}`,
    no: index + 1,
    organisation: `单位${index % 200}`,
    person: `委员${index % 200}`,
    original: '试样应在规定的条件下放置。',
    comment: `时间应写明上限和下限，并说明依据，避免执行时产生歧义（${index}）。`,
    proposal: '试样应在(23±2)℃下放置24 h~48 h。',
    source: { file: `反馈表${index % 200}.docx`, blob: '', page: '', place: '表1第3行' },
  });
}

async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await pause();
  delay.enable();
  await pause();
  delay.reset();
  // The first moment after it does not count.
  await pause();
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  await pause();
  delay.disable();
  return { took, stall: delay.percentile(99) / 1e6, worst: delay.max / 1e6 };
}
