import type { DocJson } from '#shared/doc-model/index.ts';

/**
 * Short-hand for writing a standard in code: every function gives one block. In texts `{ref:key}` is a cross-reference to the block
 * with that key, `{sub:2}` a subscript, `{fn:…}` a footnote, `{math:…}` an inline formula.
 */
export type TextBuilder = ReturnType<typeof textBuilder>;

export function textBuilder(newId: () => string) {
  const ids = new Map<string, string>();
  const idOf = (key: string): string => {
    const known = ids.get(key) ?? newId();
    ids.set(key, known);
    return known;
  };
  const id = (key?: string) => (key === undefined ? newId() : idOf(key));

  function inline(text: string): DocJson[] {
    const parts = text.split(/(\{(?:ref|sub|sup|fn|math):[^{}]*(?:\{[^{}]*\}[^{}]*)*\})/);
    return parts
      .filter((part) => part !== '')
      .map((part) => {
        const match = /^\{(ref|sub|sup|fn|math):(.*)\}$/s.exec(part);
        if (!match) return { type: 'text', text: part };
        const [, kind, value] = match as unknown as [string, string, string];
        if (kind === 'ref') return { type: 'crossReference', attrs: { target: idOf(value), form: 'label' } };
        if (kind === 'fn') return { type: 'footnote', attrs: { id: newId(), text: value } };
        if (kind === 'math') return { type: 'inlineMath', attrs: { latex: value } };
        return { type: 'text', text: value, marks: [{ type: kind === 'sub' ? 'subscript' : 'superscript' }] };
      });
  }

  const node = (type: string, attrs: Record<string, unknown>, content?: readonly DocJson[]): DocJson => ({
    type,
    attrs,
    ...(content && content.length > 0 ? { content } : {}),
  });
  const p = (text: string): DocJson => node('paragraph', { id: newId() }, inline(text));
  const cell = (text: string, header: boolean, align: string | null = null): DocJson =>
    node(header ? 'tableHeader' : 'tableCell', { colspan: 1, rowspan: 1, colwidth: null, align }, [p(text)]);

  return {
    idOf,
    p,
    h: (level: number, title: string, key?: string) => node('heading', { id: id(key), level }, inline(title)),
    clause: (level: number, text: string, key?: string) => node('clause', { id: id(key), level }, inline(text)),
    list: (kind: 'dash' | 'alpha' | 'dot' | 'number', items: readonly string[]) =>
      node(
        'list',
        { id: newId(), kind },
        items.map((item) => node('listItem', { id: newId() }, [p(item)])),
      ),
    note: (text: string) => node('note', { id: newId() }, inline(text)),
    example: (text: string) => node('example', { id: newId(), boxed: false }, [p(text)]),
    reference: (text: string) => node('reference', { id: newId() }, inline(text)),
    term: (name: string, english: string, definition: string, extra: readonly DocJson[] = []) =>
      node('termEntry', { id: newId(), level: 2 }, [
        { type: 'termName', content: inline(name) },
        { type: 'termEnglish', content: inline(english) },
        { type: 'termDefinition', content: inline(definition) },
        ...extra,
      ]),
    source: (text: string): DocJson => ({ type: 'termSource', content: inline(text) }),
    table: (
      key: string,
      caption: string,
      head: readonly string[],
      rows: readonly (readonly string[])[],
      options: { readonly unit?: string; readonly foot?: readonly DocJson[] } = {},
    ) =>
      node('tableBlock', { id: idOf(key), unit: options.unit ?? '' }, [
        { type: 'caption', content: inline(caption) },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: head.map((text) => cell(text, true)) },
            ...rows.map((row): DocJson => ({ type: 'tableRow', content: row.map((text) => cell(text, false)) })),
          ],
        },
        ...(options.foot ?? []),
      ]),
    figure: (
      key: string,
      caption: string,
      blob: string,
      size: { widthMm: number; heightMm: number },
      alt: string,
      foot: readonly DocJson[],
    ) =>
      node('figure', { id: idOf(key), unit: '' }, [
        node('image', { blob, mime: 'image/png', ...size, alt, subtitle: null }),
        { type: 'caption', content: inline(caption) },
        ...foot,
      ]),
    formula: (key: string, latex: string) => node('formula', { id: idOf(key), latex, numbered: true }),
    formulaKey: (items: readonly (readonly [string, string])[]) =>
      node(
        'formulaKey',
        { id: newId() },
        items.map(([symbol, text]) => node('formulaKeyItem', { symbol }, inline(text))),
      ),
    annex: (key: string, obligation: 'normative' | 'informative', title: string, blocks: readonly DocJson[]) =>
      node('annex', { id: idOf(key), obligation }, [{ type: 'annexTitle', content: inline(title) }, ...blocks]),
    section: (type: 'foreword' | 'body' | 'bibliography', blocks: readonly DocJson[]) =>
      node(type, { id: newId() }, blocks),
    literature: (text: string, key?: string) => node('bibliographyItem', { id: id(key) }, inline(text)),
    index: () => node('index', { id: newId() }),
    doc: (sections: readonly DocJson[]): DocJson => ({ type: 'doc', content: sections }),
  };
}
