import type { domain as zh } from '../zh-CN/domain.ts';

export const domain: Record<keyof typeof zh, string> = {
  'tally.quorum.at-least':
    'Of {{base}} members {{count}} cast a valid ballot: {{count}} × {{denominator}} = {{left}} {{sign}} {{base}} × {{numerator}} = {{right}}; the requirement of at least {{fraction}} of all members is {{verdict}}.',
  'tally.approval.at-least':
    'Of {{base}} valid ballots {{count}} are in favour (with or without comments): {{count}} × {{denominator}} = {{left}} {{sign}} {{base}} × {{numerator}} = {{right}}; the requirement of at least {{fraction}} of the valid ballots is {{verdict}}.',
  'tally.objection.at-most':
    'Of {{base}} valid ballots {{count}} are against (conditional ones included): {{count}} × {{denominator}} = {{left}} {{sign}} {{base}} × {{numerator}} = {{right}}; the requirement of at most {{fraction}} of the valid ballots is {{verdict}}.',
  'tally.approval-cast.at-least':
    'Of {{base}} votes for or against by {{voters}} (abstentions do not count) {{count}} are in favour: {{count}} × {{denominator}} = {{left}} {{sign}} {{base}} × {{numerator}} = {{right}}; the requirement of at least {{fraction}} is {{verdict}}.',
  'tally.approval-cast.more-than':
    'Of {{base}} votes for or against by {{voters}} (abstentions do not count) {{count}} are in favour: {{count}} × {{denominator}} = {{left}} {{sign}} {{base}} × {{numerator}} = {{right}}; the requirement of more than {{fraction}} is {{verdict}}.',
  'tally.objection-cast.at-most':
    'Of {{base}} votes for or against by {{voters}} (abstentions do not count) {{count}} are negative: {{count}} × {{denominator}} = {{left}} {{sign}} {{base}} × {{numerator}} = {{right}}; the requirement of at most {{fraction}} is {{verdict}}.',
  'tally.voters.all': 'all member bodies',
  'tally.voters.p': 'P-members',
  'tally.change.approve-more': '{{count}} more in favour, of those who have not voted, would make it pass.',
  'tally.change.turn-to-approve': '{{count}} turned from against to in favour would make it pass.',
  'tally.change.turn-to-disapprove': '{{count}} turned from in favour to against would make it fail.',
  'tally.change.answer-more': '{{count}} more valid votes would make the quorum.',
  'tally.met': 'met',
  'tally.not-met': 'not met',
  'tally.too-few':
    'The group has {{members}} voters, fewer than the {{minimum}} that the rule asks for; it cannot decide.',
  'tally.passed': 'Conclusion: the ballot has passed.',
  'tally.failed': 'Conclusion: the ballot has failed.',
  'tally.no-quorum': 'Conclusion: no quorum; the ballot is void and has to be repeated.',
  'fraction.1-4': 'one quarter',
  'fraction.1-2': 'one half',
  'fraction.2-3': 'two thirds',
  'fraction.3-4': 'three quarters',
  'note.replaced': 'Replace “{{from}}” with “{{to}}”.',
  'note.inserted': 'Add “{{text}}”.',
  'note.inserted-in-line': 'Add “{{text}}” in the line “{{line}}”.',
  'note.deleted': 'Delete “{{text}}”.',
  'note.paragraph-inserted': 'Add a paragraph: “{{text}}”',
  'note.paragraph-deleted': 'Delete the whole paragraph: “{{text}}”',
  'note.split': 'Begin a new paragraph after “{{after}}”.',
  'note.joined': 'Join this paragraph with the next one.',
  'note.row-inserted': 'Add to the table: “{{text}}”',
  'note.row-deleted': 'Delete from the table: “{{text}}”',
  'note.cell-inserted': 'Add cells to the table: “{{text}}”',
  'note.cell-deleted': 'Delete cells of the table: “{{text}}”',
  'note.moved': 'Move “{{text}}” to the beginning{{clause}}.',
  'note.moved-after': 'Move “{{text}}” to behind “{{after}}”{{clause}}.',
  'note.in-clause': ' ({{clause}})',
  'note.picture': '[picture]',
};
