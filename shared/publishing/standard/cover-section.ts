import type { CoverData } from '#shared/domain/cover-data.ts';
import type { FixedItem, PubParagraph, PubSection } from '../publication.ts';
import type { CoverBox } from '../standard-layout.ts';
import type { StandardProfile } from '../standard-profile.ts';
import { coverField } from './cover-fields.ts';
import { issuerItems } from './issuer-items.ts';
import { charactersWide } from './title-lines.ts';

const MM_PER_PT = 25.4 / 72;

/** 封面: boxes and rules at the places of the layout (GB/T 1.1—2020, 8.1 and annex E; domain 2.3, 2.4). */
export function coverSection(cover: CoverData, profile: StandardProfile): PubSection {
  const { layout } = profile;
  return {
    id: 'cover',
    page: layout.pages.cover,
    start: 'page',
    pageNumbers: layout.frontPages.cover,
    header: '',
    footer: '',
    blocks: [],
    fixed: [
      ...layout.cover.boxes.flatMap((box) => boxItems(box, cover, profile)),
      ...layout.cover.rules.map((rule): FixedItem => ({ kind: 'rule', ...rule })),
    ],
  };
}

/** 封底: the number at the upper right of the last page of a published text (GB/T 1.1—2020, annex E). */
export function backCoverSection(cover: CoverData, profile: StandardProfile): PubSection | null {
  if (cover.draftMark !== '' || cover.number === '' || !profile.kinds[cover.kind].backCover) return null;
  const number: PubParagraph = {
    kind: 'paragraph',
    style: 'back-number',
    runs: [{ kind: 'text', text: cover.number }],
  };
  return {
    id: 'back-cover',
    page: profile.layout.pages.backCover,
    start: 'page',
    pageNumbers: { format: 'none', restart: false },
    header: '',
    footer: '',
    blocks: [],
    fixed: [{ kind: 'box', ...profile.layout.cover.backNumber, verticalAlign: 'top', paragraphs: [number] }],
  };
}

function boxItems(box: CoverBox, cover: CoverData, profile: StandardProfile): readonly FixedItem[] {
  if (box.fields.includes('issuers')) {
    const names = cover.issuers.filter((name) => name.trim() !== '');
    return issuerItems(names.length > 0 ? names : profile.kinds[cover.kind].issuers, box, profile);
  }
  const printed = box.fields.map((field) => coverField(field, box, cover, profile));
  const paragraphs = printed.flatMap((field) => field.paragraphs);
  if (paragraphs.length === 0) return [];
  const { x, y, width, height, verticalAlign } = box;
  const place = { x, y, width, height, ...printed.find((field) => field.place)?.place };
  const missing = box.leastY === undefined ? 0 : Math.max(0, textHeight(paragraphs, width, profile) - height);
  const up = Math.min(missing, y - (box.leastY ?? y));
  return [{ kind: 'box', ...place, y: place.y - up, height: height > 0 ? height + up : 0, verticalAlign, paragraphs }];
}

/** Height of paragraphs in mm, by an estimate of their lines. */
function textHeight(paragraphs: readonly PubParagraph[], width: number, { layout }: StandardProfile): number {
  const heights = paragraphs.map((paragraph, index) => {
    const style = layout.styles[paragraph.style];
    if (!style) return 0;
    const text = paragraph.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    const lines = Math.max(1, Math.ceil((charactersWide(text) * style.sizePt * MM_PER_PT) / width));
    return lines * style.linePt + (index > 0 ? (style.beforePt ?? 0) : 0) + (style.afterPt ?? 0);
  });
  return heights.reduce((sum, height) => sum + height, 0) * MM_PER_PT;
}
