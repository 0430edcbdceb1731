import { commit, type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { NumberedDocument } from '#shared/domain/document-register.ts';
import * as register from '#shared/domain/document-register.ts';
import { documentsOf } from '../views/index.ts';
import { areOfCommittee, labelOf } from './list-documents.ts';

type Written = Pick<
  NumberedDocument,
  'title' | 'kind' | 'date' | 'source' | 'reference' | 'action' | 'due' | 'projectId' | 'meetingId' | 'note'
>;
type GivenFile = { readonly blob: string; readonly name: string; readonly mime: string };
type NewDocument = Written & {
  readonly committeeId: string;
  readonly supersedes: readonly string[];
  readonly file: GivenFile | null;
};

/** Gives the next number. It cannot be undone: the number would be given again. */
export async function registerDocument(ctx: HostContext, input: NewDocument): Promise<Receipt & { label: string }> {
  const { committeeId, supersedes, file, ...written } = input;
  await load(ctx, 'committee', committeeId);
  await checkWritten(ctx, written);
  if (!(await areOfCommittee(ctx, supersedes, committeeId))) throw new RefusalError('document-unknown');
  const data: NumberedDocument = {
    ...written,
    committeeId,
    number: register.nextDocumentNumber((await documentsOf(ctx, committeeId)).map((document) => document.data)),
    supersedes: [...supersedes],
    file: file && (await sized(ctx, file)),
    withdrawn: null,
    notifiedOn: [],
    addedAt: ctx.now(),
    addedBy: ctx.actor,
  };
  const id = ctx.newId();
  const put = { kind: 'document' as const, id, data, expectedRev: 0 };
  const receipt = await commit(ctx, 'document.register', id, { puts: [put] }, { undo: 'none' });
  return { ...receipt, label: await labelOf(ctx, data) };
}

export async function updateDocument(ctx: HostContext, id: string, changes: Partial<Written>): Promise<Receipt> {
  await checkWritten(ctx, changes);
  return change(ctx, 'document.update', id, (data) => ({ ...data, ...changes }));
}

export async function fillDocument(ctx: HostContext, id: string, file: GivenFile): Promise<Receipt> {
  const whole = await sized(ctx, file);
  return change(ctx, 'document.fill', id, (data) => need(register.fillDocument(data, whole)));
}

export async function withdrawDocument(ctx: HostContext, id: string, reason: string): Promise<Receipt> {
  const withdrawal = { reason, on: ctx.today(), by: ctx.actor };
  return change(
    ctx,
    'document.withdraw',
    id,
    (data) => need(register.withdrawDocument(data, withdrawal)),
    reason.trim(),
  );
}

export async function markNotified(ctx: HostContext, ids: readonly string[], on: string): Promise<Receipt> {
  checkDay(on);
  const puts = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const { data, rev } = await load(ctx, 'document', id);
      const notifiedOn = [...new Set([...data.notifiedOn, on])].sort();
      return { kind: 'document' as const, id, data: { ...data, notifiedOn }, expectedRev: rev };
    }),
  );
  return commit(ctx, 'document.mark-notified', ids[0] as string, { puts });
}

async function change(
  ctx: HostContext,
  command: string,
  id: string,
  decide: (data: NumberedDocument) => NumberedDocument,
  reason = '',
): Promise<Receipt> {
  const { data, rev } = await load(ctx, 'document', id);
  const puts = [{ kind: 'document' as const, id, data: decide(data), expectedRev: rev }];
  return commit(ctx, command, id, { puts }, reason === '' ? {} : { reason });
}

/** Refused: `date-invalid`, and whatever the project or meeting named is refused for. */
async function checkWritten(ctx: HostContext, written: Partial<Written>): Promise<void> {
  checkDay(written.date ?? '');
  checkDay(written.due ?? '');
  if (written.projectId) await load(ctx, 'project', written.projectId);
  if (written.meetingId) await load(ctx, 'meeting', written.meetingId);
}

function checkDay(day: string): void {
  if (day !== '' && !isPlainDate(day)) throw new RefusalError('date-invalid', { text: day });
}

/** The file with its size; refused when the workspace does not hold it (`file-not-here`). */
async function sized(ctx: HostContext, { blob, name, mime }: GivenFile) {
  const bytes = await ctx.store.readBlob(blob);
  if (!bytes.ok) throw new RefusalError('file-not-here', { name });
  return { blob, name, mime, size: bytes.value.length };
}
