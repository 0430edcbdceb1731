import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, type PlainDate, plainDate } from '#shared/base/index.ts';
import { checkLifeCycle } from '#shared/domain/check-life-cycle.ts';
import type { DossierPaper, PaperState } from '#shared/domain/dossier.ts';
import { type GateFacts, gateLacks } from '#shared/domain/gate.ts';
import {
  advance,
  type LifeCycle,
  PAPER_KINDS,
  STAGE_ACTIVITIES,
  type Stage,
  type StageHistory,
  stageOf,
  type Track,
} from '#shared/domain/life-cycle.ts';
import { nextOnTrack } from '#shared/domain/track.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
import { gateRules, lifeCycles } from '#shared/profiles/life-cycles/index.ts';

/** Chance from a seed, so that a failing walk can be walked again. */
function chanceOf(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    is: (part: number) => next() < part,
    of: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  };
}
type Chance = ReturnType<typeof chanceOf>;

/** A life cycle as a committee may have edited it: every stage leads on to the next, and to some others. */
function ownCycle(chance: Chance): LifeCycle {
  const length = 2 + chance.below(7);
  const codes = Array.from({ length }, (_, at) => `S${at}`);
  const stages = codes.map((code, at): Stage => {
    const others = codes.filter(() => chance.is(0.15));
    const kind = chance.is(0.5) ? 'at-least' : 'at-most';
    const limit = {
      unit: chance.of(['days', 'months'] as const),
      amount: 1 + chance.below(3),
      kind,
      source: '章程',
    } as const;
    return {
      code,
      name: { 'zh-CN': code, en: code },
      product: { 'zh-CN': '', en: '' },
      requiredPapers: PAPER_KINDS.filter(() => chance.is(0.08)),
      next: at === length - 1 ? [] : [...new Set([codes[at + 1] as string, ...others])],
      ...(chance.is(0.4) ? { limit } : {}),
      ...(chance.is(0.5) ? { activity: chance.of(STAGE_ACTIVITIES) } : {}),
    };
  });
  return { id: 'own', name: { 'zh-CN': '自定程序', en: '' }, source: '', stages };
}

type Day = { readonly facts: GateFacts; readonly states: ReadonlyMap<string, PaperState> };

/** What the records say on some day. */
function factsOn(stage: Stage, since: PlainDate, chance: Chance): Day {
  const states = new Map<string, PaperState>(
    stage.requiredPapers.map((kind) => [kind, chance.is(0.75) ? 'ready' : chance.of(['missing', 'outdated'] as const)]),
  );
  const papers = stage.requiredPapers.map(
    (kind, at): DossierPaper => ({
      ...{ kind, number: at + 1, copies: 1, media: [], gate: true, files: [], changedAt: '' },
      state: states.get(kind) as PaperState,
    }),
  );
  const status = chance.of(['open', 'closed'] as const);
  const round = { id: 'r', name: '', closesOn: '', status, undecided: chance.is(0.6) ? 0 : 2 };
  const closed = chance.is(0.8);
  const ballot = {
    ...{ id: 'b', name: '', closesOn: '' },
    status: closed ? ('closed' as const) : ('open' as const),
    outcome: closed ? chance.of(['passed', 'passed', 'failed', 'no-quorum']) : '',
    closedOn: closed ? addDays(since, chance.below(3) - 1) : '',
  };
  return {
    states,
    facts: {
      papers,
      rounds: chance.is(0.7) ? [round] : [],
      ballot: chance.is(0.7) ? ballot : null,
      openMinutes: chance.is(0.2) ? [{ id: 'm', name: '' }] : [],
      stageSince: since,
      phaseSince: since,
    },
  };
}

