import type { problemRules as zh } from '../zh-CN/problem-rules.ts';

export const problemRules: Record<keyof typeof zh, string> = {
  'cycle-entry-unknown': 'Projects begin at stage “{{stage}}”, which this procedure does not have.',
  'cycle-limit-without-source': 'The limit of stage “{{stage}}” does not say where it comes from.',
  'cycle-limit-zero': 'The limit of stage “{{stage}}” must be above zero; remove it if there is none.',
  'cycle-next-unknown': 'Stage “{{stage}}” is followed by “{{next}}”, which this procedure does not have.',
  'cycle-stage-twice': 'The stage code “{{stage}}” is used twice.',
  'cycle-stage-unreachable':
    'Stage “{{stage}}” cannot be reached from the first one. Let a stage be followed by it, or remove it.',
  'cycle-stage-without-code': 'A stage has no code.',
  'cycle-stage-without-end': 'From stage “{{stage}}” no end can be reached.',
  'cycle-stage-without-name': 'Stage “{{stage}}” has no name.',
  'cycle-track-unknown': 'The track “{{track}}” leaves out stage “{{stage}}”, which this procedure does not have.',
  'cycle-without-end': 'There is no end: at least one stage must be followed by none.',
  'cycle-without-name': 'Give the procedure a name.',
  'cycle-without-stages': 'A procedure needs at least one stage.',
  'rule-condition-twice': 'Condition {{condition}} says the same as one before it.',
  'rule-demands-nothing': 'Condition {{condition}} asks for at least nothing, so it is always met.',
  'rule-drafters-share':
    'The share of drafting organisations is no valid fraction (not zero below the line, not above one).',
  'rule-measure-empty': 'Condition {{condition}} counts votes of which this rule offers no kind.',
  'rule-more-than-all': 'Condition {{condition}} asks for more than all, which cannot be met.',
  'rule-never-fails': 'It passes whatever the votes. Look at the conditions again.',
  'rule-never-passes': 'It cannot pass whatever the votes: the conditions contradict each other.',
  'rule-outcome-without-condition': 'An outcome has no condition of its own, so it would never come out.',
  'rule-position-not-offered': 'Condition {{condition}} counts a position that this rule does not offer.',
  'rule-share-above-one': 'The share of condition {{condition}} is above one.',
  'rule-size-reversed': 'The range of members of condition {{condition}} ends before it begins.',
  'rule-without-approval':
    'There is no condition for approval: at least one must say how many votes in favour are enough.',
  'rule-without-name': 'Give the rule a name.',
  'rule-zero-denominator': 'Condition {{condition}} has a zero below the line.',
};
