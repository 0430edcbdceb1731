import type { Api } from '../../rpc/index.ts';

/** A meeting as the host shows it. */
export type MeetingView = Awaited<ReturnType<Api['meeting']['get']>>;
export type MeetingRow = Awaited<ReturnType<Api['meeting']['list']>>[number];