/** Whether a stage may be left, said a second time and from the other end: what must be true, not what is lacking. */
function mayLeave(stage: Stage, { facts, states }: Day, on: PlainDate): boolean {
  const asks = (kind: string) => states.has(kind);
  const { limit, activity } = stage;
  const least = limit?.kind === 'at-least' ? limit : null;
  if ([...states.values()].some((state) => state !== 'ready')) return false;
  if (least && least.unit !== 'working-days') {
    const { unit, amount } = least;
    const end =
      unit === 'days' ? addDays(plainDate(facts.stageSince), amount) : addMonths(plainDate(facts.stageSince), amount);
    if (on < end) return false;
  }
  const roundsOver = facts.rounds.every(({ status }) => status === 'closed');
  if ((asks('collation-table') || (activity === 'comments' && least)) && !roundsOver) return false;
  if (asks('collation-table') && facts.rounds.some(({ undecided }) => undecided > 0)) return false;
  if (asks('ballot-result') && facts.ballot) {
    const { outcome, closedOn } = facts.ballot;
    if (outcome !== 'passed' || closedOn < facts.phaseSince) return false;
  }
  return !(asks('minutes') && facts.openMinutes.length > 0);
}

const WAYS: readonly { readonly cycle: LifeCycle; readonly track: Track | undefined }[] = lifeCycles.flatMap((cycle) =>
  [undefined, ...(cycle.tracks ?? [])].map((track) => ({ cycle, track })),
);
const WALKS = 20_000;

it(`${WALKS} walks over life cycles of profiles and of committees: no stage is reached but by its gate or a recorded override`, () => {
  let [moved, overridden, refused] = [0, 0, 0];
  const walk = (seed: number): void => {
    const chance = chanceOf(seed);
    const own = chance.is(0.5);
    const { cycle, track } = own ? { cycle: ownCycle(chance), track: undefined } : chance.of(WAYS);
    if (own && seed % 50 === 0 && checkLifeCycle(cycle).length > 0) throw new Error('own cycle is not sound');
    let state = { stage: cycle.stages[0]!.code, stageSince: '2026-01-05', history: [] as readonly StageHistory[] };
    let today = plainDate('2026-01-05');
    for (let attempt = 0; attempt < 14; attempt++) {
      today = addDays(today, chance.below(40));
      const stage = stageOf(cycle, state.stage)!;
      const day = factsOn(stage, plainDate(state.stageSince), chance);
      const open = nextOnTrack(cycle, stage.code, track);
      const to = chance.is(0.8) ? (open[chance.below(open.length)] ?? '') : chance.of(cycle.stages).code;
      const overrideReason = chance.of(['', '', ' ', '经主任委员同意']);
      const lacks = gateLacks(stage, day.facts, gateRules, today, chineseCalendar);
      const result = advance(state, open, lacks, { to, on: today, overrideReason });
      const allowed = mayLeave(stage, day, today);
      const reason = overrideReason.trim();
      const expected = open.includes(to) && (allowed || reason !== '');
      if (result.ok !== expected)
        throw new Error(`${stage.code} → ${to}: ${result.ok ? 'let through' : result.error.code}`);
      if (!result.ok) {
        refused++;
        continue;
      }
      const last = result.value.history.at(-1)!;
      if (
        last.stage !== stage.code ||
        last.overrideReason !== (allowed ? '' : reason) ||
        last.lacked.length > 0 === allowed
      )
        throw new Error(`${stage.code} → ${to}: the record does not say how`);
      moved++;
      if (!allowed) overridden++;
      state = result.value;
    }
    const way = [...state.history.map((entry) => entry.stage), state.stage];
    for (const [at, code] of way.slice(1).entries())
      if (!nextOnTrack(cycle, way[at]!, track).includes(code)) throw new Error(`${way.join(' ')} is no way`);
  };
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => walk(seed)),
    { numRuns: WALKS },
  );
  // The walks went somewhere, were stopped often, and were let through with a reason often.
  expect(Math.min(moved, refused)).toBeGreaterThan(WALKS);
  expect(overridden).toBeGreaterThan(WALKS / 10);
});
