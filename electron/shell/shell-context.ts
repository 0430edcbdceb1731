import type { AppLog, EffectivePolicy } from '#machine/index.ts';
import type { Locale } from '#shared/i18n/index.ts';
import type { ElectronLike } from './electron-like.ts';

export type ShellPaths = {
  /** Folder of the built interface, and the bundles of preload, host and of what makes workspaces. */
  readonly assets: string;
  readonly preload: string;
  readonly host: string;
  readonly maker: string;
};

/** What every part of the shell works with. */
export type ShellContext = {
  readonly electron: ElectronLike;
  readonly paths: ShellPaths;
  readonly platform: NodeJS.Platform;
  /** Folder of this person's settings. */
  readonly settings: string;
  readonly policy: EffectivePolicy;
  readonly log: AppLog;
  readonly version: string;
  /** Whether the developer's tools may be opened: not when packaged, unless the policy says so. */
  readonly devTools: boolean;
  /** The policy's language, else the system's. */
  readonly locale: () => Locale;
  readonly text: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly now: () => number;
};
