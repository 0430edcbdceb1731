export type FuseConfig = {
  readonly version: number;
  readonly strictlyRequireAllFuses: boolean;
  /** By place on the wire. */
  readonly [place: number]: boolean | undefined;
};

export const FUSE_SENTINEL: string;
export function fuseConfig(forTests?: boolean): FuseConfig;
/** Throws when the wire is of another version or length, or has none of a fuse. */
export function flipFuses(file: string, config: FuseConfig): void;
/** `{ RunAsNode: false, … }`; throws when slices of a binary differ. */
export function readFuses(file: string): Readonly<Record<string, boolean>>;
