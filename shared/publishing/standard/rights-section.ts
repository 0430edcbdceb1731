import type { CoverData } from '#shared/domain/cover-data.ts';
import type { PubParagraph, PubSection } from '../publication.ts';
import type { StandardProfile } from '../standard-profile.ts';
import { rightsLine } from './cover-fields.ts';

/** The page behind the cover that says whose the document is; null where the family has none or nobody issues it. */
export function rightsSection(cover: CoverData, profile: StandardProfile): PubSection | null {
  const { wording, layout } = profile;
  const holder = rightsLine(cover, wording.rights);
  if (wording.rightsNotice.length === 0 || holder === '') return null;
  const paragraph = (style: string, text: string): PubParagraph => ({
    kind: 'paragraph',
    style,
    runs: [{ kind: 'text', text }],
  });
  return {
    id: 'rights',
    page: layout.pages.text,
    start: 'page',
    pageNumbers: { ...layout.frontPages.cover, restart: false },
    header: '',
    footer: '{page}',
    footerNote: holder,
    blocks: [
      paragraph('rights-holder', holder),
      ...wording.rightsNotice.map((text) => paragraph('rights-notice', text)),
    ],
  };
}
