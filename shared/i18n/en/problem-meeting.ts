import type { problemMeeting as zh } from '../zh-CN/problem-meeting.ts';

/** Meetings: what the rules, the charter and frozen minutes refuse. */
export const problemMeeting: Record<keyof typeof zh, string> = {
  'action-needs-outcome': 'Say why it will not be done.',
  'addendum-empty': 'Write what the addendum says.',
  'hands-too-many':
    'Resolution {{number}} has {{given}} hands, more than the {{present}} votes present. Check the hands and the attendance.',
  'meeting-cancelled-already': 'The meeting is cancelled and does not change any more.',
  'meeting-entry-gone': 'Somebody else has removed this entry. Reload and try again.',
  'meeting-form-not-allowed':
    'The charter of {{name}} does not provide for remote meetings. If it does, note that on the page of the committee first.',
  'meeting-mail-kind':
    'The letter does not fit the meeting: only a cancelled meeting has cancellations, and it has nothing else.',
  'meeting-person-unknown': 'This person is not on the list.',
  'meeting-proxy-holder-absent':
    '{{name}} cannot give a proxy to {{holder}}: who votes for another must be there in person, or remotely.',
  'meeting-proxy-no-vote': '{{name}} cannot give this proxy: both must be members on the list with a vote.',
  'meeting-proxy-not-allowed':
    '{{name}} cannot be voted for by another: the charter of the committee does not provide for proxies. If it does, note that on the page of the committee first.',
  'meeting-proxy-too-many': '{{holder}} already votes for {{limit}} other(s) and cannot take more proxies.',
  'meeting-remote-not-allowed':
    '{{name}} cannot be noted as remote: the charter of the committee does not provide for it. If it does, note that on the page of the committee first.',
  'meeting-substitute-not-allowed':
    '{{name}} cannot send a substitute: the charter of the committee does not provide for them. If it does, note that on the page of the committee first.',
  'meeting-substitute-unnamed': 'Say who takes the place of {{name}}.',
  'minutes-not-approved': 'The minutes are not approved: change them; no addendum is needed.',
  'resolution-ballot-open':
    'The ballot of resolution {{number}} is still open. Close it before the minutes are approved.',
  'resolution-empty':
    'Resolution {{number}} has no text. Write it, or set it to “withdrawn”, before the minutes are approved.',
  'resolution-number-followed':
    'Resolutions of another meeting go on from {{number}}, which cannot be removed. Set it to “withdrawn”; its number stays.',
  'series-empty':
    'There is no meeting in this series. Check the first and last day, the interval and the days left out.',
  'series-too-long': 'There are more than {{limit}} meetings in this series. Shorten it, or make the interval longer.',
  'sign-in-kind':
    'A sign-in list cannot be read from this file ({{extension}}). Save it as .xlsx or .csv and import that.',
};
