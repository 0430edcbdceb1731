import type { Api } from '../../rpc/index.ts';

/** A committee as its page shows it. */
export type CommitteeView = Awaited<ReturnType<Api['committee']['get']>>;

/** A membership with the names to show. */
export type MemberRow = CommitteeView['people'][number];
