import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { dueState } from '#shared/domain/life-cycle.ts';
import type { ActionItem } from '#shared/domain/meeting.ts';
import { committeeNames, projectTitles } from '../views/index.ts';
import { openMeeting, putMeeting, withEntry, withoutEntry } from './meeting-store.ts';

type ActionInput = {
  readonly id: string;
  readonly actionId: string;
  readonly changes: Partial<Pick<ActionItem, 'text' | 'ownerId' | 'owner' | 'due' | 'projectId' | 'agendaItemId'>>;
};

/** Writes an action item (待办事项), or a new one. */
export async function saveAction(ctx: HostContext, { id, actionId, changes }: ActionInput): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  if (changes.due && !isPlainDate(changes.due)) throw new RefusalError('date-invalid', { text: changes.due });
  const { list, entry } = withEntry(found.data.actions, actionId, changes, () => ({
    ...{ id: ctx.newId(), text: '', ownerId: '', owner: '', due: '', projectId: '', agendaItemId: '' },
    ...{ state: 'open' as const, closedOn: '', outcome: '' },
  }));
  return putMeeting(ctx, 'meeting.save-action', found, { actions: list }, { id: entry.id });
}

export async function removeAction(ctx: HostContext, id: string, actionId: string): Promise<Receipt> {
  const found = await openMeeting(ctx, id);
  return putMeeting(ctx, 'meeting.remove-action', found, { actions: withoutEntry(found.data.actions, actionId) });
}

type Closing = Pick<ActionItem, 'state' | 'outcome'> & {
  readonly id: string;
  readonly actionId: string;
  readonly on: string;
};

/**
 * Says that an action is done or dropped, with what became of it, or open again: at any time, after the minutes are approved too (they
 * print what was agreed, not what became of it). Refused: `action-needs-outcome` when dropped without a word.
 */
export async function closeAction(ctx: HostContext, { id, actionId, state, on, outcome }: Closing): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (state !== 'open' && !isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  if (state === 'dropped' && outcome.trim() === '') throw new RefusalError('action-needs-outcome');
  const closed = state === 'open' ? { closedOn: '', outcome: '' } : { closedOn: on, outcome: outcome.trim() };
  const { list } = withEntry(found.data.actions, actionId, { state, ...closed }, () => {
    throw new RefusalError('meeting-entry-gone');
  });
  return putMeeting(ctx, 'meeting.close-action', found, { actions: list });
}

/** Actions of all meetings that were not cancelled, those due first; open ones, or all. */
export async function listActions(
  ctx: HostContext,
  asked: { readonly committeeId?: string | undefined; readonly all: boolean },
) {
  const committees = await committeeNames(ctx);
  const projects = await projectTitles(ctx);
  const today = ctx.today();
  const meetings = await ctx.store.list('meeting');
  return meetings
    .filter(
      ({ data }) =>
        data.status !== 'cancelled' && (asked.committeeId === undefined || data.committeeId === asked.committeeId),
    )
    .flatMap(({ id: meetingId, data }) =>
      data.actions
        .filter(({ state }) => asked.all || state === 'open')
        .map((action) => ({
          ...action,
          meetingId,
          meeting: data.title,
          meetingDate: data.date,
          committeeId: data.committeeId,
          committee: committees.get(data.committeeId) ?? '',
          project: projects.get(action.projectId) ?? '',
          dueState: action.state === 'open' && action.due !== '' ? dueState(action.due, today) : ('none' as const),
        })),
    )
    .sort((a, b) => (a.due || '9').localeCompare(b.due || '9') || a.meetingDate.localeCompare(b.meetingDate));
}
