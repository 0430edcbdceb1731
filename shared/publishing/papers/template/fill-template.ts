import type {
  FormIdentity,
  PubBlock,
  PubCell,
  Publication,
  PubParagraph,
  PubRow,
  PubRun,
  PubSection,
  RunFormat,
} from '../../publication.ts';
import { headingCounter, paper, paperSection, signatureTable, textRuns } from '../paper-parts.ts';
import type { PaperProfile, PaperRole } from '../paper-profile.ts';
import { barRuns } from './chart-bar-text.ts';
import { letterheadBlocks } from './letterhead-blocks.ts';
import type {
  GridRow,
  Letterhead,
  PaperTemplate,
  TemplateColumn,
  TemplateData,
  TemplatePart,
} from './paper-template.ts';
import { qrRuns } from './qr-runs.ts';
import { PLACE } from './template-texts.ts';

export type FillOptions = {
  /** Moment that the file carries (ISO 8601, UTC). */
  readonly date: string;
  readonly author: string;
  readonly letterhead?: Letterhead | undefined;
  /** A form to send out: its places can be filled in, and the file says which form it is. Otherwise they are printed as blanks. */
  readonly form?: FormIdentity | undefined;
};

type Texts = TemplateData['texts'];

/** The paper: a template with the values of its records. Values that are not given leave nothing. */
export function fillTemplate(
  template: PaperTemplate,
  data: TemplateData,
  profile: PaperProfile,
  options: FillOptions,
): Publication {
  const filling = new Filling(template, data, profile, options);
  const sections: PubSection[] = [];
  let page = template.page;
  let footer = template.footer;
  let blocks: PubBlock[] = [...(template.letterhead ? letterheadBlocks(options.letterhead, profile) : [])];
  const end = (): void => {
    if (blocks.length === 0) return;
    sections.push(
      paperSection({
        id: sections.length === 0 ? 'paper' : `paper-${sections.length + 1}`,
        page: profile.layout.pages[page],
        footer,
        blocks,
        restart: sections.length === 0,
      }),
    );
    blocks = [];
  };
  for (const part of template.parts) {
    if (!filling.isPrinted(part.when, data.texts)) continue;
    if (part.kind === 'new-page') {
      end();
      page = part.page;
      footer = part.footer;
    } else {
      const printed = filling.part(part, data.texts);
      if (isSignature(part)) blocks = keptWithNext(blocks, profile);
      blocks.push(...printed);
    }
  }
  end();
  return {
    ...paper(fileNameOf(template, data), options.date, options.author, profile, sections),
    language: template.language,
    ...(options.form ? { form: options.form } : {}),
  };
}

/** Who signs: places for it, or the name under a letter. */
function isSignature(part: TemplatePart): boolean {
  return part.kind === 'signatures' || (part.kind === 'text' && part.style.endsWith('-issuer'));
}

/** Places to sign must not stand on a page alone. */
function keptWithNext(blocks: readonly PubBlock[], { layout }: PaperProfile): PubBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [...blocks];
  return [...blocks.slice(0, -1), { ...last, style: layout.lastOf[last.style as PaperRole] ?? last.style }];
}

/** Name of the file without ending, and title of the document. */
export function fileNameOf(template: PaperTemplate, data: TemplateData): string {
  return filled(template.fileName, data.texts).trim();
}

function paragraph(style: PaperRole, runs: readonly PubRun[]): PubParagraph {
  return { kind: 'paragraph', style, runs };
}

/** Puts values into the parts of one paper. */
class Filling {
  private readonly template: PaperTemplate;
  private readonly data: TemplateData;
  private readonly profile: PaperProfile;
  private readonly fillable: boolean;
  private readonly headings = new Map<PaperRole, (text: string) => PubParagraph>();

  constructor(template: PaperTemplate, data: TemplateData, profile: PaperProfile, options: FillOptions) {
    this.template = template;
    this.data = data;
    this.profile = profile;
    this.fillable = options.form !== undefined;
  }

  isPrinted(when: string | undefined, texts: Texts): boolean {
    return (when ?? '')
      .split(' ')
      .filter((name) => name !== '')
      .every((condition) => {
        const absent = condition.startsWith('!');
        const name = absent ? condition.slice(1) : condition;
        const given = (texts[name] ?? '') !== '' || (this.data.rows[name]?.length ?? 0) > 0;
        return given !== absent;
      });
  }

