import type { FormIdentity } from '#shared/publishing/publication.ts';
import type { LaidCheckbox, LaidField } from '#shared/typesetting/index.ts';
import { boxAppearance, type FieldRect, fieldAppearance } from './field-appearance.ts';
import type { PageTools } from './page-state.ts';
import type { PdfDocument, PdfRef } from './pdfkit-document.ts';

/** Field that says which form this is; nobody sees it. */
export const IDENTITY_FIELD = 'zs.form';

const FLAG = { readOnly: 1, multiline: 0x1000, combo: 0x20000, noSpellCheck: 0x400000 } as const;
const ANNOTATION = { hidden: 2, print: 4 } as const;
const CHECKED = 'Yes';

/** A step of a field's name (`rows`, `3`, `comment`); the last one holds the field itself and where it stands. */
type FieldNode = {
  readonly children: Map<string, FieldNode>;
  readonly widgets: PdfRef[];
  data: Record<string, unknown> | null;
};

/**
 * The fields of a form to fill in (AcroForm, ISO 32000-1, 12.7). What is typed is set by the viewer: the fields name a font that all
 * viewers have and fill up with Chinese letters of their own, since no file could hold all characters that people may type.
 */
export class FormFields {
  readonly #document: PdfDocument;
  readonly #root: FieldNode = emptyNode();

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  /** Makes a place of the current page one to fill in. */
  place(tools: PageTools, item: LaidField | LaidCheckbox): void {
    const pageHeight = this.#document.page.height;
    const rect: FieldRect = [item.x, pageHeight - item.y - item.height, item.x + item.width, pageHeight - item.y];
    const data = item.kind === 'field' ? fieldData(item) : boxData(item);
    const look =
      item.kind === 'field'
        ? { AP: { N: fieldAppearance(tools, item, pageHeight, rect) } }
        : {
            AP: {
              N: {
                [CHECKED]: boxAppearance(this.#document, item, true),
                Off: boxAppearance(this.#document, item, false),
              },
            },
            AS: item.checked ? CHECKED : 'Off',
          };
    const name = item.kind === 'field' ? item.field.name : item.name;
    const widget = this.#add(name, data, { ...look, Rect: [...rect], F: ANNOTATION.print });
    tools.structure.attachField(item.node, widget);
  }

  /** Ends all fields; afterwards nothing can be added. Stands on the current page. */
  end(identity: FormIdentity): void {
    const { form, subject, addressee } = identity;
    const value = new String(JSON.stringify({ form, subject, addressee }));
    this.#add(
      IDENTITY_FIELD,
      { FT: 'Tx', Ff: FLAG.readOnly, V: value, DV: value, DA: textLook(10) },
      { Rect: [0, 0, 0, 0], F: ANNOTATION.hidden },
    );
    const fonts = {
      Helv: standardFont(this.#document, { BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
      ZaDb: standardFont(this.#document, { BaseFont: 'ZapfDingbats' }),
    };
    const fields = this.#document.ref({
      Fields: [...this.#root.children].map(([step, node]) => this.#finish(step, node, null)),
      DA: textLook(10.5),
      DR: { Font: fonts },
    });
    fields.end();
    this.#document._root.data['AcroForm'] = fields;
    // pdfkit would end the fields it knows of.
    this.#document.endAcroForm = () => undefined;
  }

  #add(name: string, data: Record<string, unknown>, look: Record<string, unknown>): PdfRef {
    let node = this.#root;
    for (const step of name.split('.')) {
      let next = node.children.get(step);
      if (!next) {
        next = emptyNode();
        node.children.set(step, next);
      }
      node = next;
    }
    node.data ??= data;
    const { page } = this.#document;
    const widget = this.#document.ref({ Type: 'Annot', Subtype: 'Widget', P: page.dictionary, ...look });
    node.widgets.push(widget);
    page.annotations.push(widget);
    return widget;
  }

  /** Writes a field and what is below it. A field that stands in one place is its own widget. */
  #finish(step: string, node: FieldNode, parent: PdfRef | null): PdfRef {
    const own = { T: new String(step), ...(parent ? { Parent: parent } : {}), ...node.data };
    const only = node.children.size === 0 && node.widgets.length === 1 ? node.widgets[0] : undefined;
    if (only) {
      Object.assign(only.data, own);
      only.end();
      return only;
    }
    const field = this.#document.ref(own);
    for (const widget of node.widgets) {
      widget.data['Parent'] = field;
      widget.end();
    }
    const children = [...node.children].map(([name, child]) => this.#finish(name, child, field));
    field.data['Kids'] = [...node.widgets, ...children];
    field.end();
    return field;
  }
}

function emptyNode(): FieldNode {
  return { children: new Map(), widgets: [], data: null };
}

function fieldData({ field, multiline, sizePt }: LaidField): Record<string, unknown> {
  const value = field.value === '' ? {} : { V: text(field.value), DV: text(field.value) };
  const hint = field.input === 'date' ? `${field.label}（YYYY-MM-DD）` : field.label;
  const common = { TU: text(hint), DA: textLook(multiline ? 0 : sizePt), ...value };
  if (field.input === 'choice') {
    // The empty choice takes a mistaken one back.
    return { FT: 'Ch', Ff: FLAG.combo, Opt: ['', ...(field.options ?? [])].map(text), ...common };
  }
  return { FT: 'Tx', Ff: FLAG.noSpellCheck | (multiline ? FLAG.multiline : 0), ...common };
}

function boxData(item: LaidCheckbox): Record<string, unknown> {
  return {
    FT: 'Btn',
    V: item.checked ? CHECKED : 'Off',
    DV: item.checked ? CHECKED : 'Off',
    TU: text(item.label),
    DA: new String('/ZaDb 0 Tf 0 g'),
    MK: { CA: new String('4'), BC: [0] },
    BS: { W: 0.6, S: 'S' },
  };
}

/** Lines of a value are parted by carriage returns. */
function text(value: string): unknown {
  return new String(value.replaceAll('\n', '\r'));
}

/** Font and size of what is typed; size 0 lets the viewer make long text small enough for its place. */
function textLook(sizePt: number): unknown {
  return new String(`/Helv ${Math.round(sizePt * 100) / 100} Tf 0 g`);
}

/** One of the fonts that every viewer has (ISO 32000-1, 9.6.2.2). */
function standardFont(document: PdfDocument, data: Record<string, unknown>): PdfRef {
  const font = document.ref({ Type: 'Font', Subtype: 'Type1', ...data });
  font.end();
  return font;
}
