import type { Problem } from '#shared/base/index.ts';
import type { StoredFile } from '../../rpc/index.ts';

/** What every line of a list says of itself: `usable` may be taken, `doubtful` is not ticked at first. */
export type ListImportLine = {
  readonly key: string;
  readonly usable: boolean;
  readonly doubtful: boolean;
  readonly problems: readonly Problem[];
};

/** A file that was read, with its lines and what was found wrong with it as a whole. */
export type ListImportPreview<Line extends ListImportLine> = {
  readonly file: StoredFile;
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
};
