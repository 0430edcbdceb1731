import type { Problem } from '#shared/base/index.ts';
import type { PacketAnswer } from '#shared/domain/packet-answer.ts';
import type { SheetPreview } from '#shared/domain/table-layout.ts';

export type FormKind = 'answer' | 'docx' | 'xlsx' | 'csv' | 'pdf' | 'unknown';

/**
 * One comment of a form as the member wrote it: texts of the cells with `\n` for line breaks, null where the form has no such
 * column or the cell is empty (or holds only `/` or 无). `clause` is the plain spelling of `clauseRaw` (5.2, A.2, 表1, 附录A, 前言,
 * 全文; several joined by 、), `target` the place inside it. `type` without 性 (编辑, 技术; ISO forms: ge, te, ed).
 */
export type FormRow = {
  /** Number or id as written, without its full stop; `DE-002` in ISO forms. */
  readonly no: string | null;
  readonly organisation: string | null;
  readonly person: string | null;
  readonly clauseRaw: string | null;
  readonly clause: string | null;
  readonly target: string | null;
  readonly type: string | null;
  readonly original: string | null;
  readonly comment: string | null;
  readonly proposal: string | null;
  readonly reason: string | null;
  readonly date: string | null;
  readonly line: string | null;
  readonly source: FormRowSource;
  /** Single comments, when one cell holds several numbered ones; see `singleComments`. */
  readonly split?: readonly string[];
  /** 处理意见, or the secretariat's observations of an ISO form. */
  readonly observations: string | null;
  /** 备注 of the row. */
  readonly remark: string | null;
  /** Block of the draft, where the member wrote beside the text itself (审阅包); empty = the whole text. Absent = only `clause` is known. */
  readonly blockId?: string;
  /** Where `original` stands in the printed text of that block, its label left out; UTF-16 units from 0, `to` excluded. Absent = not known. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Printed number of the page (批注 in a PDF). */
  readonly page?: string;
  /** What the note does to the text: strike out, put in, or both; `original` and `proposal` hold the words. */
  readonly change?: 'insert' | 'delete' | 'replace';
  /** Answers below a note, in their order. */
  readonly replies?: readonly FormReply[];
  /** Somebody has marked the note as done or accepted. */
  readonly resolved?: boolean;
};

/** `state` as the program wrote it that set it (Accepted, Rejected, Completed …), absent for an answer in words. `date` YYYY-MM-DD. */
export type FormReply = {
  readonly person: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly state?: string;
};

/** Where a row stands. `place` is for people: 表1第3行, 反馈意见 第4行, 批注3, 修订5; `parts` all places when the row goes over several table rows. */
type FormRowSource = {
  readonly place: string;
  /** Number of the table in the document, from 1; null in spreadsheets. */
  readonly table: number | null;
  readonly sheet: string | null;
  /** Row in the table or sheet, line in a CSV file; from 1. */
  readonly row: number;
  readonly parts: readonly string[];
};

/** A sheet with the headings by which its layout is found again, see `headingsOf`. */
export type FormSheet = SheetPreview & { readonly headings: string };

/** A filled-in comment form (征求意见反馈表, domain F3), or what could be told about a file that is none. */
export type FormFile = {
  readonly file: string;
  readonly kind: FormKind;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly contentHash: string;
  readonly standardTitle: string | null;
  readonly organisation: string | null;
  readonly person: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  /** The organisation answered and has no comment. */
  readonly noComment: boolean;
  /** The ticked sentence of the patent statement, or its whole text. */
  readonly patentStatement: string | null;
  readonly rows: readonly FormRow[];
  readonly problems: readonly Problem[];
  /** The whole answer of a review packet: which draft, round and ballot it is for, and the vote. */
  readonly answer?: PacketAnswer;
  /** The copy of ours that was written on: id and version of its draft, and what people call that version. */
  readonly draft?: { readonly id: string; readonly version: number; readonly name: string };
  /** Sheets of a spreadsheet with what their columns are taken for; absent for other files. */
  readonly sheets?: readonly FormSheet[];
  /** Only a person can read it: it stays as it is, on the list for typing by hand. */
  readonly byHand?: true;
};
