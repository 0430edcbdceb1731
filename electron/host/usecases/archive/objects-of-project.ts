import type { HostContext } from '#host/host-context.ts';
import { type HostRegistry, registry } from '#host/registry.ts';
import type { KindName } from '#host/storage/index.ts';

type Kind = KindName<HostRegistry>;
export type ArchivedObject = { readonly kind: Kind; readonly id: string };

/** Everything in the package; `own` is what the project is made of, the rest is named by it. */
export type ObjectsOfProject = {
  readonly own: readonly ArchivedObject[];
  readonly named: readonly ArchivedObject[];
  /** Digests of files that the objects mention and the workspace has. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
};

/** Of these only what the project names goes in, and they bring nothing else with them. */
const NAMED: readonly Kind[] = ['person', 'organisation', 'committee', 'planBatch', 'ownLifeCycle', 'ownVotingRule'];
/** Settings of the workspace, not of a project. */
const LEFT_OUT: ReadonlySet<Kind> = new Set(['registerViews', 'tableLayouts']);

/**
 * The project with its drafts, rounds, comments and ballots, whatever else mentions one of them (meetings that treated it, documents, what was
 * written for papers), and the people, organisations, committees, batches and rules that these name.
 */
export async function objectsOfProject(ctx: HostContext, projectId: string): Promise<ObjectsOfProject> {
  const { store } = ctx;
  const own: ArchivedObject[] = [{ kind: 'project', id: projectId }];
  const core = new Set([projectId]);
  for (const kind of ['draft', 'round', 'ballot'] as const)
    for (const { id, data } of await store.list(kind))
      if (data.projectId === projectId) {
        own.push({ kind, id });
        core.add(id);
        if (kind === 'draft' && store.head('draftText', id)) own.push({ kind: 'draftText', id });
      }
  const texts = new Texts();
  for (const kind of Object.keys(registry) as Kind[]) {
    if (NAMED.includes(kind) || LEFT_OUT.has(kind) || kind === 'project' || kind === 'draftText') continue;
    if (core.size > 0 && (kind === 'draft' || kind === 'round' || kind === 'ballot')) continue;
    for (const { id, summary } of store.heads(kind)) {
      const roundId =
        kind === 'commentSet' ? (summary as { readonly roundId?: string } | undefined)?.roundId : undefined;
      const mentions =
        roundId === undefined ? core.has(id) || (await mentionsOne(ctx, kind, id, core)) : core.has(roundId);
      if (mentions) own.push({ kind, id });
    }
  }
  for (const { kind, id } of own) await texts.add(ctx, kind, id);
  const named: ArchivedObject[] = [];
  // A person names an organisation, a committee the one above it: looked at until nothing new is named.
  for (let found = -1; found !== named.length; ) {
    found = named.length;
    for (const kind of NAMED) {
      for (const { id } of store.heads(kind)) {
        if (!texts.words.has(id) || named.some((each) => each.kind === kind && each.id === id)) continue;
        named.push({ kind, id });
        await texts.add(ctx, kind, id);
      }
    }
  }
  const committees = new Set(named.filter(({ kind }) => kind === 'committee').map(({ id }) => id));
  for (const { id } of store.heads('committeeForms'))
    if (committees.has(id) && !own.some((each) => each.kind === 'committeeForms' && each.id === id))
      named.push({ kind: 'committeeForms', id });
  const blobs = new Map<string, Uint8Array>();
  for (const digest of [...texts.words].filter((word) => /^[0-9a-f]{64}$/.test(word)).sort()) {
    const bytes = await store.readBlob(digest);
    if (bytes.ok) blobs.set(digest, bytes.value);
  }
  return { own: sorted(own), named: sorted(named), blobs };
}

async function mentionsOne(ctx: HostContext, kind: Kind, id: string, ids: ReadonlySet<string>): Promise<boolean> {
  const found = await ctx.store.get(kind, id);
  if (!found.ok) return false;
  const text = JSON.stringify(found.value.data);
  return [...ids].some((each) => text.includes(each));
}

function sorted(objects: readonly ArchivedObject[]): readonly ArchivedObject[] {
  const key = ({ kind, id }: ArchivedObject) => `${kind} ${id}`;
  return [...objects].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Every id and digest that stands in the objects. */
class Texts {
  readonly words = new Set<string>();

  async add(ctx: HostContext, kind: Kind, id: string): Promise<void> {
    const found = await ctx.store.get(kind, id);
    if (found.ok) this.#read(JSON.stringify(found.value.data));
    if (kind !== 'draftText') return;
    const log = await ctx.store.readLog('draftText', id);
    if (log.ok) this.#read(JSON.stringify(log.value.lines));
  }

  #read(json: string): void {
    for (const [word] of json.matchAll(/[0-9A-Za-z_-]{8,80}/g)) this.words.add(word);
  }
}
