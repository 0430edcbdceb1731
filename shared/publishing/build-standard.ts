import type { Node } from 'prosemirror-model';
import type { SectionName } from '#shared/doc-model/index.ts';
import { type CoverData, fullTitle } from '#shared/domain/cover-data.ts';
import { fillWording } from './fixed-wording.ts';
import { numberDocument } from './numbering.ts';
import type { PubBlock, Publication, PubParagraph, PubSection } from './publication.ts';
import {
  annexBlocks,
  backCoverSection,
  bibliographyBlocks,
  coverSection,
  elementTitle,
  firstPageItems,
  flowBlocks,
  indexBlocks,
  rightsLine,
  rightsSection,
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
 * (GB/T 1.1—2020, 6, 10; ISO/IEC Directives, Part 2, 6). Contents and what follows it have Roman page numbers, from the first text
 * page (an odd one) on Arabic from 1; each element and annex begins a page; the end line, where there is one, closes the last.
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
  const rights = rightsSection(cover, profile);
  return {
    language: profile.language,
    title: fullTitle(cover),
    subject: cover.number,
    ...(options.author ? { author: options.author } : {}),
    date: options.date ?? '2000-01-01T00:00:00Z',
    styles: profile.layout.styles,
    sections: [
      coverSection(cover, profile),
      ...(rights ? [rights] : []),
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
  part: Partial<Pick<PubSection, 'start' | 'pageNumbers' | 'fixed'>>,
): PubSection {
  const rights = rightsLine(cover, profile.wording.rights);
  return {
    ...part,
    id,
    page: profile.layout.pages.text,
    start: part.start ?? 'page',
    pageNumbers: part.pageNumbers ?? { format: 'decimal', restart: false },
    header: cover.number === '' ? '' : fillWording(profile.wording.reference, { n: cover.number }),
    footer: '{page}',
    ...(rights === '' ? {} : { footerNote: rights }),
    blocks,
  };
}

/** 目次: filled by the exporter from what the titles declare; figures, tables and terms are not listed. */
function contentsSection(cover: CoverData, profile: StandardProfile): PubSection {
  const { contentsTitle, contentsPage } = profile.wording;
  const title: PubParagraph = {
    kind: 'paragraph',
    style: 'contents-title',
    runs: [{ kind: 'text', text: contentsTitle }],
  };
  const pageWord: PubBlock[] =
    contentsPage === ''
      ? []
      : [{ kind: 'paragraph', style: 'contents-page', runs: [{ kind: 'text', text: contentsPage }] }];
  const { shallowDepth, depth, annexDepth } = profile.contents;
  const contents: PubBlock = { kind: 'contents', maxLevel: Math.max(shallowDepth, depth, annexDepth) };
  return textSection('contents', cover, profile, [title, ...pageWord, contents], {
    start: 'odd-page',
    pageNumbers: profile.layout.frontPages.contents,
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
  const roman = { ...profile.layout.frontPages.contents, restart: false };
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
        fixed: firstPageItems(cover, profile),
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
  const lines = titleLines(cover, perLine, profile);
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
  if (!endLine) return sections;
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
