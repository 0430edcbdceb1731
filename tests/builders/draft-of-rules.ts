import type { Node } from 'prosemirror-model';
import { type NodeName, standardSchema } from '#shared/doc-model/index.ts';
import type { RuleBlock, RuleDocument, RuleText } from '#shared/doc-rules/model/index.ts';

const make = standardSchema.nodes;
const SECTIONS: readonly string[] = ['foreword', 'introduction', 'annex', 'bibliography', 'index'];
const MARKS = ['superscript', 'subscript', 'strong', 'emphasis'] as const;

/**
 * A draft with the text of a document under check, block by block with the same ids; null where the schema has no place for it (clauses
 * in the foreword, a fourth kind of list …). Typed numbers are lost: a draft derives them.
 */
export function draftOfRules(document: RuleDocument): Node | null {
  const footnotes = new Map(
    document.entries.filter(({ block }) => block.type === 'footnote').map((e) => [e.block.id, e.block]),
  );
  const convert = converter(footnotes);
  try {
    const section = (type: NodeName, block: RuleBlock | null, content: readonly Node[]) =>
      make[type].create({ id: block?.id ?? type }, content);
    const body = document.blocks
      .filter(({ type }) => !SECTIONS.includes(type))
      .flatMap((block) => convert.flow(block, 1));
    const sections = [
      ...document.blocks.filter(({ type }) => type === 'foreword'),
      ...document.blocks.filter(({ type }) => type === 'introduction'),
    ].map((block) =>
      section(block.type as NodeName, block, convert.row(block.children, block.type === 'foreword' ? 1 : 2)),
    );
    if (!document.blocks.some(({ type }) => type === 'foreword'))
      sections.unshift(section('foreword', null, [make.paragraph.create({ id: 'blank' })]));
    sections.push(section('body', null, body.length > 0 ? body : [make.paragraph.create({ id: 'blank-body' })]));
    for (const block of document.blocks) {
      if (block.type === 'annex') {
        const title = make.annexTitle.create(null, convert.inline(block.title));
        const content = convert.row(block.children, 2);
        const obligation = block.kind === 'normative' ? 'normative' : 'informative';
        const blank = make.paragraph.create({ id: `${block.id}-blank` });
        sections.push(
          make.annex.create({ id: block.id, obligation }, [title, ...(content.length > 0 ? content : [blank])]),
        );
      }
      if (block.type === 'bibliography') sections.push(section('bibliography', block, convert.row(block.children, 1)));
      if (block.type === 'index') sections.push(make.index.create({ id: block.id }));
    }
    const doc = make.doc.create(null, sections);
    doc.check();
    return doc;
  } catch {
    return null;
  }
}

