import type { PaperKind } from '#shared/domain/life-cycle.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import type { FormField, PubCell, PubTable } from '../../publication.ts';
import type { PaperLayout, PaperRole } from '../paper-profile.ts';

/**
 * A paper of the process as data (样式): its parts in order, with places for what the records say. A committee may change wording, columns
 * and parts of its own papers by a `TemplateEdit`.
 *
 * Places in texts: `{name}` prints a value; `{?name}` is a place to fill in (`fields`); `{!name}` a box, ticked when the value is not
 * empty; `{=name}` the bar of a chart (`barText`), alone in its cell; `{#name}` the value as a QR code; `**words**` stand out. A text whose places are all empty is still printed; `when` leaves a part out.
 */
export type PaperTemplate = {
  readonly id: string;
  readonly name: LocalisedText;
  /** The record that the paper is about; `projects`: a committee and a choice of its projects. */
  readonly about: 'project' | 'round' | 'ballot' | 'meeting' | 'committee' | 'projects';
  /** The paper of the project's file that it is; null = none that a stage asks for. */
  readonly paperKind: PaperKind | null;
  readonly language: 'zh-CN' | 'en';
  readonly page: keyof PaperLayout['pages'];
  /** Whom it is sent to: those who gave comments. Absent = the recipients of a round, the voters of a ballot, or nobody. */
  readonly addressees?: 'commenters';
  /** The committee's letterhead stands above it. */
  readonly letterhead?: true;
  /** What the records do not say and somebody has to write; kept with the record. */
  readonly inputs: readonly TemplateInput[];
  /** Places to fill in, by the name used in `{?name}`. */
  readonly fields: Readonly<Record<string, TemplateField>>;
  readonly parts: readonly TemplatePart[];
  /** Pattern of the page number. */
  readonly footer: string;
  /** Id of the table that the form also gives as a workbook (XLSX); absent = none. */
  readonly sheet?: string;
  /** Name of the file without its ending. */
  readonly fileName: string;
  /** Where the form comes from; `unconfirmed`: it was not compared with the source. */
  readonly source: string;
  readonly unconfirmed: boolean;
};

export type TemplateInput = {
  /** Name of the place that it fills. */
  readonly name: string;
  readonly label: LocalisedText;
  readonly hint?: LocalisedText;
  readonly input: 'line' | 'text' | 'date' | 'choice';
  /** Of a choice; the paper prints `value`, or ticks the box `{!name.value}`. */
  readonly options?: readonly { readonly value: string; readonly label: LocalisedText }[];
};

export type TemplateField = Pick<FormField, 'label' | 'input' | 'widthMm'> & {
  readonly options?: readonly string[];
  /** What stands in it already, with places; absent = nothing. */
  readonly value?: string;
};

/** `id` is stable and unique in the template: edits hang on it. `when`: printed only if this value is not empty (`!name`: if it is); several names, with blanks
 * between them, must all hold. It may also name rows. */
export type TemplatePart = { readonly id: string; readonly when?: string } & (
  | {
      readonly kind: 'text';
      readonly style: PaperRole;
      /** Each line is a paragraph (in titles a line of it); a line that is one place and nothing else makes a paragraph of each line of its value. */
      readonly text: string;
    }
  /** 一、二、三 … counted through the paper. */
  | { readonly kind: 'heading'; readonly style: PaperRole; readonly text: string }
  | {
      readonly kind: 'grid';
      readonly frame: PubTable['frame'];
      /** Relative widths. */
      readonly columns: readonly number[];
      readonly rows: readonly GridRow[];
    }
  | {
      readonly kind: 'table';
      /** Name of the rows in the data. */
      readonly rows: string;
      readonly columns: readonly TemplateColumn[];
      readonly frame: PubTable['frame'];
      /** In a row across the table when there are no rows; empty = none. */
      readonly empty: string;
      /** At least so many rows, the missing ones blank (to be written in by hand or filled in). */
      readonly leastRows?: number;
      /** Height of a row that somebody writes in, mm. */
      readonly rowMm?: number;
    }
  | {
      readonly kind: 'list';
      readonly rows: string;
      readonly style: PaperRole;
      /** With the places of one row; `{index}` counts from 1. */
      readonly text: string;
    }
  /** Parts once for each row; the places of the row come before those of the paper. */
  | { readonly kind: 'each'; readonly rows: string; readonly parts: readonly TemplatePart[] }
  /** Places for signature, seal and day, side by side. */
  | { readonly kind: 'signatures'; readonly style: PaperRole; readonly labels: readonly string[] }
  /** What follows begins a page, of its own size and with its own footer. */
  | { readonly kind: 'new-page'; readonly page: keyof PaperLayout['pages']; readonly footer: string }
);

export type GridRow = {
  readonly cells: readonly GridCell[];
  readonly minHeightMm?: number;
  readonly when?: string;
  /** Long text: the row may go on on the next page. */
  readonly mayBreak?: true;
  /** Name of rows: this row is printed once for each of them. */
  readonly each?: string;
};

export type GridCell = {
  readonly text: string;
  /** A cell that names what stands in the next one. */
  readonly head?: boolean;
  readonly span?: number;
  readonly rowspan?: number;
  readonly align?: PubCell['align'];
  /** Default: the middle. */
  readonly verticalAlign?: 'top';
  readonly style?: PaperRole;
};

export type TemplateColumn = {
  /** Stable; the name of the value where `text` is absent. */
  readonly key: string;
  readonly title: string;
  /** Relative width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** With the places of the row; default `{key}`. `{index}` counts from 1. */
  readonly text?: string;
  /** The cells are places to fill in, named `<rows>.<index>.<key>`. */
  readonly fill?: 'line' | 'text';
  /** What belongs into such a cell, in a word; default: the title. */
  readonly fillLabel?: string;
};

/** What a committee changed of a template. What it does not name stays as the profile has it, also in later versions of it. */
export type TemplateEdit = {
  /**
   * Texts by their path: `<part>` of texts, headings and lists, `<part>.<row>.<cell>` of grids, `<part>.<index>` of signatures, `footer`.
   */
  readonly texts: Readonly<Record<string, string>>;
  /** Columns of tables by part: all of them in their order. */
  readonly columns: Readonly<Record<string, readonly TemplateColumnEdit[]>>;
  /** Ids of parts that are not printed. */
  readonly hidden: readonly string[];
};

export type TemplateColumnEdit = {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly shown: boolean;
};

/** 信头: what stands above the letters of a committee. Empty texts are left out. */
export type Letterhead = {
  /** Issuing body in large letters, e.g. 许昌市标准化技术委员会文件. */
  readonly name: string;
  /** 发文字号 or reference, e.g. 许标委秘〔2026〕3号. */
  readonly reference: string;
  /** Address line at the foot of the letterhead. */
  readonly address: string;
  /** Red with a rule below (红头), or black. */
  readonly red: boolean;
};

/** What records say for one paper. Values by name; rows of tables and lists by name. */
export type TemplateData = {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};
