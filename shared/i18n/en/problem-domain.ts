import type { problemDomain as zh } from '../zh-CN/problem-domain.ts';

export const problemDomain: Record<keyof typeof zh, string> = {
  'adjustment-day-before-request': 'The day of the decision cannot be before {{day}}, the day of the request.',
  'adjustment-day-earlier': 'The new day must be later than {{day}}.',
  'adjustment-day-invalid': 'Give the new day of completion.',
  'adjustment-decided': 'This adjustment has been decided and stays as it is. Ask for another one if need be.',
  'adjustment-decision-missing': 'Give the number of the decision, or why it was refused.',
  'adjustment-nothing-new': 'Nothing would change: the new text is empty or the same as now.',
  'adjustment-reason-missing': 'An adjustment needs its reasons.',
  'adjustment-unknown': 'This adjustment is not there; it may have been taken back.',
  'batch-has-projects': '“{{name}}” still has projects ({{count}}) and cannot be deleted. Take them out first.',
  'block-changed': 'The text was changed in the meantime. Look at it as it stands now and try again.',
  'block-lines':
    'This text has several lines (a term, its equivalent, its definition …); the new text must have as many.',
  'block-not-text': 'This is not a paragraph of text and cannot be reworded here. Edit it in the draft.',
  'block-same': 'The new text is the same as the present one.',
  'block-unknown': 'The draft has no such clause.',
  'cancel-needs-reason': 'Say why the meeting is cancelled.',
  'check-item-unknown': 'The check list has no such item.',
  'checkpoint-unreadable': 'Checkpoint {{number}} cannot be read: three lines beginning with zhunsheng/ are needed.',
  'comment-decided': 'The comment is decided already; suggestions are for open ones.',
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
  'decision-reopen-needs-reason': 'The comment is decided. Say why, to decide otherwise or to open it again.',
  'decision-unknown': 'Standards of this kind have no such decision.',
  'document-has-file':
    'N {{number}} has its file; a number is not used for other content. Register a new document that supersedes N {{number}}.',
  'document-unknown': 'The document to be superseded is not in the register of this committee.',
  'document-withdrawn': 'N {{number}} was withdrawn and cannot be changed any more.',
  'extension-needs-reason': 'Say why the round is extended.',
  'extension-not-later': 'The new last day must be later than {{day}}.',
  'forget-needs-reason': 'Say why (asked for by the person, end of the period …).',
  'gate-closed': 'Not done at this stage: {{count}}. Do it, or give a reason to go on without.',
  'mail-address-missing':
    '“{{name}}” has no e-mail address: the letter was made; fill in the address in the mail program.',
  'mail-address-wrong': '“{{email}}” of “{{name}}” is not an e-mail address and was left out of the letter.',
  'mail-not-answered': '“{{name}}” has not answered; the letter holds no comments of theirs.',
  'mails-too-large':
    'Together these letters exceed {{limit}} MB. Choose fewer recipients or papers and make them in several goes.',
  'organisation-looks-alike':
    'The organisation “{{organisation}}” looks like “{{name}}”, which is known already, but is written with other characters. Check whether it is the same, or somebody who passes for it.',
  'person-named': 'Votes or minutes name {{name}}: the name stays, contact data alone can be removed.',
  'person-not-member': 'A recipient is no member of the committee today. Choose the recipients again.',
  'plan-import-nothing': 'Nothing to take in: the chosen lines are incomplete or in this batch already.',
  'plan-list-kind': 'A plan list is an XLSX or CSV file; “{{extension}}” files cannot be read.',
  'plan-list-no-headings': 'No headings of a plan list were found (project title, plan number …).',
  'plan-number-looks-alike':
    'The plan number “{{number}}” looks like “{{known}}” of the project “{{title}}”, but is written with other characters. Please check it.',
  'project-ended': 'The project was terminated on {{day}} and cannot be changed. Take it up again with a reason first.',
  'project-not-ended': 'The project has not ended.',
  'reason-missing': 'Give a reason; it stays in the record.',
  'recipient-answered': '{{name}} has answered; no reminder is needed.',
  'recipient-not-sent': 'The draft has not been sent to {{name}} yet.',
  'recipient-sent': 'The draft went to {{name}} on {{day}}; it stays on the list.',
  'recipient-unknown': 'Some recipients are no longer on the list. Refresh and try again.',
  'renewal-nobody': 'Tick at least one member who stays.',
  'renewal-overlaps': 'The new term must begin after the present one ({{day}}).',
  'response-unknown': 'This answer is not on the list for typing any more.',
  'safe-mode':
    'Searching is off in safe mode. Nothing is lost; leave safe mode on the page “Diagnostics” to search again.',
  'suggestion-missing': 'Comment {{no}} has no suggestion.',
  'track-stages-passed': 'The stages already passed do not fit this way.',
  'track-unknown': 'This procedure has no such way through its stages.',
  'vote-of-absent':
    '{{name}} was not at the meeting, and the charter of this committee does not let absent members vote in writing (see “Charter” on its page).',
  'waiver-reason-missing': 'Leaving a finding as it is needs a reason; please give one.',
  'dossier-not-makeable': 'There is no record that this paper could be made from. Attach a file.',
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
  'import-nothing-usable': 'None of the {{files}} files holds a comment or an answer without comments.',
  'job-answer-too-large':
    'What was read is more than {{limit}} MB and was not taken. The file may be damaged, or several files in one: take it apart and import the parts. Nothing else was touched.',
  'job-cancelled': 'Cancelled.',
  'job-failed':
    'The program failed while reading this file, which is kept as it is; other files are not affected. Type its comments in, and send the file to the developers.',
  'job-out-of-memory':
    'Stopped: it needs more memory than there is. Nothing else was touched. The file may be damaged or too large: open it in the program it came from, save a copy or divide it, and try again.',
  'job-too-long':
    'Stopped after {{seconds}} seconds. Nothing else was touched. The file may be damaged or too large: open it in the program it came from, save a copy or divide it, and try again.',
  'life-cycle-fixed': 'The project has left its first stage; its procedure can no longer be changed.',
  'meeting-already-held': 'This meeting is already marked as held.',
  'meeting-no-quorum':
    'Only {{present}} of {{voters}} voting members are present: no quorum. Check the attendance, or give a reason to go on.',
  'meeting-not-held': 'The meeting has not been held yet; its minutes cannot be approved.',
  'member-already-there': '{{name}} is already a member in this period. Change the existing membership instead.',
  'member-date-unread': 'The date “{{text}}” was not understood and is left empty. Check it.',
  'member-ends-before-start': 'The mandate ends before it begins. Check the two dates.',
  'member-import-nothing': 'Everybody chosen is a member already; there is nothing to import.',
  'member-list-kind':
    'A member list cannot be read from this kind of file ({{extension}}). Save it as .xlsx or .csv and import it again.',
  'member-list-no-headings':
    'No headings of a member list were found. There must be a name and at least one more column, such as organisation or role.',
  'member-looks-alike':
    'Looks like “{{name}}”, who is known already, but is written with other characters. Check whether it is the same person, or somebody who passes for another.',
  'member-mail-doubtful': '“{{text}}” does not look like an e-mail address; it is taken as it is.',
  'member-needs-name': "Enter the member's name.",
  'member-mail-of-other':
    'The e-mail address {{email}} is registered for {{name}}. If this is the same person, correct the name first; otherwise tick the line to import a new person.',
  'member-organisation-differs':
    'A person of this name and e-mail address is registered with {{organisation}} and taken to be the same; the seat has the organisation of the list.',
  'member-role-differs':
    'Sits in the committee already, in another role than the list says; the role is not changed. Edit the membership to change it.',
  'member-role-unknown': 'The role “{{text}}” is not known; taken as member.',
  'member-same-name':
    'A person of this name is registered with {{organisation}}; because the organisation differs, this becomes a new person.',
  'member-side-unknown': 'The side “{{text}}” is not known; taken as not given.',
  'member-twice': 'The same person has a seat in the same time further up in the list; this line is not imported.',
  'member-unknown': 'This membership is no longer in the list. Refresh and try again.',
  'minutes-frozen': 'The minutes are approved and can no longer be changed.',
  'not-found': 'Nothing has the id “{{id}}”. The list command shows the ids.',
  'form-unknown': 'There is no form “{{form}}”.',
  'form-input-unknown': 'This form has no entry called “{{name}}”.',
  'template-place-unknown':
    '“{{place}}” is not a value of this form and would print nothing. Choose one of its values or take it out. (Place: {{path}})',
  'redline-same-draft': 'A draft cannot be compared with itself. Choose another one.',
  'packet-other-draft': '“{{name}}” is about another draft and cannot go into this packet.',
  'paper-format-not-offered': 'This paper is not offered as {{format}}.',
  'paper-nothing-to-print': 'There is nothing to print.',
  'paper-unknown': "This paper is no longer on the project's file.",
  'profile-unknown': "There is no rule or procedure “{{id}}”. Choose another in the committee's settings.",
  'round-closed': 'This round is closed already.',
  'round-closes-early': 'The last day is {{day}}. Give a reason to close earlier.',
  'stage-before-start': 'The day lies before the current stage began ({{day}}).',
  'stage-not-next': 'After {{from}} the procedure does not lead to {{to}}.',
  'stage-unknown': 'The procedure has no stage “{{stage}}”.',
  'upload-incomplete': '“{{name}}” arrived incomplete. Choose the file again.',
  'upload-too-long': '“{{name}}” is longer than announced and was not taken.',
  'upload-unknown': 'The upload was interrupted. Choose the file again.',
  'withdrawal-needs-reason': 'Please say why it is withdrawn; the reason stays in the register.',
};
