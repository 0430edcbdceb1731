import type { Registry } from './aggregate-kind.ts';
import type { Sealer } from './at-rest/index.ts';

/** The kinds of a workspace that is open with its key: confidential ones are written sealed, and all can be read. */
export function sealedRegistry<R extends Registry>(registry: R, sealer: Sealer | null | undefined): R {
  if (!sealer) return registry;
  const kinds = Object.entries(registry).map(([name, kind]) => [name, kind.confidential ? { ...kind, sealer } : kind]);
  return Object.fromEntries(kinds) as R;
}
