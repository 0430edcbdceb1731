import type { Ballot, Vote, Voter } from '#shared/domain/ballot.ts';
import type { Attendance } from '#shared/domain/meeting.ts';

/** Somebody of an electorate, as most of them are. */
export const makeVoter = (personId: string, changes: Partial<Voter> = {}): Voter => ({
  personId,
  name: personId,
  organisation: '',
  role: 'member',
  standing: 'voting',
  fromDrafters: false,
  note: '',
  ...changes,
});

/** A vote in favour, recorded by hand. */
export const makeVote = (personId: string, changes: Partial<Vote> = {}): Vote => ({
  id: `vote of ${personId}`,
  personId,
  choice: 'approve',
  comment: '',
  expert: '',
  note: '',
  source: 'hand',
  file: '',
  blob: '',
  receivedOn: '2026-03-01',
  afterClosing: false,
  recordedAt: '2026-03-01T08:00:00.000Z',
  recordedBy: '',
  ...changes,
});

/** A member called to a meeting. */
export const makeAttendance = (personId: string, changes: Partial<Attendance> = {}): Attendance => ({
  personId,
  name: personId,
  organisation: '',
  title: '',
  role: 'member',
  voting: true,
  state: 'unknown',
  proxyId: '',
  standIn: '',
  signedAt: '',
  ...changes,
});

/** An open ballot by letter on nothing in particular, in March 2026. */
export const makeBallot = (changes: Partial<Ballot> = {}): Ballot => ({
  projectId: 'p',
  draftId: '',
  title: '函审',
  mode: 'letter',
  meetingId: '',
  secret: false,
  ruleId: 'cn-tc-2017',
  opensOn: '2026-03-01',
  closesOn: '2026-03-31',
  status: 'open',
  closedOn: '',
  extensions: [],
  corrections: [],
  withdrawal: null,
  reminders: [],
  electorate: [],
  votes: [],
  acceptances: [],
  numbers: [],
  handedIn: [],
  box: [],
  ...changes,
});
