import type { Meeting } from '#shared/domain/meeting.ts';

type Older = {
  readonly agenda: readonly object[];
  readonly attendance: readonly object[];
  readonly resolutions: readonly object[];
} & Partial<Meeting>;

type Third = {
  readonly agenda: readonly { readonly papers: readonly object[] }[];
  readonly attendance: readonly object[];
  readonly resolutions: readonly object[];
  readonly noticeSentOn: readonly string[];
} & Pick<Meeting, 'date' | 'startTime' | 'place'>;

/**
 * 1: a version of its own, so that an older application does not read a meeting that was cancelled. 2: no times, papers, proxies, actions.
 * 3: no substitutes, no items of resolutions, days of notices without their recipients, no addenda.
 */
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
  3: (data: unknown) => {
    const { agenda, attendance, resolutions, noticeSentOn, ...meeting } = data as Third;
    return {
      ...meeting,
      agenda: agenda.map((item) => ({ ...item, papers: item.papers.map((paper) => ({ ...paper, form: '' })) })),
      attendance: attendance.map((person) => ({ ...person, standIn: '' })),
      resolutions: resolutions.map((resolution) => ({ ...resolution, agendaItemId: '' })),
      notices: noticeSentOn.map((on) => ({
        ...{ kind: 'invite', on, sequence: 0, personIds: [] },
        ...{ date: meeting.date, startTime: meeting.startTime, place: meeting.place },
      })),
      addenda: [],
    };
  },
};
