import type { Node } from 'prosemirror-model';
import type { SectionName } from '#shared/doc-model/index.ts';
import { type CoverData, fullTitle } from '#shared/domain/cover-data.ts';
import { numberDocument } from './numbering.ts';
import type { PubBlock, Publication, PubParagraph, PubSection } from './publication.ts';
import {
  annexBlocks,
  backCoverSection,
  bibliographyBlocks,
  coverSection,
  elementTitle,
  flowBlocks,
  indexBlocks,
  type StandardContext,
  titleLines,
} from './standard/index.ts';
import type { StandardProfile } from './standard-profile.ts';

export type StandardOptions = {
  /** Moment of the revision (ISO 8601, UTC); the files carry it as their date. */
  readonly date?: string;
  readonly author?: string;
};

const MM_PER_PT = 25.4 / 72;

/**
 * The publication tree of a standard: cover, contents, foreword, introduction, text, annexes, literature, index, back cover
 * (GB/T 1.1—2020, 6, 10). Contents and what follows it have upper-case Roman page numbers from Ⅰ, from the first text page (an odd
 * one) Arabic from 1; each element and annex begins a page; the end line closes the last.
 */
export function buildStandard(
  doc: Node,
  cover: CoverData,
  profile: StandardProfile,
  options: StandardOptions = {},
): Publication {
  const context: StandardContext = {
    numbering: numberDocument(doc, profile.labels),
    profile,
    blobs: new Set(),
  };
  const elements = doc.children.map((section, index) => elementSection(section, doc, cover, context, index));
  const backCover = backCoverSection(cover, profile);
  return {
    language: profile.language,
    title: fullTitle(cover),
    subject: cover.number,
    ...(options.author ? { author: options.author } : {}),
    date: options.date ?? '2000-01-01T00:00:00Z',
    styles: profile.layout.styles,
    sections: [
      coverSection(cover, profile),
      contentsSection(cover, profile),
      ...withEndLine(elements, profile),
      ...(backCover ? [backCover] : []),
    ],
    blobs: [...context.blobs],
  };
}

function textSection(
  id: string,
  cover: CoverData,
  profile: StandardProfile,
  blocks: readonly PubBlock[],
  part: Partial<Pick<PubSection, 'start' | 'pageNumbers'>>,
): PubSection {
  return {
    id,
    page: profile.layout.pages.text,
    start: part.start ?? 'page',
    pageNumbers: part.pageNumbers ?? { format: 'decimal', restart: false },
    header: cover.number,
    footer: '{page}',
    blocks,
  };
}

/** 目次: filled by the exporter from what the titles declare; figures, tables and terms are not listed. */
function contentsSection(cover: CoverData, profile: StandardProfile): PubSection {
  const title: PubParagraph = {
    kind: 'paragraph',
    style: 'contents-title',
    runs: [{ kind: 'text', text: profile.wording.contentsTitle }],
  };
  const { shallowDepth, depth, annexDepth } = profile.contents;
  const contents: PubBlock = { kind: 'contents', maxLevel: Math.max(shallowDepth, depth, annexDepth) };
  return textSection('contents', cover, profile, [title, contents], {
    start: 'odd-page',
    pageNumbers: { format: 'upper-roman', restart: true },
  });
}

function elementSection(
  section: Node,
  doc: Node,
  cover: CoverData,
  context: StandardContext,
  index: number,
): PubSection {
  const name = section.type.name as SectionName;
  const { profile, numbering } = context;
  const place = { context, section: name };
  const roman = { format: 'upper-roman', restart: false } as const;
  switch (name) {
    case 'foreword':
    case 'introduction': {
      const blocks = [elementTitle(section, context), ...flowBlocks(section.children, place)];
      return textSection(name, cover, profile, blocks, { pageNumbers: roman });
    }
    case 'body': {
      const blocks = [documentTitle(section, cover, profile), ...flowBlocks(section.children, place)];
      return textSection(name, cover, profile, blocks, {
        start: 'odd-page',
        pageNumbers: { format: 'decimal', restart: true },
      });
    }
    case 'annex': {
      const letter = numbering.byId.get(section.attrs['id'])?.number || String(index);
      return textSection(`annex-${letter}`, cover, profile, annexBlocks(section, place), {});
    }
    case 'bibliography':
      return textSection(name, cover, profile, bibliographyBlocks(section, context), {});
    case 'index':
      return textSection(name, cover, profile, indexBlocks(section, doc, context), {});
  }
}

/** The title again, above 范围 on the first text page. */
function documentTitle(body: Node, cover: CoverData, profile: StandardProfile): PubParagraph {
  const { layout } = profile;
  const perLine = Math.floor(layout.textWidthMm / MM_PER_PT / layout.styles['document-title'].sizePt);
  const lines = titleLines(cover, perLine);
  return {
    kind: 'paragraph',
    style: 'document-title',
    id: body.attrs['id'],
    runs: lines.flatMap((text, index) => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text } as const,
    ]),
  };
}

/** 终结线 under the last content: a quarter of the text width, on the same page. */
function withEndLine(sections: readonly PubSection[], profile: StandardProfile): readonly PubSection[] {
  const { endLine, textWidthMm } = profile.layout;
  const rule: PubBlock = {
    kind: 'rule',
    widthMm: textWidthMm * endLine.share,
    thicknessPt: endLine.thicknessPt,
    beforePt: endLine.beforePt,
    keepWithPrevious: true,
  };
  return sections.map((section, index) =>
    index === sections.length - 1 ? { ...section, blocks: [...section.blocks, rule] } : section,
  );
}
