import type { AggregateKind } from './aggregate-kind.ts';
import { decodeEnvelope } from './envelope.ts';
import { relativePath } from './workspace-paths.ts';
import type { Aggregate } from './workspace-store.ts';

/** What `WorkspaceStore.unread` gave, read as `get` reads it. Throws `StorageError`. */
export function decodeAggregate(bytes: Uint8Array, kind: AggregateKind<unknown>, id: string): Aggregate<unknown> {
  const { rev, updatedAt, data } = decodeEnvelope(bytes, kind, id, relativePath(kind, id));
  return { kind: kind.kind, id, rev, updatedAt, data };
}
