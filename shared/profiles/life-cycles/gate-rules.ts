import type { GateRule } from '../../domain/gate.ts';

/**
 * What gates ask beside their papers (放行条件): a stage has lasted as long as it must, a round is over, comments are decided, a ballot has
 * passed, minutes are approved. They hold for life cycles that committees made of a profile, too.
 */
export const gateRules: readonly GateRule[] = [
  { when: { atLeast: true }, asks: ['too-early'] },
  { when: { activity: 'comments', atLeast: true }, asks: ['round-open'] },
  { when: { paper: 'collation-table' }, asks: ['round-open', 'comments-undecided'] },
  { when: { paper: 'ballot-result' }, asks: ['ballot-open', 'ballot-passed'] },
  { when: { paper: 'minutes' }, asks: ['minutes-approved'] },
];
