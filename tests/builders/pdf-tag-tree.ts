import { nameOf, type PdfDict, type PdfFile, type PdfName, PdfReference, type PdfValue, Reader } from './pdf-file.ts';

/** An element of the tag tree with what stands in it, in reading order. */
export type TagElement = {
  readonly tag: string;
  readonly dict: PdfDict;
  readonly kids: readonly (TagElement | TagText | TagObject)[];
};
export type TagText = { readonly text: string; readonly page: number; readonly mcid: number };
/** Annotation or field. */
export type TagObject = { readonly object: PdfDict };

export type TaggedFile = {
  readonly root: TagElement;
  /** Text or drawing outside of any marked content, by page. */
  readonly unmarked: readonly string[];
  /** Marked content that no element of the tree holds. */
  readonly lost: readonly string[];
  readonly artifacts: readonly string[];
  /** Where the parent tree names another element than the one that holds the content. */
  readonly wrongParents: readonly string[];
};

/** Walks the tag tree of a file and reads the text that every element holds from the contents of the pages. */
export function readTagTree(file: PdfFile): TaggedFile {
  const contents = file.pages.map((page) => readContent(file, page.dict));
  const used = new Set<string>();
  const wrongParents: string[] = [];
  const treeRoot = file.dict(file.dict(file.trailer.get('Root')).get('StructTreeRoot'));
  const parents = new Map<number, PdfValue>();
  const nums = file.array(file.dict(treeRoot.get('ParentTree')).get('Nums'));
  for (let n = 0; n < nums.length; n += 2) parents.set(nums[n] as number, nums[n + 1]!);
  const pageOf = (value: PdfValue | undefined) =>
    file.pages.findIndex((page) => value instanceof PdfReference && page.id === value.id);

  const element = (ref: PdfReference): TagElement => {
    const dict = file.dict(ref);
    const own = pageOf(dict.get('Pg'));
    const content = (page: number, mcid: number): TagText => {
      used.add(`${page}/${mcid}`);
      const key = file.pages[page]!.dict.get('StructParents') as number;
      const owner = file.array(parents.get(key))[mcid];
      if (!(owner instanceof PdfReference) || owner.id !== ref.id) wrongParents.push(`page ${page} content ${mcid}`);
      return { text: contents[page]!.texts.get(mcid) ?? '', page, mcid };
    };
    const kid = (value: PdfValue): TagElement | TagText | TagObject => {
      if (typeof value === 'number') return content(own, value);
      const inner = file.dict(value);
      if (nameOf(inner.get('Type')) === 'MCR') return content(pageOf(inner.get('Pg')), inner.get('MCID') as number);
      if (nameOf(inner.get('Type')) === 'OBJR') {
        const object = file.dict(inner.get('Obj'));
        const owner = parents.get(object.get('StructParent') as number);
        if (!(owner instanceof PdfReference) || owner.id !== ref.id) wrongParents.push('an annotation');
        return { object };
      }
      return element(value as PdfReference);
    };
    const k = dict.get('K');
    const kids = k === undefined ? [] : Array.isArray(file.value(k)) ? file.array(k) : [k];
    return { tag: nameOf(dict.get('S')), dict, kids: kids.map(kid) };
  };

  const first = treeRoot.get('K');
  const root = element((Array.isArray(file.value(first)) ? file.array(first)[0] : first) as PdfReference);
  return {
    root,
    unmarked: contents.flatMap((content) => content.unmarked),
    artifacts: contents.flatMap((content) => content.artifacts),
    lost: contents.flatMap((content, page) =>
      [...content.texts].filter(([mcid]) => !used.has(`${page}/${mcid}`)).map(([, text]) => text),
    ),
    wrongParents,
  };
}

/** All elements of a tag, in reading order. */
export function elementsOf(element: TagElement, tag: string): readonly TagElement[] {
  const own = element.tag === tag ? [element] : [];
  return [...own, ...element.kids.flatMap((kid) => ('tag' in kid ? elementsOf(kid, tag) : []))];
}

export function textOfElement(element: TagElement): string {
  return element.kids.map((kid) => ('tag' in kid ? textOfElement(kid) : 'text' in kid ? kid.text : '')).join('');
}

