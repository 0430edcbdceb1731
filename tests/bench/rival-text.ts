import type { PubBlock, Publication, PubParagraph, PubTable } from '#shared/publishing/publication.ts';

/** The text of a publication in the languages of other typesetters, as they would be given it: no more layout than they need. */
export function toTypst(publication: Publication): string {
  const body = publication.sections.flatMap(({ blocks }) => blocks.map(typstBlock)).filter((text) => text !== '');
  return `#set page(paper: "a4", margin: (top: 34mm, right: 20mm, bottom: 25mm, left: 25mm), numbering: "1", header: [${escaped(
    publication.subject ?? '',
  )}])
#set text(font: ("Noto Serif", "Noto Serif SC"), size: 10.5pt, lang: "zh", region: "cn")
#set par(justify: true, leading: 5.1pt, spacing: 5.1pt, first-line-indent: (amount: 2em, all: true))
#show heading: set text(font: "Noto Sans SC", size: 10.5pt, weight: "regular")
#outline()

${body.join('\n\n')}
`;
}

export function toMarkdown(publication: Publication): string {
  return publication.sections
    .flatMap(({ blocks }) => blocks.map(markdownBlock))
    .filter((text) => text !== '')
    .join('\n\n');
}

function typstBlock(block: PubBlock): string {
  switch (block.kind) {
    case 'paragraph': {
      const label = block.label?.text ?? '';
      const text = escaped(`${label}${label === '' ? '' : ' '}${wordsOf(block)}`);
      return block.outline ? `${'='.repeat(Math.min(6, block.outline.level))} ${text}` : text;
    }
    case 'table':
      return `#figure(caption: [${escaped(block.caption ? wordsOf(block.caption) : '')}], kind: table, supplement: none, table(columns: ${
        block.columns.length
      }, table.header(${cells(block, 0, block.headRows)}), ${cells(block, block.headRows)}))`;
    case 'formula':
      return '$ w = (m_1 - m_2) / m_0 times 100 $';
    case 'group':
      return block.blocks.map(typstBlock).join('\n\n');
    default:
      return '';
  }
}

function cells(table: PubTable, from: number, to?: number): string {
  return table.rows
    .slice(from, to)
    .flatMap((row) => row.cells.map((cell) => `[${escaped(cell.paragraphs.map(wordsOf).join(' '))}]`))
    .join(', ');
}

function markdownBlock(block: PubBlock): string {
  switch (block.kind) {
    case 'paragraph': {
      const label = block.label?.text ?? '';
      const text = `${label}${label === '' ? '' : ' '}${wordsOf(block)}`;
      return block.outline ? `${'#'.repeat(Math.min(6, block.outline.level))} ${text}` : text;
    }
    case 'table': {
      const row = (index: number) =>
        `| ${(block.rows[index]?.cells ?? []).map((cell) => cell.paragraphs.map(wordsOf).join(' ')).join(' | ')} |`;
      const rule = `|${block.columns.map(() => '---|').join('')}`;
      return [row(0), rule, ...block.rows.slice(1).map((_, index) => row(index + 1))].join('\n');
    }
    case 'formula':
      return `$$${block.latex}$$`;
    case 'group':
      return block.blocks.map(markdownBlock).join('\n\n');
    default:
      return '';
  }
}

function wordsOf(paragraph: PubParagraph): string {
  return paragraph.runs.map((run) => ('text' in run ? run.text : '')).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\#$*_`<>@[\]~/=+-]/g, '\\$&');
}