  part(part: TemplatePart, texts: Texts): readonly PubBlock[] {
    if (!this.isPrinted(part.when, texts)) return [];
    switch (part.kind) {
      case 'text':
        if (part.style.endsWith('-title')) return [paragraph(part.style, this.runs(part.text, texts))];
        return part.text.split('\n').flatMap((line) => this.paragraphs(part.style, line, texts));
      case 'heading': {
        let heading = this.headings.get(part.style);
        if (!heading) {
          heading = headingCounter(this.profile, part.style);
          this.headings.set(part.style, heading);
        }
        return [heading(filled(part.text, texts))];
      }
      case 'grid':
        return [
          {
            kind: 'table',
            columns: part.columns,
            headRows: 0,
            rows: part.rows
              .filter((row) => this.isPrinted(row.when, texts))
              .flatMap((row) => this.gridRows(row, part.frame, texts)),
            frame: part.frame,
            foot: [],
          },
        ];
      case 'table':
        return [this.table(part, texts)];
      case 'list':
        return (this.data.rows[part.rows] ?? []).flatMap((row, index) =>
          this.paragraphs(part.style, part.text, { ...texts, ...row, index: String(index + 1) }),
        );
      case 'each':
        return (this.data.rows[part.rows] ?? []).flatMap((row, index) =>
          part.parts.flatMap((inner) => this.part(inner, { ...texts, ...row, index: String(index + 1) })),
        );
      case 'signatures':
        return [
          signatureTable(
            part.labels.map((label) => filled(label, texts)),
            this.profile,
            part.style,
          ),
        ];
      case 'new-page':
        return [];
    }
  }

  /** A value of several lines makes as many paragraphs. */
  private paragraphs(style: PaperRole, text: string, texts: Texts): readonly PubParagraph[] {
    const whole = /^\{([\p{L}\p{N}_.-]+)\}$/u.exec(text);
    const lines = whole ? (texts[whole[1] ?? ''] ?? '').split(/\r?\n/) : null;
    if (lines && lines.length > 1)
      return lines.map((line) => ({
        kind: 'paragraph',
        style,
        runs: line === '' ? [] : [{ kind: 'text', text: line }],
      }));
    return [{ kind: 'paragraph', style, runs: this.runs(text, texts) }];
  }

  private gridRows(row: GridRow, frame: string, texts: Texts): readonly PubRow[] {
    if (row.each === undefined) return [this.gridRow(row, frame, texts)];
    const rows = this.data.rows[row.each] ?? [];
    return rows.map((own, index) => this.gridRow(row, frame, { ...texts, ...own, index: String(index + 1) }));
  }

  private gridRow(row: GridRow, frame: string, texts: Texts): PubRow {
    return {
      ...(row.minHeightMm === undefined ? {} : { minHeightMm: row.minHeightMm }),
      ...(row.mayBreak ? { mayBreak: true } : {}),
      cells: row.cells.map((cell): PubCell => {
        const style = cell.style ?? (cell.head ? 'form-head' : frame === 'none' ? 'form-field' : 'form-cell');
        return {
          colspan: cell.span ?? 1,
          rowspan: cell.rowspan ?? 1,
          align: cell.align ?? (cell.head ? 'center' : 'left'),
          verticalAlign: cell.verticalAlign ?? 'middle',
          ...(cell.head ? { header: true } : {}),
          paragraphs: cell.text.split('\n').map((line) => paragraph(style, this.inCell(this.runs(line, texts)))),
        };
      }),
    };
  }

  /** On paper the cell itself is the place to write in, without a line. */
  private inCell(runs: readonly PubRun[]): readonly PubRun[] {
    const [run] = runs;
    return !this.fillable && runs.length === 1 && run?.kind === 'field' ? textRuns(run.value) : runs;
  }

