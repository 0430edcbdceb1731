import type { Host } from '#host/index.ts';
import { loadRound, roundChangeSet } from '#host/usecases/rounds/index.ts';
import type { Comment } from '#shared/domain/round.ts';

/** A round on a draft with these comments, stored as an import stores them; answers its id. */
export async function roundOf(
  host: Host,
  of: { readonly projectId: string; readonly draftId: string },
  added: readonly Comment[],
): Promise<string> {
  const { id } = await host.client.round.create({
    ...of,
    name: `${added.length}条`,
    opensOn: '2026-03-01',
    closesOn: '2026-04-01',
    audience: 'directed',
    recipients: [],
  });
  const context = host.context.host;
  const round = await loadRound(context, id);
  const stored = await context.store.commit(
    roundChangeSet(context, round, { record: { nextNo: added.length + 1 }, added }),
    { actor: 'bench', command: 'bench' },
  );
  if (!stored.ok) throw new Error(stored.error.code);
  return id;
}
