import {
  type DOMOutputSpec,
  type MarkSpec,
  type Node,
  type NodeSpec,
  Schema,
  type TagParseRule,
} from 'prosemirror-model';
import { type MarkName, type NodeName, standardMarks, standardNodes } from '#shared/doc-model/index.ts';
import { cellParseAttrs, cellToDom } from './cell-dom.ts';

type DomSpec = Pick<NodeSpec, 'toDOM' | 'parseDOM'>;

const id = (node: Node): Record<string, string> => ({ 'data-id': node.attrs['id'] as string });

/** How our own markup carries a block on the clipboard: `data-block` names the node, `data-id` its id. */
function block(tag: string, name: string, extra: (node: Node) => Record<string, string> = () => ({})): DomSpec {
  return {
    toDOM: (node): DOMOutputSpec => [
      tag,
      { 'data-block': name, ...('id' in node.attrs ? id(node) : {}), ...extra(node) },
      0,
    ],
    parseDOM: [{ tag: `${tag}[data-block="${name}"]`, getAttrs: readId, priority: 60 }],
  };
}

function atom(tag: string, name: string, names: readonly string[]): DomSpec {
  return {
    toDOM: (node): DOMOutputSpec => {
      const attrs: Record<string, string> = { 'data-block': name };
      for (const key of names) if (node.attrs[key] !== null) attrs[`data-${dashed(key)}`] = String(node.attrs[key]);
      return [tag, attrs];
    },
    parseDOM: [
      {
        tag: `${tag}[data-block="${name}"]`,
        priority: 60,
        getAttrs: (dom) => {
          const attrs: Record<string, unknown> = {};
          for (const key of names) {
            const raw = dom.getAttribute(`data-${dashed(key)}`);
            if (raw !== null) attrs[key] = NUMERIC.has(key) ? Number(raw) : key === 'numbered' ? raw === 'true' : raw;
          }
          return attrs;
        },
      },
    ],
  };
}

const NUMERIC: ReadonlySet<string> = new Set(['widthMm', 'heightMm']);

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
}

function readId(dom: HTMLElement): { id: string } {
  return { id: dom.getAttribute('data-id') ?? '' };
}

function withRules(spec: DomSpec, rules: readonly TagParseRule[]): DomSpec {
  return { ...spec, parseDOM: [...(spec.parseDOM ?? []), ...rules] };
}

function levelled(tag: string, name: string): DomSpec {
  return {
    toDOM: (node) => [tag, { 'data-block': name, ...id(node), 'data-level': String(node.attrs['level']) }, 0],
    parseDOM: [
      {
        tag: `${tag}[data-block="${name}"]`,
        priority: 60,
        getAttrs: (dom) => ({ ...readId(dom), level: Number(dom.getAttribute('data-level')) || 2 }),
      },
    ],
  };
}

/** Level and language of a heading for assistive technology come from the role; the tag stays neutral for every level. */
const heading: DomSpec = {
  toDOM: (node) => [
    'div',
    {
      'data-block': 'heading',
      ...id(node),
      'data-level': String(node.attrs['level']),
      role: 'heading',
      'aria-level': String((node.attrs['level'] as number) + 1),
    },
    0,
  ],
  parseDOM: [
    ...levelled('div', 'heading').parseDOM!,
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  ],
};

