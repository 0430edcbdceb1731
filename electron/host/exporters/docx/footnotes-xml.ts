import type { ParagraphStyle } from '#shared/publishing/publication.ts';
import type { DocxContext, PlacedFootnote } from './docx-context.ts';
import { indent } from './paragraph-format.ts';
import { runsXml } from './runs-xml.ts';
import { xmlText } from './xml-text.ts';

/** Names under which a style sheet may hold the style of footnotes of the text (条文脚注). */
const STYLE_KEYS = ['footnote', 'text-footnote', 'footnote-text', 'note'];
const REFERENCE = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';

/** The `w:footnote` elements of all footnotes met in the body, in order. */
export function footnotesXml(ctx: DocxContext): string {
  let xml = '';
  // A footnote cannot hold another one; writing runs may still find problems, so the list is walked as it stands.
  for (let i = 0; i < ctx.footnotes.length; i++) {
    const note = ctx.footnotes[i];
    if (note) xml += footnoteXml(ctx, note);
  }
  return xml;
}

function footnoteXml(ctx: DocxContext, { id, run, automatic, change }: PlacedFootnote): string {
  const style = STYLE_KEYS.map((key) => ctx.styles.get(key)).find((entry) => entry !== undefined);
  const after = /^\d+(\D*)$/.exec(run.mark)?.[1] ?? '';
  const mark = automatic
    ? `<w:r>${REFERENCE}<w:footnoteRef/></w:r>${after === '' ? '' : `<w:r>${REFERENCE}<w:t>${xmlText(after)}</w:t></w:r>`}`
    : `<w:r>${REFERENCE}<w:t>${xmlText(run.mark)}</w:t></w:r>`;
  const text = runsXml(
    ctx,
    run.runs.filter((inner) => inner.kind !== 'footnote'),
    undefined,
    change,
  );
  // No hanging indent: LibreOffice would stretch the figure over it and push the bracket away.
  const flat = style ? indent({ ...style.style, leftIndentChars: markIndent(style.style), hangingChars: 0 }, true) : '';
  const properties = style ? `<w:pPr><w:pStyle w:val="${style.id}"/><w:suppressLineNumbers/>${flat}</w:pPr>` : '';
  return `<w:footnote w:id="${id}"><w:p>${properties}${mark}<w:r><w:t xml:space="preserve"> </w:t></w:r>${text}</w:p></w:footnote>`;
}

/** Where the mark of a footnote stands, in characters. */
function markIndent(style: ParagraphStyle): number {
  return Math.max(0, (style.leftIndentChars ?? 0) - (style.hangingChars ?? 0));
}
