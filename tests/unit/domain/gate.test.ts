import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/base/index.ts';
import { type DossierPaper, dossierOf } from '#shared/domain/dossier.ts';
import { type GateFacts, gateLacks } from '#shared/domain/gate.ts';
import { type PAPER_KINDS, type Stage, stageEarliest } from '#shared/domain/life-cycle.ts';
import { nextMove } from '#shared/domain/next-move.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
import { dossierSetOf, gateRules, lifeCycles } from '#shared/profiles/life-cycles/index.ts';

const ON = plainDate('2026-06-01');
const stages = lifeCycles.flatMap((cycle) => cycle.stages.map((stage) => ({ cycle: cycle.id, stage })));

const arbitraryFacts = fc.record({
  states: fc.array(fc.constantFrom('missing', 'outdated', 'ready', 'not-needed'), { minLength: 30, maxLength: 30 }),
  rounds: fc.array(
    fc.record({
      id: fc.uuid(),
      name: fc.constant('征求意见'),
      status: fc.constantFrom('open', 'closed'),
      closesOn: fc.constant('2026-06-10'),
      undecided: fc.nat({ max: 2 }),
    }),
    { maxLength: 3 },
  ),
  ballot: fc.option(
    fc.record({
      id: fc.constant('b'),
      name: fc.constant('函审'),
      status: fc.constantFrom('open', 'closed'),
      outcome: fc.constantFrom('passed', 'failed', 'no-quorum'),
      closesOn: fc.constant('2026-05-30'),
      closedOn: fc.constantFrom('2026-01-01', '2026-05-30'),
    }),
  ),
  openMinutes: fc.array(fc.record({ id: fc.uuid(), name: fc.constant('审查会') }), { maxLength: 2 }),
  stageSince: fc.constantFrom('2026-05-20', '2025-01-01'),
});

describe('a gate', () => {
  it('lacks exactly what its stage asks for and the records do not give', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), arbitraryFacts, ({ cycle, stage }, made) => {
        const listed = dossierOf(stage, dossierSetOf(cycle, stage.code)?.entries ?? [], [], {
          needs: new Set(),
          changedAt: new Map(),
        });
        const papers = listed.map((paper, at) => ({ ...paper, state: made.states[at] }) as DossierPaper);
        const facts = { ...made, papers, phaseSince: made.stageSince } as unknown as GateFacts;
        const found = gateLacks(stage, facts, gateRules, ON, chineseCalendar).map(
          ({ code, target }) => `${code} ${target.id}`,
        );
        expect(found.toSorted()).toEqual(expected(stage, facts).toSorted());
      }),
      { numRuns: 3000 },
    );
  });

  it('says whose move it is: of those who answer or vote first, then of drafters and secretariat', () => {
    const lack = (code: 'round-open' | 'paper-missing' | 'comments-undecided') => ({
      code,
      params: {},
      target: { kind: code === 'paper-missing' ? ('paper' as const) : ('round' as const), id: '' },
    });
    expect(nextMove({}, []).who).toBe('secretariat');
    expect(nextMove({}, [lack('paper-missing'), lack('round-open')]).who).toBe('recipients');
    expect(nextMove({}, [lack('paper-missing'), lack('comments-undecided')]).who).toBe('drafters');
    expect(nextMove({ activity: 'drafting' }, [lack('paper-missing')]).who).toBe('drafters');
    expect(nextMove({ activity: 'approval' }, [lack('paper-missing')]).who).toBe('secretariat');
  });
});

/** The same in other words: asked stage by stage, not rule by rule. */
function expected(stage: Stage, facts: GateFacts): string[] {
  const asks = (kind: (typeof PAPER_KINDS)[number]) => stage.requiredPapers.includes(kind);
  const lacks: string[] = [];
  for (const { kind, state } of facts.papers)
    if (asks(kind) && (state === 'missing' || state === 'outdated')) lacks.push(`paper-${state} ${kind}`);
  const earliest = stageEarliest(stage, facts.stageSince, chineseCalendar);
  if (earliest !== null && earliest > ON) lacks.push(`too-early ${stage.code}`);
  const consults = stage.activity === 'comments' && stage.limit?.kind === 'at-least';
  for (const { id, status, undecided } of facts.rounds) {
    if (status === 'open' && (consults || asks('collation-table'))) lacks.push(`round-open ${id}`);
    if (undecided > 0 && asks('collation-table')) lacks.push(`comments-undecided ${id}`);
  }
  const { ballot } = facts;
  if (ballot && asks('ballot-result')) {
    if (ballot.status === 'open') lacks.push('ballot-open b');
    else if (ballot.closedOn < facts.stageSince) lacks.push('ballot-earlier b');
    else if (ballot.outcome !== 'passed') lacks.push(`ballot-${ballot.outcome} b`);
  }
  if (asks('minutes')) for (const { id } of facts.openMinutes) lacks.push(`minutes-not-approved ${id}`);
  return lacks;
}
