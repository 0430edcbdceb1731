import type { PacketInput } from '#host/exporters/packet/index.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import type { Publication } from '#shared/publishing/index.ts';

/** A paper ready to be written: its tree, its file name, and the project's paper that it is. */
export type BuiltPaper = {
  /** Null: a list, which has no pages. */
  readonly publication: Publication | null;
  /** Without ending. */
  readonly name: string;
  /** Empty: it belongs to no project. */
  readonly projectId: string;
  /** Null: a working paper that no stage asks for. */
  readonly kind: PaperKind | null;
  /** The same as a workbook. */
  readonly xlsx?: () => Promise<Uint8Array>;
  /** The same as rows for other programs. */
  readonly csv?: () => Uint8Array;
  /** It is a review packet; only as web page. */
  readonly packet?: Omit<PacketInput, 'publication'>;
};
