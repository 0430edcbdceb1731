import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { registry } from '#host/registry.ts';
import type { AuditRecord } from '#host/storage/index.ts';
import { agendaItem } from '#shared/domain/meeting.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/**
 * Nothing is stored without its entry: whatever commands are given, the record alone tells which objects there are, in which revision, with
 * which bytes.
 */

const WORDS = ['甲', '乙', '丙'] as const;
type Call = { readonly what: number; readonly which: number; readonly word: (typeof WORDS)[number] };
type World = { projects: string[]; drafts: string[]; rounds: string[]; ballots: string[]; meetings: string[] };

/** One command with whatever is there; a refusal is an answer like any other. */
async function call({ client }: Host, world: World, voters: readonly string[], committeeId: string, each: Call) {
  const { what, which, word } = each;
  const of = (list: readonly string[]) => list[which % Math.max(1, list.length)] ?? 'none';
  const projectId = of(world.projects);
  const acts: readonly (() => Promise<unknown>)[] = [
    async () => world.projects.push((await client.project.create(plainProject(committeeId, `规程${word}`))).id),
    () => client.project.update({ id: projectId, changes: { dueDate: `2026-0${which + 1}-01`, planNumber: word } }),
    async () => {
      const { stages } = await client.project.get({ id: projectId });
      const to = stages[stages.findIndex(({ state }) => state === 'current') + 1]?.code ?? '';
      await client.project.advance({ id: projectId, to, on: '2026-03-20', overrideReason: `理由${word}` });
    },
    async () => world.drafts.push((await client.draft.create({ projectId, name: `稿${word}`, basedOn: '' })).id),
    () => client.draft.freeze({ id: of(world.drafts), mark: '征求意见稿', on: '2026-03-01' }),
    async () =>
      world.rounds.push(
        (
          await client.round.create({
            projectId,
            draftId: of(world.drafts),
            name: word,
            opensOn: '2026-03-01',
            closesOn: '2026-03-31',
            audience: 'public',
            recipients: [],
          })
        ).id,
      ),
    () =>
      client.round.addComment({
        roundId: of(world.rounds),
        comment: {
          person: '',
          type: '',
          original: '',
          proposal: '',
          reason: '',
          organisation: word,
          clauseRaw: '1',
          comment: word,
        },
      }),
    async () => {
      const roundId = of(world.rounds);
      const filter = { text: '', organisation: '', clause: '', decision: '', unplaced: false } as const;
      const { items } = await client.round.comments({ id: roundId, filter, sort: 'no' });
      const commentIds = items.slice(0, which + 1).map(({ id }) => id);
      await client.round.decide({ roundId, commentIds, decision: 'rejected', reason: word });
    },
    async () =>
      world.ballots.push(
        (
          await client.ballot.open({
            projectId,
            draftId: of(world.drafts),
            title: `表决${word}`,
            mode: 'letter',
            ruleId: 'cn-tc-2017',
            opensOn: '2026-03-05',
            closesOn: '2026-03-15',
          })
        ).id,
      ),
    () =>
      client.ballot.vote({
        ballotId: of(world.ballots),
        vote: {
          personId: of(voters),
          choice: which % 2 === 0 ? 'approve' : 'disapprove',
          comment: which % 2 === 0 ? '' : word,
          expert: '',
          source: 'hand',
          file: '',
          blob: '',
          receivedOn: '2026-03-10',
        },
      } as never),
    () => client.ballot.close({ id: of(world.ballots), on: '2026-03-20' } as never),
    async () =>
      world.meetings.push(
        (
          await client.meeting.create({
            committeeId,
            title: word,
            date: '2026-03-18',
            startTime: '',
            endTime: '',
            place: word,
            host: '',
            recorder: '',
          } as never)
        ).id,
      ),
    () => client.meeting.addItems({ id: of(world.meetings), items: [agendaItem(`a${which}${word}`, 'other', word)] }),
    async () => {
      const [last] = await client.workspace.history({ kind: 'project', id: projectId, limit: 1 });
      await client.workspace.undo({ commitId: last?.commitId ?? '' });
    },
    () => client.people.save({ id: of(voters), person: { ...NOBODY, name: `某${word}`, phone: `1380000000${which}` } }),
  ];
  try {
    await acts[what % acts.length]?.();
    return true;
  } catch {
    return false;
  }
}

const NOBODY = { name: '', organisationId: '', title: '', position: '', phone: '', email: '', note: '' };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Objects as the record tells them: kind and id → revision and digest. */
function replayed(dir: string): Map<string, string> {
  const state = new Map<string, string>();
  for (const segment of readdirSync(join(dir, 'audit')).sort())
    for (const line of readFileSync(join(dir, 'audit', segment), 'utf8')
      .trimEnd()
      .split('\n'))
      for (const { kind, id, log, rev, sha256: digest } of (JSON.parse(line) as AuditRecord).targets) {
        if (log) continue;
        if (digest === null) state.delete(`${kind} ${id}`);
        else state.set(`${kind} ${id}`, `${rev} ${digest}`);
      }
  return state;
}

/** The same as the files have it. */
function stored(dir: string): Map<string, string> {
  const state = new Map<string, string>();
  for (const { kind, folder, file } of Object.values(registry) as { kind: string; folder: string; file?: string }[]) {
    if (!existsSync(join(dir, folder))) continue;
    for (const name of readdirSync(join(dir, folder))) {
      const path = file ? join(dir, folder, name, file) : join(dir, folder, name);
      if (!existsSync(path)) continue;
      const bytes = readFileSync(path);
      const { id, rev } = JSON.parse(bytes.toString('utf8')) as { id: string; rev: number };
      state.set(`${kind} ${id}`, `${rev} ${sha256(bytes)}`);
    }
  }
  return state;
}

it('replaying the record gives the stored state', async () => {
  const done = new Set<number>();
  const calls = fc.array(fc.record({ what: fc.nat(14), which: fc.nat(4), word: fc.constantFrom(...WORDS) }), {
    minLength: 25,
    maxLength: 45,
  });
  await fc.assert(
    fc.asyncProperty(calls, async (given) => {
      const dir = await emptyWorkspace();
      const host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
      try {
        const { voters, committeeId } = await committeeOf(host, ['林一苇', '周明远', '陈思齐']);
        const world: World = { projects: [], drafts: [], rounds: [], ballots: [], meetings: [] };
        // Each once, so that something of each is there and few commands come to nothing.
        for (let what = 0; what < 15; what++)
          if (await call(host, world, voters, committeeId, { what, which: 0, word: '甲' })) done.add(what);
        for (const each of given) if (await call(host, world, voters, committeeId, each)) done.add(each.what);
        await host.close();
        expect([...replayed(dir)].sort()).toEqual([...stored(dir)].sort());
        const log = readdirSync(join(dir, 'audit')).map((name) => readFileSync(join(dir, 'audit', name), 'utf8'));
        expect(log.join('')).not.toMatch(/1380000000|某[甲乙丙]|林一苇/);
      } finally {
        await rm(dirname(dir), { recursive: true, force: true });
      }
    }),
    { numRuns: 3 },
  );
  // Every kind of command did something at least once.
  expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, what) => what));
}, 60_000);
