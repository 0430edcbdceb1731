import type { HomeItem } from '#shared/contract/index.ts';
import type { Party } from '#shared/domain/home-plan.ts';

/** Something to be done, with whom it waits for. Days late are counted when it is shown. */
export type FoundItem = Omit<HomeItem, 'late'> & { readonly parties: readonly Party[] };

/** Without a limit and without parameters. */
export const NO_LIMIT = { limit: null, params: {} } as const;
