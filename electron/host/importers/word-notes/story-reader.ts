import { child, path, type XmlElement } from '../package/index.ts';
import { outlineLevel, readNumberingRef, symbolCharacter } from '../word/index.ts';
import type { ChangeMark, Story, StoryToken } from './story.ts';

/** Fields whose result Word writes: nobody types it. */
const COUNTING = /^\s*(?:TOC|REF|PAGEREF|NOTEREF|SEQ|PAGE|NUMPAGES|SECTIONPAGES|STYLEREF|LISTNUM|INDEX)\b/i;
const CHANGES: Readonly<Record<string, ChangeMark['kind']>> = {
  'w:ins': 'ins',
  'w:moveTo': 'ins',
  'w:del': 'del',
  'w:moveFrom': 'del',
};
const FORMAT_CHANGE = /^w:(?:(?:r|p|tbl|tr|tc|sect|tblPrEx|tblGrid)(?:Pr)?Change|numberingChange|cellMerge)$/;

/** Fields and moves that are open at one time; those of files that never close them are forgotten. */
const MOST_OPEN = 64;

type OpenField = { code: string; inResult: boolean; readonly marks: number };

/**
 * Reads the text inside an element (body, footnote, comment), both versions of what was changed in it. Changes of a moment in `settled` came
 * with the file: they count as accepted.
 */
export function readStory(container: XmlElement, settled: ReadonlySet<string> = new Set()): Story {
  return new StoryReader(settled).read(container);
}

