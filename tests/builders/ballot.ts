import type { Vote, Voter } from '#shared/domain/ballot.ts';
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
  source: 'hand',
  file: '',
  blob: '',
  receivedOn: '2026-03-01',
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
  signedAt: '',
  ...changes,
});
