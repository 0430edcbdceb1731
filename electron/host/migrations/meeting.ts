import type { Meeting } from '#shared/domain/meeting.ts';

type Older = {
  readonly agenda: readonly object[];
  readonly attendance: readonly object[];
  readonly resolutions: readonly object[];
} & Partial<Meeting>;

/** 1: a version of its own, so that an older application does not read a meeting that was cancelled. 2: no times, papers, proxies, actions. */
export const meetingMigrations = {
  1: (data: unknown) => data,
  2: (data: unknown) => {
    const { agenda, attendance, resolutions, ...meeting } = data as Older;
    return {
      ...meeting,
      form: 'physical',
      link: '',
      seriesId: '',
      agenda: agenda.map((item) => ({ ...item, start: '', minutes: 0, papers: [] })),
      attendance: attendance.map((person) => ({ ...person, proxyId: '', signedAt: '' })),
      resolutions: resolutions.map((resolution) => ({ ...resolution, hands: null, ballotId: '' })),
      declarations: [],
      actions: [],
      noticeSentOn: [],
    };
  },
};
