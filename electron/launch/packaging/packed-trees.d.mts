export type Platform = 'linux' | 'win32' | 'darwin';

export type PackedTree = {
  readonly platform: Platform;
  readonly ok: boolean;
  /** All that electron-builder printed. */
  readonly said: string;
  /** Folder of the unpacked program. */
  readonly tree: string;
  /** `{ RunAsNode: false, … }`; empty when nothing was packed. */
  readonly fuses: Readonly<Record<string, boolean>>;
};

export function packTrees(options: {
  readonly folder: string;
  readonly project: string;
  readonly platforms: readonly Platform[];
  /** What differs from electron-builder.yml. */
  readonly config?: object;
}): Promise<readonly PackedTree[]>;
