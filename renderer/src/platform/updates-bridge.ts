import type { ProblemParams } from '#shared/base/index.ts';
import type { UpdateMode } from '#shared/domain/release.ts';

/** How updates stand, as the desktop window says. */
export type UpdatesState = {
  readonly mode: UpdateMode;
  readonly by: 'policy' | 'person' | 'default' | 'no-address';
  readonly checkedAt: string | null;
  readonly offer: {
    readonly version: string;
    readonly notes: { readonly 'zh-CN': string; readonly en: string };
    readonly files: readonly { readonly name: string; readonly size: number }[];
  } | null;
  /** An installer that was verified and is kept on this machine. */
  readonly ready: { readonly version: string; readonly name: string } | null;
  readonly busy: 'asking' | 'fetching' | null;
  readonly progress: number;
  readonly problem: { readonly code: string; readonly params?: ProblemParams } | null;
};

/** What a person may want of updates; every wish is answered with how they stand then. */
export type UpdateWish =
  | { readonly ask: 'state' | 'check' | 'cancel' | 'take-file' | 'show' }
  | { readonly ask: 'download'; readonly name: string }
  | { readonly ask: 'choose'; readonly mode: UpdateMode };
