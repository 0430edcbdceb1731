import type { Api, HomeAsked } from '../../rpc/index.ts';

export type Home = Awaited<ReturnType<Api['workspace']['home']>>;
/** What can be asked for as a whole. */
export type HomeGroup = NonNullable<HomeAsked['whole']>[number];
