import type { Api } from '../../rpc/index.ts';

/** A comment round as the host shows it. */
export type RoundView = Awaited<ReturnType<Api['round']['get']>>;
