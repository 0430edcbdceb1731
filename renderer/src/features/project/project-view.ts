import type { Api } from '../../rpc/index.ts';

/** A project as its page shows it. */
export type ProjectView = Awaited<ReturnType<Api['project']['get']>>;