type Content = { texts: Map<number, string>; unmarked: string[]; artifacts: string[] };
type Mark = { readonly mcid: number | null; readonly artifact: boolean; readonly actual: string | null };

const PAINTING = new Set(['TJ', 'Tj', 'S', 'f', 'f*', 'B', 'Do', 's', 'F', 'b']);

function readContent(file: PdfFile, page: PdfDict): Content {
  const fonts = file.dict(file.dict(page.get('Resources')).get('Font'));
  const maps = new Map([...fonts].map(([name, font]) => [name, unicodeMap(file, font)]));
  const content: Content = { texts: new Map(), unmarked: [], artifacts: [] };
  const reader = new Reader(file.stream(page.get('Contents')), 0);
  const marks: Mark[] = [];
  let font = new Map<number, string>();
  const saved: Map<number, string>[] = [];
  let operands: PdfValue[] = [];
  const add = (text: string) => {
    const mcid = marks.findLast((mark) => mark.mcid !== null)?.mcid;
    if (mcid !== undefined && mcid !== null) content.texts.set(mcid, (content.texts.get(mcid) ?? '') + text);
    else if (marks.some((mark) => mark.artifact)) content.artifacts.push(text);
    else content.unmarked.push(text);
  };
  while (!reader.done()) {
    const at = reader.at;
    const operator = reader.operator();
    if (operator === null) {
      operands.push(hexString(reader) ?? reader.value());
      if (reader.at === at) throw new Error(`stuck at ${at}`);
      continue;
    }
    if (operator === 'BDC' || operator === 'BMC') {
      const properties = operands[1] instanceof Map ? (operands[1] as PdfDict) : new Map<string, PdfValue>();
      const mark = {
        mcid: (properties.get('MCID') as number | undefined) ?? null,
        artifact: nameOf(operands[0]) === 'Artifact',
        actual: (properties.get('ActualText') as string | undefined) ?? null,
      };
      marks.push(mark);
      if (mark.mcid !== null) content.texts.set(mark.mcid, '');
      if (mark.actual !== null) add(mark.actual);
    } else if (operator === 'EMC') marks.pop();
    else if (operator === 'q') saved.push(font);
    else if (operator === 'Q') font = saved.pop()!;
    else if (operator === 'Tf') font = maps.get((operands[0] as PdfName).name) ?? new Map();
    else if (PAINTING.has(operator)) {
      const isReplaced = marks.some((mark) => mark.actual !== null);
      const text = isReplaced ? '' : shownText(operands, font);
      add(operator === 'TJ' || operator === 'Tj' ? text : '');
    }
    operands = [];
  }
  return content;
}

/** Glyphs of a string as a list of numbers: they must not be read as text. */
function hexString(reader: Reader): PdfValue | null {
  const { file, at } = reader;
  const glyphs = (from: number, to: number) =>
    (file.toString('latin1', from, to).match(/[0-9A-Fa-f]{4}/g) ?? []).map((hex) => Number.parseInt(hex, 16));
  if (file[at] === 0x3c && file[at + 1] !== 0x3c) {
    const end = file.indexOf('>', at);
    reader.at = end + 1;
    return glyphs(at, end);
  }
  if (file[at] === 0x5b && file[at + 1] === 0x3c) {
    const end = file.indexOf(']', at);
    const parts = file.toString('latin1', at, end).matchAll(/<([0-9A-Fa-f]*)>/g);
    reader.at = end + 1;
    return [...parts].flatMap(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16)));
  }
  return null;
}

function shownText(operands: readonly PdfValue[], font: ReadonlyMap<number, string>): string {
  const glyphs = Array.isArray(operands[0]) ? (operands[0] as readonly number[]) : [];
  return glyphs.map((glyph) => font.get(glyph) ?? '\ufffd').join('');
}

function unicodeMap(file: PdfFile, font: PdfValue): Map<number, string> {
  const map = new Map<number, string>();
  const text = file.stream(file.dict(font).get('ToUnicode')).toString('latin1');
  for (const [, from = '', list = ''] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    const entries = [...list.matchAll(/<([0-9a-f ]*)>/gi)];
    entries.forEach(([, hex = ''], n) => {
      const units = hex.split(' ').filter(Boolean);
      map.set(Number.parseInt(from, 16) + n, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return map;
}
