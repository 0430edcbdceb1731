import type { Change, PubRun } from '#shared/publishing/publication.ts';
import { barXml } from './bar-xml.ts';
import { versionsOf } from './changes-xml.ts';
import { checkboxXml, fieldControlXml } from './content-control-xml.ts';
import type { DocxContext, FootnoteRun } from './docx-context.ts';
import { fieldXml, pageFieldXml } from './fields-xml.ts';
import { qrXml } from './qr-xml.ts';
import { textRunXml } from './text-run-xml.ts';
import { xmlText } from './xml-text.ts';

/**
 * The runs of a paragraph as WordprocessingML. `blockId` says where a problem was found; `whole` is the change of the whole paragraph.
 * Neighbours of the same change are one.
 */
export function runsXml(ctx: DocxContext, runs: readonly PubRun[], blockId?: string, whole?: Change): string {
  let xml = '';
  let piece = '';
  let open: Change | undefined;
  for (const run of runs) {
    const change = whole ?? ('change' in run ? run.change : undefined);
    if (change !== open) {
      xml += ctx.changes.runs(open, piece);
      piece = '';
      open = change;
    }
    piece += runXml(ctx, run, blockId, change);
  }
  return xml + ctx.changes.runs(open, piece);
}

function runXml(ctx: DocxContext, run: PubRun, blockId: string | undefined, change: Change | undefined): string {
  switch (run.kind) {
    case 'text':
      return textRunXml(run.text, run, ctx.chinese);
    case 'ref':
      return referenceXml(ctx, run);
    case 'footnote':
      return footnoteXml(ctx, run, change);
    case 'math':
      return mathXml(ctx, run.latex, blockId);
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'leader':
      return '<w:r><w:tab/></w:r>';
    case 'checkbox':
      return checkboxXml(ctx, run);
    case 'field':
      return fieldControlXml(ctx, run);
    case 'bar':
      return barXml(ctx, run);
    case 'qr':
      return qrXml(ctx, run);
    case 'page-ref': {
      const target = ctx.bookmarks.target(run.target);
      const page = ctx.pageLabelOf(run.target) ?? '';
      return target ? pageFieldXml(target.name, page) : textRunXml(page, {}, ctx.chinese);
    }
  }
}

/**
 * A reference with REF fields where Word can print its number. A link holds the pieces of one together (第…章); a field alone is a link by
 * itself, and LibreOffice mixes up fields in links that stand side by side.
 */
function referenceXml(ctx: DocxContext, run: Extract<PubRun, { kind: 'ref' }>): string {
  const target = run.broken ? undefined : ctx.bookmarks.target(run.target);
  if (!target) return textRunXml(run.text, run, ctx.chinese);
  const pieces = ctx.references.pieces(run) ?? [{ text: run.text }];
  const xml = pieces.map(({ text, instruction }) => {
    const shown = textRunXml(text, run, ctx.chinese);
    return instruction === undefined ? shown : fieldXml(instruction, shown);
  });
  if (pieces.length === 1 && pieces[0]?.instruction !== undefined) return xml.join('');
  return `<w:hyperlink w:anchor="${target.name}" w:history="1">${xml.join('')}</w:hyperlink>`;
}

/** Formula in a line; LaTeX that cannot be read stands as it is, with a problem. */
function mathXml(ctx: DocxContext, latex: string, blockId: string | undefined): string {
  const math = ctx.math.write(latex);
  if (math.ok) return math.xml;
  ctx.problems.push({
    code: 'formula-unreadable',
    severity: 'warning',
    params: { latex: latex.slice(0, 80), reason: math.message },
    ...(blockId === undefined ? {} : { blockId }),
  });
  return textRunXml(latex, {}, false);
}

/** Reference of a footnote. Word's count gives the figure of a mark such as `1)`; any other mark is written as it is. */
function footnoteXml(ctx: DocxContext, run: FootnoteRun, change: Change | undefined): string {
  const counted = ctx.countedFootnotes;
  const versions = versionsOf(change);
  const marks = { after: run.mark, before: run.markBefore ?? run.mark };
  const rest = /^\d+(\D*)$/.exec(run.mark)?.[1] ?? '';
  const automatic = versions.every((version) => marks[version] === `${counted[version] + 1}${rest}`);
  if (automatic) for (const version of versions) counted[version] += 1;
  const id = ctx.footnotes.length + 1;
  ctx.footnotes.push({ id, run, automatic, change });
  const style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
  if (!automatic) {
    return `<w:r>${style}<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${xmlText(run.mark)}</w:t></w:r>`;
  }
  const after = rest === '' ? '' : `<w:r>${style}<w:t>${xmlText(rest)}</w:t></w:r>`;
  return `<w:r>${style}<w:footnoteReference w:id="${id}"/></w:r>${after}`;
}
