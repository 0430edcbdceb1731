import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';

/** A project that may be changed; refuses `project-ended` after its termination (终止) until it is taken up again. */
export async function loadRunning(ctx: HostContext, id: string) {
  const found = await load(ctx, 'project', id);
  if (found.data.ended) throw new RefusalError('project-ended', { day: found.data.ended.on });
  return found;
}
