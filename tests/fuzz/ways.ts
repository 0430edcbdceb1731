import type { Workers } from '#host/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { Desk } from './desk.ts';

/** What a way of giving files to the desk says of one of them. */
export type Told = { readonly names: readonly string[]; readonly problems: readonly Problem[]; readonly rows: number };
type Given = { readonly blob: string; readonly name: string; readonly bytes: Uint8Array };

/** A way in which a file from outside comes to the desk (入口). */
export type Way = {
  readonly id: WayId;
  /** The file is only looked at: it is not kept. */
  readonly passing?: true;
  send(desk: Desk, given: Given, workers: Workers): Promise<Told>;
};

export type WayId = 'comments' | 'draft' | 'votes' | 'members' | 'plan' | 'sign-in' | 'archive' | 'words' | 'pages';

const told = (problems: readonly Problem[], rows: number, names: readonly string[] = []): Told => ({
  names,
  problems,
  rows,
});

export const WAYS: readonly Way[] = [
  {
    id: 'comments',
    async send({ host, roundId }, { blob, name }) {
      const { files } = await host.client.round.previewImport({ id: roundId, files: [{ blob, name }] });
      return told(
        files.flatMap(({ problems }) => problems),
        files.reduce((sum, { rows }) => sum + rows, 0),
        files.map((file) => file.name),
      );
    },
  },
  {
    id: 'draft',
    async send({ host }, { blob, name }) {
      const { headings, problems } = await host.client.draft.preview({ blob, name });
      return told(problems, headings.length);
    },
  },
  {
    id: 'votes',
    async send({ host, ballotId }, { blob, name }) {
      const { files } = await host.client.ballot.previewVotes({ id: ballotId, files: [{ blob, name }] });
      return told(
        files.flatMap(({ problems }) => problems),
        files.length,
        files.map((file) => file.name),
      );
    },
  },
  {
    id: 'members',
    async send({ host, committeeId }, { blob, name }) {
      const { lines, problems } = await host.client.committee.previewMembers({ committeeId, file: { blob, name } });
      return told(problems, lines.length);
    },
  },
  {
    id: 'plan',
    async send({ host, batchId }, { blob, name }) {
      const { lines, problems } = await host.client.plan.preview({ id: batchId, file: { blob, name } });
      return told(problems, lines.length);
    },
  },
  {
    id: 'sign-in',
    async send({ host, meetingId }, { blob, name }) {
      const { lines, problems } = await host.client.meeting.previewSignIn({ id: meetingId, file: { blob, name } });
      return told(problems, lines.length);
    },
  },
  {
    id: 'archive',
    passing: true,
    async send({ host }, { blob }) {
      const { problems } = await host.client.archive.inspect({ blob });
      return told(problems, 0);
    },
  },
  {
    id: 'words',
    async send(_, { bytes, name }, workers) {
      const [read] = await workers.run('read-text', { files: [{ name, bytes }] });
      return told([], read?.text.length ?? 0);
    },
  },
  {
    id: 'pages',
    async send(_, { bytes }, workers) {
      return told([], await workers.run('count-pages', { bytes }));
    },
  },
];
