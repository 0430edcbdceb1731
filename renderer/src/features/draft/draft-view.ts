import type { Api } from '../../rpc/index.ts';

/** A draft as its page shows it. */
export type DraftView = Awaited<ReturnType<Api['draft']['open']>>;
