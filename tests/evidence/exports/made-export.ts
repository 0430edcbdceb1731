/** A file that the desk made: what it is, its SHA-256 and where it lies. */
export type MadeExport = {
  readonly kind: string;
  readonly name: string;
  readonly sha256: string;
  readonly path: string;
  /** Bodies in whose name the desk makes files: they may stand as author. */
  readonly bodies: readonly string[];
};
