import type { Api } from '../../rpc/index.ts';

export type Portfolio = Awaited<ReturnType<Api['workspace']['portfolio']>>;