class StoryReader {
  readonly #story: Story = {
    tokens: [],
    paragraphs: [],
    tables: [],
    starts: new Map(),
    ends: new Map(),
    references: new Map(),
    formats: 0,
  };
  readonly #settled: ReadonlySet<string>;
  #marks: readonly ChangeMark[] = [];
  /** Inside of something that was deleted before the file was sent. */
  #gone = 0;
  /** Bookmarks between two paragraphs belong to what follows. */
  #waiting: string[] = [];
  /** Bookmarks that begin inside the paragraph being read. */
  #inside: { readonly name: string; readonly at: number }[] = [];
  #fields: OpenField[] = [];
  #table: number | null = null;
  #contents = 0;
  #moves: { readonly id: string; readonly kind: ChangeMark['kind']; readonly name: string }[] = [];

  constructor(settled: ReadonlySet<string>) {
    this.#settled = settled;
  }

  read(container: XmlElement): Story {
    this.#blocks(container);
    return this.#story;
  }

  #blocks(parent: XmlElement): void {
    for (const node of parent.children) {
      if (typeof node === 'string' || this.#isEvent(node)) continue;
      const change = CHANGES[node.name];
      if (change) this.#marked([this.#mark(node, change)], () => this.#blocks(node));
      else if (node.name === 'w:p') this.#paragraph(node);
      else if (node.name === 'w:tbl') this.#tableOf(node);
      else if (node.name === 'w:sdt') this.#control(node);
      else if (node.name === 'w:bookmarkStart') this.#waiting.push(node.attrs['w:name'] ?? '');
      else if (node.name === 'mc:AlternateContent') this.#blocks(chosen(node));
      else if (node.name === 'w:customXml' || node.name === 'w:sdtContent') this.#blocks(node);
      else if (node.name === 'w:sectPr') this.#countFormats(node);
    }
  }

  #control(sdt: XmlElement): void {
    const gallery = path(sdt, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attrs['w:val'] ?? '';
    const contents = /table of contents/i.test(gallery) ? 1 : 0;
    this.#contents += contents;
    this.#blocks(child(sdt, 'w:sdtContent') ?? sdt);
    this.#contents -= contents;
  }

  #tableOf(table: XmlElement): void {
    const outer = this.#table;
    if (outer === null) {
      this.#table = this.#story.tables.length;
      this.#story.tables.push({ bookmarks: this.#waiting, firstToken: this.#story.tokens.length });
      this.#waiting = [];
    }
    this.#countFormats(child(table, 'w:tblPr'));
    this.#rows(table);
    this.#table = outer;
  }

  #rows(parent: XmlElement): void {
    for (const node of parent.children) {
      if (typeof node === 'string' || this.#isEvent(node)) continue;
      if (node.name === 'w:tr') {
        const properties = child(node, 'w:trPr');
        this.#countFormats(properties);
        this.#marked(this.#unitMarks(properties, 'row', 'w:ins', 'w:del'), () => this.#cells(node));
        this.#edge('row');
      } else if (node.name === 'w:bookmarkStart') this.#waiting.push(node.attrs['w:name'] ?? '');
      else if (node.name === 'w:sdt' || node.name === 'w:sdtContent' || node.name === 'w:customXml') this.#rows(node);
    }
  }

  #cells(parent: XmlElement): void {
    for (const node of parent.children) {
      if (typeof node === 'string' || this.#isEvent(node)) continue;
      if (node.name === 'w:tc') {
        const properties = child(node, 'w:tcPr');
        this.#countFormats(properties);
        this.#marked(this.#unitMarks(properties, 'cell', 'w:cellIns', 'w:cellDel'), () => this.#blocks(node));
        this.#edge('cell');
      } else if (node.name === 'w:sdt' || node.name === 'w:sdtContent' || node.name === 'w:customXml')
        this.#cells(node);
    }
  }

  #edge(edge: 'cell' | 'row'): void {
    const { tokens } = this.#story;
    const last = tokens.at(-1);
    if (last) tokens[tokens.length - 1] = { ...last, edge };
  }

  #paragraph(element: XmlElement): void {
    const { paragraphs, tokens } = this.#story;
    const properties = child(element, 'w:pPr');
    const markProperties = child(properties, 'w:rPr');
    const outline = child(properties, 'w:outlineLvl')?.attrs['w:val'];
    const index = paragraphs.length;
    paragraphs.push({
      styleId: child(properties, 'w:pStyle')?.attrs['w:val'] ?? null,
      numbering: readNumberingRef(child(properties, 'w:numPr') ?? child(markProperties, 'w:numPr')),
      outline: outline === undefined ? null : outlineLevel(outline),
      centred: child(properties, 'w:jc')?.attrs['w:val'] === 'center',
      inContents: this.#contents > 0 || this.#fields.some(({ code }) => /^\s*TOC\b/i.test(code)),
      table: this.#table,
      bookmarks: this.#waiting,
      innerBookmarks: [],
      firstToken: tokens.length,
    });
    this.#waiting = [];
    this.#countFormats(properties);
    this.#countFormats(markProperties);
    const boxes: XmlElement[] = [];
    this.#inline(element, index, boxes);
    this.#placeBookmarks(index);
    const own: ChangeMark[] = [];
    for (const node of markProperties?.children ?? []) {
      const kind = typeof node === 'object' ? CHANGES[node.name] : undefined;
      if (kind && typeof node === 'object') own.push(this.#mark(node, kind));
    }
    this.#marked(own, () => this.#push(index, 'end', '\n'));
    for (const box of boxes) this.#blocks(box);
  }

  /** LibreOffice sets a bookmark from between two paragraphs to the end of the first: it belongs to what follows. */
  #placeBookmarks(index: number): void {
    const { paragraphs, tokens } = this.#story;
    const paragraph = paragraphs[index];
    const first = paragraph?.firstToken ?? 0;
    for (const { name, at } of this.#inside) {
      if (at === first) paragraph?.bookmarks.push(name);
      else if (at === tokens.length) this.#waiting.push(name);
      else paragraph?.innerBookmarks.push(name);
    }
    this.#inside = [];
  }

  #inline(parent: XmlElement, paragraph: number, boxes: XmlElement[]): void {
    for (const node of parent.children) {
      if (typeof node === 'string' || node.name === 'w:pPr' || this.#isEvent(node)) continue;
      const change = CHANGES[node.name];
      if (change) this.#marked([this.#mark(node, change)], () => this.#inline(node, paragraph, boxes));
      else if (node.name === 'w:r') this.#run(node, paragraph, boxes);
      else if (node.name === 'm:t') this.#push(paragraph, 'text', lettersOf(node));
      else if (node.name === 'w:bookmarkStart')
        this.#inside.push({ name: node.attrs['w:name'] ?? '', at: this.#story.tokens.length });
      else if (node.name === 'w:fldSimple') {
        this.#fields.push({ code: node.attrs['w:instr'] ?? '', inResult: true, marks: this.#marks.length });
        this.#inline(node, paragraph, boxes);
        this.#fields.pop();
      } else if (node.name === 'mc:AlternateContent') this.#inline(chosen(node), paragraph, boxes);
      else if (node.name !== 'w:rPr' && node.name !== 'w:sdtPr') this.#inline(node, paragraph, boxes);
    }
  }

  #run(run: XmlElement, paragraph: number, boxes: XmlElement[]): void {
    this.#countFormats(child(run, 'w:rPr'));
    for (const node of run.children) {
      if (typeof node === 'string' || this.#isEvent(node)) continue;
      switch (node.name) {
        case 'w:t':
        case 'w:delText':
          this.#push(paragraph, 'text', lettersOf(node));
          break;
        case 'w:tab':
        case 'w:ptab':
          this.#push(paragraph, 'text', '\t');
          break;
        case 'w:br':
        case 'w:cr':
          if (node.attrs['w:type'] === undefined || node.attrs['w:type'] === 'textWrapping')
            this.#push(paragraph, 'text', ' ');
          break;
        case 'w:noBreakHyphen':
          this.#push(paragraph, 'text', '-');
          break;
        case 'w:sym':
          this.#push(paragraph, 'text', symbolOf(node));
          break;
        case 'w:fldChar':
          this.#fieldEdge(node.attrs['w:fldCharType']);
          break;
        case 'w:instrText':
        case 'w:delInstrText': {
          const open = this.#fields.at(-1);
          if (open && !open.inResult) open.code += lettersOf(node);
          break;
        }
        case 'w:footnoteReference':
          this.#push(paragraph, 'note', '', `f${node.attrs['w:id'] ?? ''}`);
          break;
        case 'w:endnoteReference':
          this.#push(paragraph, 'note', '', `e${node.attrs['w:id'] ?? ''}`);
          break;
        case 'w:commentReference':
          this.#note(this.#story.references, node);
          break;
        case 'mc:AlternateContent':
          this.#run(chosen(node), paragraph, boxes);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object': {
          const found = textBoxes(node);
          if (found.length === 0) this.#push(paragraph, 'picture', '');
          boxes.push(...found);
          break;
        }
        default:
          break;
      }
    }
  }

  #fieldEdge(type: string | undefined): void {
    if (type === 'begin' && this.#fields.length >= MOST_OPEN) this.#fields.shift();
    if (type === 'begin') this.#fields.push({ code: '', inResult: false, marks: this.#marks.length });
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate') {
      const open = this.#fields.at(-1);
      if (open) open.inResult = true;
    }
  }

  #push(paragraph: number, kind: StoryToken['kind'], text: string, note = ''): void {
    if ((text === '' && kind === 'text') || this.#gone > 0) return;
    const counted = this.#fields.some(
      ({ code, inResult, marks }) => inResult && marks < this.#marks.length && COUNTING.test(code),
    );
    const derived = counted || this.#story.paragraphs[paragraph]?.inContents === true;
    this.#story.tokens.push({ text, marks: this.#marks, paragraph, kind, note, edge: null, derived });
  }

  /** Comment ranges and moves may begin and end anywhere, between rows and paragraphs too. */
  #isEvent(node: XmlElement): boolean {
    switch (node.name) {
      case 'w:commentRangeStart':
        this.#note(this.#story.starts, node);
        return true;
      case 'w:commentRangeEnd':
        this.#note(this.#story.ends, node);
        return true;
      case 'w:moveFromRangeStart':
      case 'w:moveToRangeStart': {
        const kind = node.name === 'w:moveToRangeStart' ? 'ins' : 'del';
        if (this.#moves.length >= MOST_OPEN) this.#moves.shift();
        this.#moves.push({ id: node.attrs['w:id'] ?? '', kind, name: node.attrs['w:name'] ?? '' });
        return true;
      }
      case 'w:moveFromRangeEnd':
      case 'w:moveToRangeEnd':
        this.#moves = this.#moves.filter(({ id }) => id !== node.attrs['w:id']);
        return true;
      default:
        return false;
    }
  }

  #note(places: Map<string, number>, { attrs }: XmlElement): void {
    const id = attrs['w:id'] ?? '';
    if (!places.has(id)) places.set(id, this.#story.tokens.length);
  }

  #mark({ name, attrs }: XmlElement, kind: ChangeMark['kind']): ChangeMark {
    const isMove = name === 'w:moveFrom' || name === 'w:moveTo';
    const move = isMove ? (this.#moves.findLast((open) => open.kind === kind)?.name ?? '') : '';
    const { 'w:author': author = '', 'w:date': date = null } = attrs;
    return { kind, author: author.trim(), date, unit: 'text', move: move === '' ? null : move };
  }

  #unitMarks(
    properties: XmlElement | undefined,
    unit: 'row' | 'cell',
    inserted: string,
    deleted: string,
  ): readonly ChangeMark[] {
    const ins = child(properties, inserted);
    const del = child(properties, deleted);
    return [
      ...(ins ? [{ ...this.#mark(ins, 'ins'), unit }] : []),
      ...(del ? [{ ...this.#mark(del, 'del'), unit }] : []),
    ];
  }

  /** Reads something that bears marks. Inside a row that came, its text came with it: that is no second change. */
  #marked(marks: readonly ChangeMark[], read: () => void): void {
    const outer = this.#marks;
    const known = marks.filter(({ date }) => this.#settled.has(date ?? ''));
    const gone = known.some(({ kind }) => kind === 'del') ? 1 : 0;
    const added = marks.filter(
      (mark) => !known.includes(mark) && (mark.unit !== 'text' || !outer.some(({ kind }) => kind === mark.kind)),
    );
    if (added.length > 0) this.#marks = [...outer, ...added];
    this.#gone += gone;
    read();
    this.#gone -= gone;
    this.#marks = outer;
  }

  #countFormats(properties: XmlElement | undefined): void {
    for (const node of properties?.children ?? [])
      if (typeof node === 'object' && FORMAT_CHANGE.test(node.name)) this.#story.formats += 1;
  }
}

function lettersOf(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}

function symbolOf({ attrs }: XmlElement): string {
  return symbolCharacter(attrs['w:font'] ?? '', Number.parseInt(attrs['w:char'] ?? '', 16) || 0) ?? '□';
}

/** Of a choice between two ways to write the same thing the first. */
function chosen(alternatives: XmlElement): XmlElement {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback') ?? { ...alternatives, children: [] };
}

/** Contents of the text boxes in a drawing. */
function textBoxes(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'w:txbxContent') found.push(node);
    else found.push(...textBoxes(node.name === 'mc:AlternateContent' ? chosen(node) : node));
  }
  return found;
}
