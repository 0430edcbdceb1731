import type { PlainDate } from '../base/index.ts';
import type { DossierPaper, PaperState } from './dossier.ts';
import { type PaperKind, type Stage, type StageActivity, stageEarliest } from './life-cycle.ts';
import type { PassedLack } from './passed-lack.ts';
import type { WorkCalendar } from './working-days.ts';

/** What a gate may ask beside its papers. */
export type GateCondition =
  | 'too-early'
  | 'round-open'
  | 'comments-undecided'
  | 'ballot-open'
  | 'ballot-passed'
  | 'minutes-approved';

/** Conditions of the gates of an activity, of a stage with a least duration, or of one that asks for a paper. */
export type GateRule = {
  readonly when: { readonly activity?: StageActivity; readonly atLeast?: true; readonly paper?: PaperKind };
  readonly asks: readonly GateCondition[];
};

/** Something a gate still lacks, and where it can be mended. */
export type GateLack = PassedLack & {
  readonly target: { readonly kind: 'paper' | 'round' | 'ballot' | 'meeting' | 'stage'; readonly id: string };
};

/** What the records of a project say when a gate is asked. */
export type GateFacts = {
  /** Papers of the stage's dossier. */
  readonly papers: readonly DossierPaper[];
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: 'open' | 'closed';
    readonly closesOn: string;
    readonly undecided: number;
  }[];
  /** The last ballot; null = none. `closedOn` is empty while it is open. */
  readonly ballot: {
    readonly id: string;
    readonly name: string;
    readonly status: 'open' | 'closed';
    /** `passed`, `failed`, `no-quorum`; empty while it is open. */
    readonly outcome: string;
    readonly closesOn: string;
    readonly closedOn: string;
  } | null;
  /** Meetings that were held and whose minutes nobody approved. */
  readonly openMinutes: readonly { readonly id: string; readonly name: string }[];
  /** First day of the stage, and of the phase that it is a step of. */
  readonly stageSince: string;
  readonly phaseSince: string;
};

/** Everything that the gate of a stage lacks on a day: papers first, then the conditions in the order of the rules. */
export function gateLacks(
  stage: Stage,
  facts: GateFacts,
  rules: readonly GateRule[],
  on: PlainDate,
  calendar: WorkCalendar,
): readonly GateLack[] {
  const papers = facts.papers
    .filter(({ gate, state }) => gate && (state === 'missing' || state === 'outdated'))
    .map(({ kind, state }) => paperLack(kind, state));
  const asked = new Set(rules.filter(({ when }) => isAsked(stage, when)).flatMap(({ asks }) => asks));
  return [...papers, ...[...asked].flatMap((condition) => CHECKS[condition](facts, { stage, on, calendar }))];
}

function isAsked(stage: Stage, { activity, atLeast, paper }: GateRule['when']): boolean {
  if (activity !== undefined && stage.activity !== activity) return false;
  if (atLeast && stage.limit?.kind !== 'at-least') return false;
  return paper === undefined || stage.requiredPapers.includes(paper);
}

function paperLack(kind: PaperKind, state: PaperState): GateLack {
  const code = state === 'outdated' ? 'paper-outdated' : 'paper-missing';
  return { code, params: { paper: kind }, target: { kind: 'paper', id: kind } };
}

type Moment = { readonly stage: Stage; readonly on: PlainDate; readonly calendar: WorkCalendar };

const CHECKS: Readonly<Record<GateCondition, (facts: GateFacts, moment: Moment) => readonly GateLack[]>> = {
  'too-early': ({ stageSince }, { stage, on, calendar }) => {
    const until = stageEarliest(stage, stageSince, calendar);
    if (until === null || on >= until) return [];
    return [{ code: 'too-early', params: { day: until }, target: { kind: 'stage', id: stage.code } }];
  },
  'round-open': ({ rounds }) =>
    rounds
      .filter(({ status }) => status === 'open')
      .map(({ id, name, closesOn }) => ({
        code: 'round-open',
        params: { name, day: closesOn },
        target: { kind: 'round', id },
      })),
  'comments-undecided': ({ rounds }) =>
    rounds
      .filter(({ undecided }) => undecided > 0)
      .map(({ id, name, undecided }) => ({
        code: 'comments-undecided',
        params: { name, count: undecided },
        target: { kind: 'round', id },
      })),
  'ballot-open': ({ ballot }) => {
    if (ballot?.status !== 'open') return [];
    const params = { name: ballot.name, day: ballot.closesOn };
    return [{ code: 'ballot-open', params, target: { kind: 'ballot', id: ballot.id } }];
  },
  'ballot-passed': ({ ballot, phaseSince }) => {
    if (ballot?.status !== 'closed') return [];
    const lack = (code: GateLack['code'], params: GateLack['params']): readonly GateLack[] => [
      { code, params, target: { kind: 'ballot', id: ballot.id } },
    ];
    // A ballot of an earlier stage says nothing of this one.
    if (ballot.closedOn < phaseSince) return lack('ballot-earlier', { name: ballot.name, day: ballot.closedOn });
    if (ballot.outcome === 'passed') return [];
    return lack(ballot.outcome === 'no-quorum' ? 'ballot-no-quorum' : 'ballot-failed', { name: ballot.name });
  },
  'minutes-approved': ({ openMinutes }) =>
    openMinutes.map(({ id, name }) => ({
      code: 'minutes-not-approved',
      params: { name },
      target: { kind: 'meeting', id },
    })),
};
