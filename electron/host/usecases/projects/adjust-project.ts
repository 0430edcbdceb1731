import { commit, type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { adjustedNow, applyAdjustment, checkAdjustment } from '#shared/domain/adjustment.ts';
import type { Adjustment, Project } from '#shared/domain/project.ts';
import { followingCovers } from './cover-of-project.ts';
import { loadRunning } from './load-running.ts';

type Asked = Pick<Adjustment, 'kind' | 'to' | 'reason' | 'requestedOn'> & { readonly id: string };

/** Asks for an adjustment (项目调整, F11). Refuses what `checkAdjustment` refuses, `date-invalid`, `project-ended`. */
export async function requestAdjustment(ctx: HostContext, { id, ...asked }: Asked): Promise<Receipt> {
  const found = await loadRunning(ctx, id);
  if (!isPlainDate(asked.requestedOn)) throw new RefusalError('date-invalid', { text: asked.requestedOn });
  need(checkAdjustment(found.data, asked));
  const adjustment: Adjustment = {
    ...asked,
    id: ctx.newId(),
    reason: asked.reason.trim(),
    from: adjustedNow(found.data, asked.kind),
    state: 'requested',
    decidedOn: '',
    decision: '',
  };
  const data: Project = { ...found.data, adjustments: [...found.data.adjustments, adjustment] };
  return commit(
    ctx,
    'project.request-adjustment',
    id,
    { puts: [{ kind: 'project', id, data, expectedRev: found.rev }] },
    { reason: adjustment.reason },
  );
}

/**
 * What was decided about an adjustment. An approved one changes the project. Refuses `adjustment-unknown`, `adjustment-decided`,
 * `adjustment-decision-missing` (no number of the document, or no reason why it was refused), `adjustment-day-before-request`.
 */
export async function decideAdjustment(
  ctx: HostContext,
  input: { id: string; adjustmentId: string; approved: boolean; decision: string; on: string },
): Promise<Receipt> {
  const found = await loadRunning(ctx, input.id);
  const asked = found.data.adjustments.find(({ id }) => id === input.adjustmentId);
  if (!asked) throw new RefusalError('adjustment-unknown');
  if (asked.state !== 'requested') throw new RefusalError('adjustment-decided');
  if (!isPlainDate(input.on)) throw new RefusalError('date-invalid', { text: input.on });
  if (input.on < asked.requestedOn) throw new RefusalError('adjustment-day-before-request', { day: asked.requestedOn });
  const decision = input.decision.trim();
  if (decision === '') throw new RefusalError('adjustment-decision-missing');
  const decided: Adjustment = {
    ...asked,
    state: input.approved ? 'approved' : 'refused',
    decidedOn: input.on,
    decision,
  };
  const adjustments = found.data.adjustments.map((each) => (each.id === asked.id ? decided : each));
  const changed = input.approved ? applyAdjustment(found.data, decided) : found.data;
  return commit(
    ctx,
    'project.decide-adjustment',
    input.id,
    {
      puts: [
        { kind: 'project', id: input.id, data: { ...changed, adjustments }, expectedRev: found.rev },
        ...(await followingCovers(ctx, input.id, found.data, changed)),
      ],
    },
    { reason: decision, undo: 'none' },
  );
}

/** Takes up a project again that had been ended. Refuses `project-not-ended`, `reason-missing`, `date-invalid`. */
export async function reopenProject(
  ctx: HostContext,
  input: { id: string; reason: string; on: string },
): Promise<Receipt> {
  const found = await load(ctx, 'project', input.id);
  if (!found.data.ended) throw new RefusalError('project-not-ended');
  if (!isPlainDate(input.on)) throw new RefusalError('date-invalid', { text: input.on });
  const reason = input.reason.trim();
  if (reason === '') throw new RefusalError('reason-missing');
  const reopening: Adjustment = {
    id: ctx.newId(),
    kind: 'reopening',
    from: found.data.ended.on,
    to: '',
    reason,
    requestedOn: input.on,
    state: 'approved',
    decidedOn: input.on,
    decision: '',
  };
  const data: Project = { ...found.data, ended: null, adjustments: [...found.data.adjustments, reopening] };
  return commit(
    ctx,
    'project.reopen',
    input.id,
    { puts: [{ kind: 'project', id: input.id, data, expectedRev: found.rev }] },
    { reason, undo: 'none' },
  );
}
