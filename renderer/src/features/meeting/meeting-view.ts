import type { Meeting } from '#shared/domain/meeting.ts';
import type { Api } from '../../rpc/index.ts';

/** A meeting as the host shows it. */
export type MeetingView = Awaited<ReturnType<Api['meeting']['get']>>;
export type MeetingRow = Awaited<ReturnType<Api['meeting']['list']>>[number];

/** What can be edited on the page of a meeting. */
export type MeetingContent = Omit<Meeting, 'status' | 'heldOn'>;

/** A new id for agenda items and resolutions made here. */
export function newId(): string {
  return crypto.randomUUID();
}
