import type { problemBallot as zh } from '../zh-CN/problem-ballot.ts';

export const problemBallot: Record<keyof typeof zh, string> = {
  'ballot-before-last-day': 'The last day is {{day}}, and {{count}} have not voted. Say why the ballot ends before.',
  'ballot-closed': 'This ballot was closed on {{day}}; votes can no longer be recorded.',
  'ballot-needs-reason': 'Give the reason; it goes into the record.',
  'ballot-newer-draft':
    'The project has a newer draft, “{{name}}”. Check which one is to be voted on; it cannot be replaced after the first vote.',
  'ballot-no-voters': '{{committee}} had no members with a vote on the opening day. Enter the members first.',
  'ballot-not-closed':
    'The ballot is still open: record the vote as usual. Votes that come after the last day are marked as late.',
  'ballot-not-secret': 'This is no secret ballot: record the vote of each member.',
  'ballot-nothing-corrected': 'Nothing would be different.',
  'ballot-open-already':
    '“{{name}}” of this project is still open. Check whether two ballots are wanted at the same time.',
  'ballot-question-unknown': 'The voting rule has no such question.',
  'ballot-rule-unconfirmed': 'The voting rule is not confirmed: compare it with the charter of the committee.',
  'ballot-secret':
    'This ballot is secret: votes cannot be recorded with a name. Note who handed in an envelope, and count the papers, apart.',
  'ballot-secret-few': 'Only {{voters}} can vote: a secret ballot will hardly stay secret.',
  'ballot-too-short': 'Less time than the rules ask for: the last day should not be before {{day}}.',
  'ballot-votes-on-draft':
    'Votes are in ({{votes}}): the draft can no longer be replaced. Withdraw this ballot and open another.',
  'ballot-withdrawn': 'This ballot was withdrawn on {{day}} and can no longer be changed.',
  'box-empty': 'There are no papers to be counted.',
  'box-not-counted':
    '{{envelopes}} envelopes, but {{papers}} papers counted. Go on counting, or say which envelopes were empty.',
  'box-opened': 'Counting has begun: no more names can be noted, or somebody could tell whose paper is whose.',
  'box-paper-twice': 'Paper {{number}} has been counted already. Check the paper.',
  'box-paper-unknown': 'No paper has the number {{number}}. Check the number on the paper.',
  'box-too-few':
    'Only {{envelopes}} envelopes: counting them would tell whose papers they are. Wait for more, or close the ballot and say why.',
  'electorate-drafters-share':
    '{{count}} of the {{voters}} voters come from drafting organisations, more than {{numerator}}/{{denominator}}.',
  'electorate-drafters-vote':
    'Drafters are among the voters: {{names}}. Compare with the charter; they may have to stand aside.',
  'electorate-even': 'The rule wants an odd number of voters; there are {{voters}}.',
  'electorate-too-few': 'Only {{voters}} can vote; the rule wants at least {{minimum}}.',
  'envelope-twice': '{{name}} has handed in an envelope already.',
  'papers-over-envelopes': 'That would be {{papers}} papers from {{envelopes}} envelopes. Check before you count on.',
  'position-not-offered': 'The rule of this ballot does not offer that vote.',
  'vote-accepted-already': 'This has been accepted; the member has yet to confirm.',
  'vote-before-opening': 'Received before the ballot was opened on {{day}}.',
  'vote-by-hand': 'This letter has no ballot form in it. Read its text, choose the member and the vote, and record it.',
  'vote-no-reasons':
    'A negative vote without reasons is not counted under this rule. The member may be asked for them first.',
  'vote-no-tick': 'Nothing was chosen. Look at the original; as it is, the vote is invalid.',
  'vote-not-accepted': 'Accept what this member asks for before you record the confirmation.',
  'vote-not-ballot-form':
    'This file is no ballot form made by this application; no vote can be read. Open the original and enter it by hand.',
  'vote-not-conditional': 'This is not the conditional disapproval that now counts for the member.',
  'vote-not-in-answer': 'This answer has comments but no vote. Import it under “Comments”.',
  'vote-other-ballot': 'This form belongs to another ballot and was not used.',
  'vote-several-ticks': 'More than one choice: by the rules the vote is invalid.',
  'vote-sheet-no-headings':
    'No columns for names and votes were found in this table. Check its headings, or enter the votes by hand.',
  'vote-voter-unknown':
    '“{{name}}” on the form is not among the voters of this ballot, or several have that name. Choose the member.',
  'voter-not-entitled': '{{name}} has no vote in this ballot; the vote was not recorded.',
  'voter-unknown': 'Somebody chosen is not among the voters of this ballot. Reload and try again.',
  'voter-voted-already': '{{name}} has voted and need not be reminded.',
};
