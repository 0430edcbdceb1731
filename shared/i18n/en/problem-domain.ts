import type { problemDomain as zh } from '../zh-CN/problem-domain.ts';

export const problemDomain: Record<keyof typeof zh, string> = {
  'ballot-closed': 'This ballot was closed on {{day}}; no more votes can be recorded.',
  'ballot-no-voters': '{{committee}} has no member with a vote on the opening day. Enter the members first.',
  'block-unknown': 'The draft has no such clause.',
  'comment-empty': 'Enter the comment or a proposed change.',
  'comment-unknown': 'Some of the comments are no longer in this round. Refresh and try again.',
  'composition-chair': 'There must be one chair; there are {{count}}.',
  'composition-deputies': '{{count}} deputy secretaries-general, more than the allowed {{maximum}}.',
  'composition-per-organisation':
    '{{organisation}} has {{count}} members, more than the {{maximum}} allowed for one organisation.',
  'composition-same-organisation':
    'Vice-chair {{person}} and the chair both come from {{organisation}}; they must come from different organisations.',
  'composition-side':
    'One side holds too many seats: {{side}} has {{count}} of {{total}}, more than {{numerator}}/{{denominator}}.',
  'composition-too-few': '{{count}} members, fewer than the required {{minimum}}.',
  'composition-too-many-seats': '{{person}} sits in {{seats}} committees, more than the allowed {{maximum}}.',
  'composition-twice': '{{person}} is listed twice. End one of the memberships.',
  'composition-vice-chairs': '{{count}} vice-chairs, more than the allowed {{maximum}}.',
  'date-invalid': '“{{text}}” is no day of the calendar. Write it like 2026-03-15.',
  'dates-reversed': 'The last day {{to}} is before the first day {{from}}.',
  'decision-needs-reason': 'A reason is needed unless the comment is accepted in full.',
  'draft-frozen': '“{{name}}” is frozen and cannot be changed. Make a new draft from it.',
  'import-review-gone': 'This review of an import is no longer here; please open the file again.',
  'draft-log-broken':
    'The record of changes of this draft cannot be read after step {{version}}. Restore it from a backup; nothing was changed.',
  'draft-not-frozen': '“{{name}}” is not frozen yet. Rounds and ballots need a frozen text: freeze it first.',
  'draft-other-project': 'This draft belongs to another project.',
  'draft-step-refused':
    'This change would break the structure of the standard and was not saved. Undo it and try another way.',
  'draft-too-old':
    "This window's copy of the draft is too old to merge. Copy your unsaved text and open the draft again.",
  'file-not-here': 'The contents of “{{name}}” are not in the workspace. Choose the file again.',
  'gate-papers-missing':
    '{{count}} required papers are missing. Add them, or give a reason to pass the gate without them.',
  'import-nothing-usable': 'None of the {{files}} files holds a comment or an answer without comments.',
  'job-cancelled': 'Cancelled.',
  'job-too-long': 'Stopped after {{seconds}} seconds. The file may be damaged; nothing else was touched.',
  'life-cycle-fixed': 'The project has left its first stage; its life cycle can no longer be changed.',
  'meeting-already-held': 'This meeting is already marked as held.',
  'meeting-no-quorum':
    'Only {{present}} of {{voters}} voting members are present: no quorum. Check the attendance, or give a reason to go on.',
  'meeting-not-held': 'The meeting has not been held yet; its minutes cannot be approved.',
  'member-already-there': '{{name}} is already a member in this period. Change the existing membership instead.',
  'member-ends-before-start': 'The mandate ends before it begins. Check the two dates.',
  'member-needs-name': "Enter the member's name.",
  'member-unknown': 'This membership is no longer in the list. Refresh and try again.',
  'minutes-frozen': 'The minutes are approved and can no longer be changed.',
  'not-found': 'Nothing has the id “{{id}}”. The list command shows the ids.',
  'paper-format-not-offered': 'This paper is not offered as {{format}}.',
  'paper-nothing-to-print': 'There is nothing to print.',
  'paper-unknown': "This paper is no longer on the project's file.",
  'profile-unknown': "There is no rule or life cycle “{{id}}”. Choose another in the committee's settings.",
  'round-closed': 'This round is closed already.',
  'round-closes-early': 'The last day is {{day}}. Give a reason to close earlier.',
  'stage-before-start': 'The day lies before the current stage began ({{day}}).',
  'stage-not-next': 'After {{from}} the life cycle does not lead to {{to}}.',
  'stage-unknown': 'The life cycle has no stage “{{stage}}”.',
  'upload-incomplete': '“{{name}}” arrived incomplete. Choose the file again.',
  'upload-too-long': '“{{name}}” is longer than announced and was not taken.',
  'upload-unknown': 'The upload was interrupted. Choose the file again.',
  'voter-not-entitled': '{{name}} is not entitled to vote in this ballot; the vote was not recorded.',
};
