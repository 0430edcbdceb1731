import type { Problem } from '#shared/base/problem.ts';
import type { FixedItem, PubBlock, Publication, PubParagraph, PubSection } from '#shared/publishing/publication.ts';
import { attributes } from './attributes.ts';
import { blocksHtml } from './blocks-html.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlContext } from './html-context.ts';
import { loadPictures, type ReadBlob } from './load-pictures.ts';
import { runsHtml } from './runs-html.ts';

export type HtmlOptions = {
  /** Bytes of a picture by its SHA-256; null when the workspace has none. */
  readonly readBlob: ReadBlob;
  /** Blocks say what a comment on them is about (`data-block`, `data-number`, `data-target`, `data-title`). */
  readonly blockMarks?: boolean;
  /** Sections that are left out, by id. */
  readonly without?: readonly string[];
  readonly signal?: AbortSignal;
};

export type OutlineEntry = { readonly id: string; readonly level: number; readonly text: string };

export type HtmlBody = {
  readonly html: string;
  /** Titles that the contents list, in order. */
  readonly outline: readonly OutlineEntry[];
  /** Names of the styles that occur. */
  readonly styles: ReadonlySet<string>;
  readonly problems: readonly Problem[];
};

/**
 * The sections of a publication as HTML, pictures within. Footnotes stand at the end of their section. Problems: `formula-unreadable`,
 * `picture-missing`, `picture-unreadable`.
 *
 * @throws the signal's reason when it is aborted
 */
export async function publicationBody(publication: Publication, options: HtmlOptions): Promise<HtmlBody> {
  const problems: Problem[] = [];
  const pictures = await loadPictures(publication, options.readBlob, problems, options.signal);
  const paragraphs = publication.sections.flatMap(({ blocks }) => [...paragraphsOf(blocks)]);
  const targets = targetsOf(publication);
  const ctx: HtmlContext = {
    language: publication.language,
    styles: publication.styles,
    used: new Set(),
    pictures,
    targets,
    problems,
    headingOffset: paragraphs.some(({ style }) => publication.styles[style]?.tag === 'Title') ? 1 : 0,
    blockMarks: options.blockMarks ?? false,
    contents: paragraphs.flatMap(({ id, outline }) =>
      id !== undefined && outline?.inContents ? [{ id, level: outline.level, text: outline.text }] : [],
    ),
    place: { number: '', title: '' },
    footnotes: [],
    declared: new Set(),
    depth: 0,
  };
  const html = publication.sections
    .filter(({ id }) => !options.without?.includes(id))
    .map((section) => {
      options.signal?.throwIfAborted();
      return sectionHtml(section, ctx);
    })
    .join('');
  return { html, outline: ctx.contents, styles: ctx.used, problems };
}

function sectionHtml(section: PubSection, ctx: HtmlContext): string {
  ctx.footnotes = [];
  ctx.place = { number: '', title: '' };
  // From the top down, as a cover is read.
  const fixed = (section.fixed ?? [])
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map((item) => fixedHtml(item, ctx))
    .join('');
  const blocks = blocksHtml(section.blocks, ctx);
  const notes = footnotesHtml(ctx);
  if (fixed === '' && blocks === '') return '';
  const cover = fixed === '' ? '' : `<div class="cover">${fixed}</div>`;
  return `<section${attributes({ class: `part part-${section.id.replace(/[^\w-]/g, '_')}` })}>\n${cover}${blocks}${notes}</section>\n`;
}

function fixedHtml(item: FixedItem, ctx: HtmlContext): string {
  if (item.kind === 'rule') return '<hr>';
  if (item.kind !== 'box') return '';
  // The title stands again over the text; there it is the heading.
  ctx.depth++;
  const html = blocksHtml(item.paragraphs, ctx);
  ctx.depth--;
  return `<div class="cover-box">${html}</div>`;
}

function footnotesHtml(ctx: HtmlContext): string {
  if (ctx.footnotes.length === 0) return '';
  const items = ctx.footnotes.map(({ id, mark, runs }) => {
    const safe = escapeHtml(id);
    const back = `<a href="#fnref-${safe}">${escapeHtml(mark)}</a>`;
    return `<li id="fn-${safe}">${back} ${runsHtml(runs, ctx.styles['footnote'], ctx)}</li>`;
  });
  return `<aside class="footnotes" role="doc-endnotes"><ol role="list">${items.join('')}</ol></aside>\n`;
}

function* paragraphsOf(blocks: readonly PubBlock[]): Generator<PubParagraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'group') yield* paragraphsOf(block.blocks);
  }
}

/** Every id that a link may lead to, with the number that stands there. */
function targetsOf(publication: Publication): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const add = (id: string | undefined, number: string) => {
    if (id !== undefined && id !== '' && !targets.has(id)) targets.set(id, number.trim());
  };
  const walk = (block: PubBlock): void => {
    if (block.kind === 'paragraph') add(block.id, block.label?.text ?? block.outline?.text ?? '');
    else if (block.kind === 'group') {
      add(block.id, '');
      block.blocks.forEach(walk);
    } else if (block.kind === 'table') {
      add(block.id, block.caption?.label?.text ?? '');
      for (const { cells } of block.rows) for (const cell of cells) cell.paragraphs.forEach(walk);
      block.foot.forEach(walk);
    } else if (block.kind === 'figure') {
      add(block.id, block.caption.label?.text ?? '');
      block.notes.forEach(walk);
    } else if (block.kind === 'formula') add(block.id, block.number);
  };
  for (const section of publication.sections) section.blocks.forEach(walk);
  return targets;
}
