import type { Api } from '../../rpc/index.ts';

/** A ballot as the host shows it. */
export type BallotView = Awaited<ReturnType<Api['ballot']['get']>>;
export type VoterRow = BallotView['rows'][number];