const dom: Partial<Record<NodeName, DomSpec>> = {
  foreword: block('section', 'foreword'),
  introduction: block('section', 'introduction'),
  body: block('section', 'body'),
  annex: {
    toDOM: (node) => [
      'section',
      { 'data-block': 'annex', ...id(node), 'data-obligation': String(node.attrs['obligation']) },
      0,
    ],
    parseDOM: [
      {
        tag: 'section[data-block="annex"]',
        getAttrs: (el) => ({ ...readId(el), obligation: el.getAttribute('data-obligation') ?? 'informative' }),
      },
    ],
  },
  annexTitle: block('div', 'annexTitle'),
  bibliography: block('section', 'bibliography'),
  bibliographyItem: block('p', 'bibliographyItem'),
  index: atom('section', 'index', ['id']),
  warning: block('p', 'warning'),
  heading,
  clause: levelled('p', 'clause'),
  paragraph: withRules(block('p', 'paragraph'), [{ tag: 'p' }]),
  list: {
    toDOM: (node) => ['ul', { 'data-block': 'list', ...id(node), 'data-kind': String(node.attrs['kind']) }, 0],
    parseDOM: [
      {
        tag: 'ul, ol',
        getAttrs: (el) => ({
          ...readId(el),
          kind: el.getAttribute('data-kind') ?? (el.nodeName === 'OL' ? orderedKind(el) : 'dash'),
        }),
      },
    ],
  },
  listItem: {
    toDOM: (node) => ['li', { 'data-block': 'listItem', ...id(node) }, 0],
    parseDOM: [{ tag: 'li', getAttrs: readId }],
  },
  note: block('p', 'note'),
  example: {
    toDOM: (node) => [
      'div',
      { 'data-block': 'example', ...id(node), ...(node.attrs['boxed'] ? { 'data-boxed': 'true' } : {}) },
      0,
    ],
    parseDOM: [
      {
        tag: 'div[data-block="example"]',
        getAttrs: (el) => ({ ...readId(el), boxed: el.getAttribute('data-boxed') === 'true' }),
      },
    ],
  },
  termEntry: levelled('div', 'termEntry'),
  termName: block('p', 'termName'),
  termEnglish: { ...block('p', 'termEnglish'), toDOM: () => ['p', { 'data-block': 'termEnglish', lang: 'en' }, 0] },
  termDefinition: block('p', 'termDefinition'),
  termSource: block('p', 'termSource'),
  reference: block('p', 'reference'),
  figure: unitBlock('figure', 'figure'),
  image: {
    ...atom('img', 'image', ['blob', 'mime', 'widthMm', 'heightMm', 'alt', 'subtitle']),
    toDOM: (node) => {
      const attrs: Record<string, string> = { 'data-block': 'image', alt: String(node.attrs['alt']) };
      for (const key of ['blob', 'mime', 'widthMm', 'heightMm', 'alt', 'subtitle']) {
        if (node.attrs[key] !== null) attrs[`data-${dashed(key)}`] = String(node.attrs[key]);
      }
      return ['img', attrs];
    },
  },
  tableBlock: unitBlock('div', 'tableBlock'),
  caption: block('div', 'caption'),
  table: { toDOM: () => ['table', ['tbody', 0]], parseDOM: [{ tag: 'table' }] },
  tableRow: { toDOM: () => ['tr', 0], parseDOM: [{ tag: 'tr' }] },
  tableCell: { toDOM: (node) => ['td', cellToDom(node), 0], parseDOM: [{ tag: 'td', getAttrs: cellParseAttrs }] },
  tableHeader: { toDOM: (node) => ['th', cellToDom(node), 0], parseDOM: [{ tag: 'th', getAttrs: cellParseAttrs }] },
  objectFootnote: block('p', 'objectFootnote'),
  formula: atom('div', 'formula', ['id', 'latex', 'numbered']),
  formulaKey: block('div', 'formulaKey'),
  formulaKeyItem: {
    toDOM: (node) => ['p', { 'data-block': 'formulaKeyItem', 'data-symbol': String(node.attrs['symbol']) }, 0],
    parseDOM: [
      {
        tag: 'p[data-block="formulaKeyItem"]',
        priority: 60,
        getAttrs: (el) => ({ symbol: el.getAttribute('data-symbol') ?? '' }),
      },
    ],
  },
  hardBreak: { toDOM: () => ['br'], parseDOM: [{ tag: 'br' }] },
  crossReference: atom('span', 'crossReference', ['target', 'form']),
  citation: atom('span', 'citation', ['target']),
  footnote: atom('span', 'footnote', ['id', 'text']),
  objectFootnoteMark: atom('span', 'objectFootnoteMark', ['target']),
  inlineMath: atom('span', 'inlineMath', ['latex']),
};

function unitBlock(tag: string, name: string): DomSpec {
  return {
    toDOM: (node) => [tag, { 'data-block': name, ...id(node), 'data-unit': String(node.attrs['unit']) }, 0],
    parseDOM: [
      {
        tag: `${tag}[data-block="${name}"]`,
        priority: 60,
        getAttrs: (el) => ({ ...readId(el), unit: el.getAttribute('data-unit') ?? '' }),
      },
    ],
  };
}

/** `ol type=a` and Word's lettered lists are alpha; all other ordered lists are letters too on the first level (GB/T 1.1—2020, 7.5). */
function orderedKind(el: HTMLElement): string {
  return el.parentElement?.closest('li') ? 'number' : 'alpha';
}

const markDom: Record<MarkName, Pick<MarkSpec, 'toDOM' | 'parseDOM'>> = {
  strong: {
    toDOM: () => ['strong', 0],
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps everything in a <b> of normal weight.
      { tag: 'b', getAttrs: (el) => (el.style.fontWeight === 'normal' ? false : null) },
    ],
  },
  emphasis: {
    toDOM: () => ['em', 0],
    parseDOM: [{ tag: 'em' }, { tag: 'i', getAttrs: (el) => (el.style.fontStyle === 'normal' ? false : null) }],
  },
  superscript: { toDOM: () => ['sup', 0], parseDOM: [{ tag: 'sup' }] },
  subscript: { toDOM: () => ['sub', 0], parseDOM: [{ tag: 'sub' }] },
};

function merge<Name extends string, Spec extends object>(
  specs: Record<Name, Spec>,
  extra: Partial<Record<Name, object>>,
): Record<Name, Spec> {
  const merged = { ...specs };
  for (const name of Object.keys(specs) as Name[]) merged[name] = { ...specs[name], ...extra[name] };
  return merged;
}

/** The schema of the standard with its markup. Same nodes, same JSON as `standardSchema`; only the editor needs the DOM. */
export const editorSchema: Schema<NodeName, MarkName> = new Schema({
  nodes: merge(standardNodes, dom),
  marks: merge(standardMarks, markDom),
});