function converter(footnotes: ReadonlyMap<string, RuleBlock>) {
  function inline({ plain, spans }: RuleText): Node[] {
    const nodes: Node[] = [];
    const cuts = [...new Set([0, plain.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
    for (const [index, from] of cuts.entries()) {
      const to = cuts[index + 1];
      if (to === undefined) break;
      const over = spans.filter((span) => span.from <= from && span.to >= to);
      const pointer = over.find((span) => 'target' in span);
      const marks = MARKS.filter((name) => over.some(({ kind }) => kind === name)).map((name) =>
        standardSchema.marks[name].create(),
      );
      if (pointer && 'target' in pointer) {
        const { kind, target } = pointer;
        if (kind === 'reference') nodes.push(make.crossReference.create({ target }));
        if (kind === 'object-footnote') nodes.push(make.objectFootnoteMark.create({ target }));
        if (kind === 'footnote')
          nodes.push(make.footnote.create({ id: target, text: footnotes.get(target)?.text.plain ?? '' }));
      } else nodes.push(standardSchema.text(plain.slice(from, to), marks));
    }
    return nodes;
  }

  function row(blocks: readonly RuleBlock[], level: number): Node[] {
    const nodes: Node[] = [];
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      if (block.type !== 'listItem') {
        nodes.push(...flow(block, level));
        continue;
      }
      const items = [block];
      while (blocks[at + 1]?.type === 'listItem' && blocks[at + 1]?.kind === block.kind) items.push(blocks[++at]!);
      nodes.push(list(items));
    }
    return nodes;
  }

  function list(items: readonly RuleBlock[]): Node {
    const kind = { dash: 'dash', dot: 'dot', letter: 'alpha', number: 'number' }[String(items[0]!.kind)];
    if (kind === undefined) throw new Error('no such list');
    return make.list.create(
      { id: `${items[0]!.id}-list`, kind },
      items.map((item) => {
        const text = make.paragraph.create({ id: `${item.id}-text` }, inline(item.text));
        return make.listItem.create({ id: item.id }, [text, ...row(item.children, 1)]);
      }),
    );
  }

  function textBlock(type: NodeName, { id, text }: RuleBlock): Node[] {
    return [make[type].create({ id }, inline(text))];
  }

  function flow(block: RuleBlock, level: number): Node[] {
    const { id, children } = block;
    switch (block.type) {
      case 'chapter':
      case 'clause':
        return [make.heading.create({ id, level }, inline(block.title)), ...row(children, level + 1)];
      case 'untitledClause':
        return [make.clause.create({ id, level }, inline(block.text)), ...row(children, level + 1)];
      case 'paragraph':
      case 'note':
      case 'warning':
        return textBlock(block.type, block);
      case 'normativeReference':
        return textBlock('reference', block);
      case 'bibliographyItem':
        return textBlock('bibliographyItem', block);
      case 'symbolItem':
        return [
          make.paragraph.create({ id }, [...inline(block.title), standardSchema.text('——'), ...inline(block.text)]),
        ];
      case 'example':
        return [
          make.example.create({ id }, [
            make.paragraph.create({ id: `${id}-text` }, inline(block.text)),
            ...row(children, 1),
          ]),
        ];
      case 'term': {
        const source = block.source.plain === '' ? [] : [make.termSource.create(null, inline(block.source))];
        return [
          make.termEntry.create({ id, level }, [
            make.termName.create(null, inline(block.title)),
            make.termEnglish.create(null, inline(block.en)),
            make.termDefinition.create(null, inline(block.text)),
            ...row(children, level),
            ...source,
          ]),
        ];
      }
      case 'table':
        return [table(block)];
      case 'figure':
        return [
          make.figure.create({ id, unit: block.unit }, [
            make.image.create({ blob: 'a'.repeat(64) }),
            make.caption.create(null, inline(block.title)),
            ...objectFoot(children),
          ]),
        ];
      case 'formula':
        return [
          make.formula.create({ id, latex: block.text.plain, numbered: block.number.text !== '' }),
          ...row(children, level),
        ];
      case 'formulaKey':
        return [
          make.formulaKey.create(
            { id },
            block.rows.map(([symbol, meaning]) =>
              make.formulaKeyItem.create({ symbol: symbol?.plain ?? '' }, inline(meaning!)),
            ),
          ),
        ];
      case 'footnote':
      case 'documentTitle':
      case 'toc':
        return [];
      default:
        throw new Error(`no place for ${block.type}`);
    }
  }

  function table(block: RuleBlock): Node {
    const rows = block.rows.map((cells, r) =>
      make.tableRow.create(
        null,
        cells.flatMap((cell, c) => {
          if (cell === null) return [];
          let colspan = 1;
          while (c + colspan < cells.length && cells[c + colspan] === null && !under(block.rows, r, c + colspan))
            colspan++;
          let rowspan = 1;
          while (block.rows[r + rowspan]?.[c] === null && c + colspan <= cells.length && rowspan < 20) rowspan++;
          const type = r < block.headRows ? make.tableHeader : make.tableCell;
          const text = make.paragraph.create({ id: `${block.id}-${r}-${c}` }, inline(cell));
          return [type.create({ colspan, rowspan }, text)];
        }),
      ),
    );
    return make.tableBlock.create({ id: block.id, unit: block.unit }, [
      make.caption.create(null, inline(block.title)),
      make.table.create(null, rows),
      ...objectFoot(block.children),
    ]);
  }

  /** A cell that is covered from above, not from the left. */
  function under(rows: RuleBlock['rows'], r: number, c: number): boolean {
    return r > 0 && rows[r - 1]?.[c] !== undefined && rows[r]?.[c] === null && (rows[r]?.[c - 1] ?? null) === null;
  }

  function objectFoot(children: readonly RuleBlock[]): Node[] {
    return children.flatMap((child) =>
      child.type === 'footnote' ? textBlock('objectFootnote', child) : flow(child, 1),
    );
  }

  return { inline, row, flow };
}
