import type { GateLack } from './gate.ts';
import type { WaitedFor } from './home-plan.ts';
import type { Stage } from './life-cycle.ts';

/** Whose move it is (该谁办): by the first thing that the gate lacks; `time` = nobody's, days have to pass. */
export type NextMove = { readonly who: WaitedFor | 'time'; readonly lack: GateLack | null };

const WHO: Partial<Record<GateLack['code'], NextMove['who']>> = {
  'round-open': 'recipients',
  'ballot-open': 'voters',
  'comments-undecided': 'drafters',
  'too-early': 'time',
};
/** What others do now goes before what can only be done afterwards. */
const FIRST: readonly GateLack['code'][] = ['round-open', 'ballot-open', 'comments-undecided'];

export function nextMove(stage: Pick<Stage, 'activity'>, gate: readonly GateLack[]): NextMove {
  const lack =
    FIRST.map((code) => gate.find((each) => each.code === code)).find((each) => each !== undefined) ?? gate[0] ?? null;
  if (!lack) return { who: 'secretariat', lack: null };
  const drafting = stage.activity === 'drafting' && lack.target.kind === 'paper';
  return { who: WHO[lack.code] ?? (drafting ? 'drafters' : 'secretariat'), lack };
}
