import type { Host } from '#host/index.ts';
import { emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

const NAMES = ['林一苇', '周明远', '顾景和', '陈思齐', '吴桐', '何敏'];
/** What the committee allows at its meetings. */
export const CHARTER = { proxies: true, substitutes: false, absentLetters: false, remoteMeetings: true };
/** Times and place that meetings of these tests share. */
export const FIELDS = { startTime: '09:00', endTime: '11:00', place: '行政中心', host: '', recorder: '' };

/** How a call ends that is refused with this code. */
export const refused = (code: string) => ({ data: { code } });

/** What a job answers when it has ended. */
export async function ended<R>(events: AsyncIterator<unknown, R>): Promise<R> {
  let event = await events.next();
  while (!event.done) event = await events.next();
  return event.value;
}

type SeatState = 'present' | 'absent' | 'proxy' | 'remote' | 'substitute';

/**
 * A committee of six members with one project on 1 March 2026, and the calls that meetings need again and again, through the
 * procedures that a window calls. The host is the caller's to close.
 */
export async function openMeetingDesk() {
  let time = Date.parse('2026-03-01T01:00:00Z');
  const host: Host = await hostOn(await emptyWorkspace(), { now: () => time });
  const { client } = host;
  const { id: committeeId } = await client.committee.create({
    ...plainCommittee,
    contactEmail: 'tc@example.org',
    charter: CHARTER,
  });
  for (const [index, personName] of NAMES.entries()) {
    const seat = { id: '', personId: '', organisationId: '', role: 'member', side: 'public' } as const;
    await client.committee.saveMember({
      committeeId,
      member: { ...seat, from: '2020-01-01', to: '' },
      ...{ personName, organisationName: `单位${index}`, title: '', phone: '' },
      email: index === 0 ? 'lin@example.org' : '',
    });
  }
  const members = (await client.committee.get({ id: committeeId })).people;
  const people = NAMES.map((name) => members.find((person) => person.name === name)?.personId ?? '');
  const { id: projectId } = await client.project.create({ ...plainProject(committeeId), dueDate: '2026-03-20' });

  const plan = async (title: string, date = '2026-04-10') =>
    (await client.meeting.create({ committeeId, title, date, ...FIELDS })).id;
  const read = async (id: string) => (await client.meeting.get({ id })).meeting;
  const seat = (id: string, index: number, state: SeatState, holder = -1) =>
    client.meeting.saveAttendance({
      id,
      people: [{ personId: people[index]!, state, proxyId: people[holder] ?? '' }],
    });
  const resolve = (id: string, changes: object, resolutionId = '') =>
    client.meeting.saveResolution({ id, resolutionId, changes });
  const numbers = async (id: string) => (await read(id)).resolutions.map(({ number }) => number);
  const bytesOf = async ({ blob }: { readonly blob: string }): Promise<Buffer> =>
    Buffer.from((await client.file.read({ blob, offset: 0 })).base64, 'base64');
  /** Lets a minute pass. */
  const aMinuteLater = () => {
    time += 60_000;
  };
  return { host, committeeId, projectId, people, plan, read, seat, resolve, numbers, bytesOf, aMinuteLater };
}