  private table(part: Extract<TemplatePart, { kind: 'table' }>, texts: Texts): PubBlock {
    const rows = this.data.rows[part.rows] ?? [];
    const blank = Math.max(0, (part.leastRows ?? 0) - rows.length);
    const all = [...rows, ...Array.from({ length: blank }, (): Readonly<Record<string, string>> => ({}))];
    const none: PubRow = {
      cells: [{ ...this.cell(part.empty, 'center', texts), colspan: part.columns.length }],
    };
    return {
      kind: 'table',
      columns: part.columns.map(({ width }) => width),
      headRows: 1,
      rows: [
        {
          cells: part.columns.map(({ title }) => ({
            colspan: 1,
            rowspan: 1,
            align: 'center',
            verticalAlign: 'middle',
            header: true,
            paragraphs: [{ kind: 'paragraph', style: 'form-head', runs: this.runs(title, texts) }],
          })),
        },
        ...(all.length === 0 && part.empty !== '' ? [none] : []),
        ...all.map((row, index): PubRow => {
          const own = { ...texts, ...row, index: String(index + 1) };
          return {
            ...(part.rowMm === undefined ? {} : { minHeightMm: part.rowMm }),
            cells: part.columns.map((column) => this.tableCell(part.rows, column, index, own, row)),
          };
        }),
      ],
      frame: part.frame,
      foot: [],
    };
  }

  /** A column without a text of its own prints what its row says, never what the paper says by the same name. */
  private tableCell(rows: string, column: TemplateColumn, index: number, texts: Texts, row: Texts): PubCell {
    if (column.fill) {
      const name = `${rows}.${index + 1}.${column.key}`;
      const run: PubRun = {
        kind: 'field',
        name,
        label: column.fillLabel ?? column.title,
        input: column.fill,
        value: row[column.key] ?? '',
        widthMm: 0,
      };
      return {
        ...this.cell('', column.align, texts),
        paragraphs: [paragraph('form-cell', this.inCell([run]))],
      };
    }
    if (column.text === undefined) return this.cell(`{${column.key}}`, column.align, row);
    return this.cell(column.text, column.align, texts);
  }

  private cell(text: string, align: PubCell['align'], texts: Texts): PubCell {
    return {
      colspan: 1,
      rowspan: 1,
      ...(align ? { align } : {}),
      verticalAlign: 'middle',
      paragraphs: [{ kind: 'paragraph', style: 'form-cell', runs: this.runs(text, texts) }],
    };
  }

  /** Runs of a text: values with their line breaks, fields, boxes, words that stand out. */
  private runs(text: string, texts: Texts): readonly PubRun[] {
    const { emphasis } = this.profile.layout;
    return text
      .split('**')
      .flatMap((words, index) =>
        this.plainRuns(words, texts).map((run) => (index % 2 === 1 ? strong(run, emphasis) : run)),
      );
  }

  private plainRuns(text: string, texts: Texts): readonly PubRun[] {
    const runs: PubRun[] = [];
    let plain = '';
    let at = 0;
    const flush = (): void => {
      runs.push(...textRuns(plain));
      plain = '';
    };
    for (const match of text.matchAll(PLACE)) {
      plain += text.slice(at, match.index);
      at = match.index + match[0].length;
      const name = match[2] ?? '';
      const value = texts[name] ?? '';
      if (match[1] === '') plain += value;
      else {
        flush();
        runs.push(...this.marked(match[1] ?? '', name, value, texts));
      }
    }
    plain += text.slice(at);
    flush();
    return runs;
  }

  private marked(mark: string, name: string, value: string, texts: Texts): readonly PubRun[] {
    if (mark === '!') return [this.box(name, value)];
    if (mark === '#') return qrRuns(value);
    return mark === '=' ? barRuns(value, this.profile.layout.tones) : this.field(name, texts);
  }

  private box(name: string, value: string): PubRun {
    const label = this.template.fields[name]?.label;
    return {
      kind: 'checkbox',
      checked: value !== '',
      ...(this.fillable ? { name } : {}),
      ...(label === undefined ? {} : { label }),
    };
  }

  /** A place to fill in; what a committee's own text wrongly marks as one is printed. */
  private field(name: string, texts: Texts): readonly PubRun[] {
    const field = this.template.fields[name];
    if (!field) return textRuns(texts[name] ?? '');
    const { label, input, widthMm, options, value = '' } = field;
    const filledIn = filled(value, texts);
    return [{ kind: 'field', name, label, input, value: filledIn, widthMm, ...(options ? { options } : {}) }];
  }
}

/** A text with the values of its places. */
function filled(text: string, texts: Texts): string {
  return text.replace(PLACE, (_, __, name: string) => texts[name] ?? '');
}

function strong(run: PubRun, emphasis: RunFormat): PubRun {
  return run.kind === 'text' ? { ...run, ...emphasis } : run;
}
