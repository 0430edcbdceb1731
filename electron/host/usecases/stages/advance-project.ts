import { commit, type HostContext } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { advance } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { canTakeTrack, nextOnTrack, trackOf } from '#shared/domain/track.ts';
import { loadRunning } from '../projects/index.ts';
import { gateOf } from './project-gate.ts';

/**
 * Moves the project on along its way. A gate that lacks something is passed only with a reason; the history keeps it with what was
 * lacking, and so does the record. Refuses `gate-closed` otherwise.
 */
export async function advanceProject(
  ctx: HostContext,
  input: { id: string; to: string; on: string; overrideReason: string },
): Promise<Receipt> {
  const found = await loadRunning(ctx, input.id);
  const cycle = ctx.rules.lifeCycle(found.data.lifeCycleId);
  const { code } = ctx.rules.stage(found.data);
  const next = nextOnTrack(cycle, code, trackOf(cycle, found.data.trackId));
  const lacks = isPlainDate(input.on) ? await gateOf(ctx, input.id, found.data, input.on) : [];
  const data = need(advance<Project>(found.data, next, lacks, input));
  const reason = data.history.at(-1)?.overrideReason ?? '';
  return commit(
    ctx,
    'project.advance',
    input.id,
    { puts: [{ kind: 'project', id: input.id, data, expectedRev: found.rev }] },
    reason === '' ? {} : { reason },
  );
}

/** Chooses another way through the stages (快速程序). Refuses `track-unknown`, `track-stages-passed`, `reason-missing`. */
export async function changeTrack(
  ctx: HostContext,
  input: { id: string; trackId: string; reason: string },
): Promise<Receipt> {
  const found = await loadRunning(ctx, input.id);
  const cycle = ctx.rules.lifeCycle(found.data.lifeCycleId);
  const to = trackOf(cycle, input.trackId);
  if (input.trackId !== '' && !to) throw new RefusalError('track-unknown');
  if (!canTakeTrack(cycle, found.data.stage, trackOf(cycle, found.data.trackId), to))
    throw new RefusalError('track-stages-passed');
  const reason = input.reason.trim();
  if (reason === '') throw new RefusalError('reason-missing');
  const data: Project = { ...found.data, trackId: input.trackId };
  return commit(
    ctx,
    'project.change-track',
    input.id,
    { puts: [{ kind: 'project', id: input.id, data, expectedRev: found.rev }] },
    { reason },
  );
}
