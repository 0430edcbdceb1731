import { child, children, path, type XmlElement } from '../package/index.ts';

export type NumberingRef = { readonly numId: string | null; readonly level: number | null };

/** A style with everything that it inherits. */
type ResolvedStyle = {
  readonly id: string;
  readonly name: string;
  readonly numbering: NumberingRef;
  readonly outline: number | null;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly position: 'super' | 'sub' | null;
};

export type Styles = {
  /** Paragraph or character style; the default paragraph style for null or an unknown id. */
  paragraph(id: string | null): ResolvedStyle;
  character(id: string | null): ResolvedStyle | null;
  /** Id of the numbering that a list style names. */
  numberingOf(styleId: string): string | null;
};

const PLAIN: ResolvedStyle = {
  id: '',
  name: '',
  numbering: { numId: null, level: null },
  outline: null,
  hidden: false,
  bold: false,
  italic: false,
  position: null,
};

/** Reads styles.xml; a missing part gives plain styles. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  let defaultId: string | null = null;
  for (const style of children(root ?? undefined, 'w:style')) {
    const id = style.attrs['w:styleId'] ?? '';
    elements.set(id, style);
    if (style.attrs['w:type'] === 'paragraph' && isOn(style.attrs['w:default'])) defaultId = id;
  }
  const resolved = new Map<string, ResolvedStyle>();

  /** Up what styles are based on, then down again: files with chains of thousands are broken or made to break us. */
  function resolve(id: string): ResolvedStyle {
    const chain = new Map<string, XmlElement>();
    let at: string | undefined = id;
    while (at !== undefined && !chain.has(at) && !resolved.has(at)) {
      const element = elements.get(at);
      if (!element) break;
      chain.set(at, element);
      at = child(element, 'w:basedOn')?.attrs['w:val'];
    }
    let style = resolved.get(at ?? '') ?? PLAIN;
    for (const [own, element] of [...chain].reverse()) {
      style = merge(element, style, own);
      resolved.set(own, style);
    }
    return style;
  }

  return {
    paragraph: (id) => resolve(id !== null && elements.has(id) ? id : (defaultId ?? '')),
    character: (id) => (id !== null && elements.has(id) ? resolve(id) : null),
    numberingOf: (id) => resolve(id).numbering.numId,
  };
}

function merge(element: XmlElement, parent: ResolvedStyle, id: string): ResolvedStyle {
  const pPr = child(element, 'w:pPr');
  const rPr = child(element, 'w:rPr');
  const own = readNumberingRef(child(pPr, 'w:numPr'));
  const outline = child(pPr, 'w:outlineLvl')?.attrs['w:val'];
  return {
    id,
    name: child(element, 'w:name')?.attrs['w:val'] ?? id,
    numbering: { numId: own.numId ?? parent.numbering.numId, level: own.level ?? parent.numbering.level },
    outline: outline === undefined ? parent.outline : outlineLevel(outline),
    hidden: flag(rPr, 'w:vanish') ?? parent.hidden,
    bold: flag(rPr, 'w:b') ?? parent.bold,
    italic: flag(rPr, 'w:i') ?? parent.italic,
    position: positionOf(rPr) ?? parent.position,
  };
}

/** w:outlineLvl: 0–8 are headings, 9 is body text. */
export function outlineLevel(value: string): number | null {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : null;
}

export function readNumberingRef(numPr: XmlElement | undefined): NumberingRef {
  const numId = child(numPr, 'w:numId')?.attrs['w:val'];
  const level = child(numPr, 'w:ilvl')?.attrs['w:val'];
  return { numId: numId ?? null, level: level === undefined ? null : Number(level) || 0 };
}

/** An on/off property: true, false, or null when the element is absent. */
export function flag(properties: XmlElement | undefined, name: string): boolean | null {
  const element = child(properties, name);
  return element ? isOn(element.attrs['w:val'] ?? '1') : null;
}

export function positionOf(rPr: XmlElement | undefined): 'super' | 'sub' | null {
  const value = path(rPr, 'w:vertAlign')?.attrs['w:val'];
  return value === 'superscript' ? 'super' : value === 'subscript' ? 'sub' : null;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
