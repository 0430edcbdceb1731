import { type CoverData, fullTitle, titleSeparator } from '#shared/domain/cover-data.ts';
import type { FixedItem, PubParagraph, PubRun, PubSection } from '../publication.ts';
import type { StandardRole } from '../standard-layout.ts';
import type { StandardKind, StandardProfile, StandardWording } from '../standard-profile.ts';

const MM_PER_PT = 25.4 / 72;

/** 封面: boxes and rules at fixed places (GB/T 1.1—2020, 8.1 and annex E). What the cover data leave empty is not printed. */
export function coverSection(cover: CoverData, profile: StandardProfile): PubSection {
  const { wording, layout } = profile;
  const kind = profile.kinds[cover.kind];
  const at = layout.cover;
  const levelLine = cover.levelLine || kind.levelLine;
  const box = (
    place: keyof typeof at & string,
    paragraphs: readonly PubParagraph[],
    verticalAlign: 'top' | 'middle' = 'top',
  ) =>
    place === 'rules' || paragraphs.length === 0
      ? []
      : [{ kind: 'box', ...at[place as Exclude<typeof place, 'rules'>], verticalAlign, paragraphs } as FixedItem];
  return {
    id: 'cover',
    page: layout.pages.cover,
    start: 'page',
    pageNumbers: { format: 'none', restart: false },
    header: '',
    footer: '',
    blocks: [],
    fixed: [
      ...box('classification', classification(cover, kind, wording)),
      ...box('logo', logo(cover, kind, profile)),
      ...box('level', lines('cover-level', [levelLine]), 'middle'),
      ...box('number', [
        ...lines('cover-number', [cover.number]),
        ...lines('cover-replaces', [
          cover.replaces.length > 0 ? fill(wording.replaces, cover.replaces.join(wording.replacesSeparator)) : '',
        ]),
      ]),
      ...at.rules.map((rule): FixedItem => ({ kind: 'rule', ...rule })),
      ...box('title', titleBlock(cover, profile)),
      ...box('patentAppeal', lines('cover-patent-appeal', [cover.patentAppeal ? wording.patentAppeal : ''])),
      ...box('published', dateLine('cover-published', wording.published, cover.publishDate, cover, wording)),
      ...box('effective', dateLine('cover-effective', wording.effective, cover.effectiveDate, cover, wording)),
      ...issuers(cover.issuers.length > 0 ? cover.issuers : kind.issuers, profile),
    ],
  };
}

/** 封底: the number at the upper right of the last page of a published text (GB/T 1.1—2020, annex E). */
export function backCoverSection(cover: CoverData, profile: StandardProfile): PubSection | null {
  if (cover.draftMark !== '' || cover.number === '' || !profile.kinds[cover.kind].backCover) return null;
  return {
    id: 'back-cover',
    page: profile.layout.pages.backCover,
    start: 'page',
    pageNumbers: { format: 'none', restart: false },
    header: '',
    footer: '',
    blocks: [],
    fixed: [
      {
        kind: 'box',
        ...profile.layout.cover.backNumber,
        verticalAlign: 'top',
        paragraphs: lines('back-number', [cover.number]),
      },
    ],
  };
}

function fill(wording: string, value: string): string {
  return wording.replace(/\{\w+\}/, () => value);
}

function lines(style: StandardRole, texts: readonly string[]): readonly PubParagraph[] {
  return texts
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', style, runs: [{ kind: 'text', text }] }));
}

function classification(cover: CoverData, kind: StandardKind, wording: StandardWording): readonly PubParagraph[] {
  const joined = (values: readonly string[], text: string) =>
    values.length > 0 ? fill(text, values.join(wording.valueSeparator)) : '';
  return lines('cover-classification', [
    joined(cover.ics, wording.ics),
    joined(cover.ccs, wording.ccs),
    kind.recordNumber && cover.recordNumber !== '' ? fill(wording.recordNumber, cover.recordNumber) : '',
  ]);
}

/** Large letters of the code: GB, NY, DB41, DB4110, T/ABC; as large as the box allows. */
function logo(cover: CoverData, kind: StandardKind, profile: StandardProfile): readonly PubParagraph[] {
  const code = cover.number.split(/[\s\u00a0\u3000]/)[0] ?? '';
  const text = /^[TQ]\//.test(code) ? code : (code.split('/')[0] ?? '');
  if (!kind.logo || text === '') return [];
  const style = profile.layout.styles['cover-logo'];
  const widthPt = profile.layout.cover.logo.width / MM_PER_PT;
  const sizePt = Math.min(style.sizePt, Math.floor(widthPt / (text.length * 0.66)));
  return [{ kind: 'paragraph', style: 'cover-logo', runs: [{ kind: 'text', text, sizePt }] }];
}

/** Title elements on one line while they fit, else one a line; then English title, consistency, draft mark, day of completion. */
function titleBlock(cover: CoverData, profile: StandardProfile): readonly PubParagraph[] {
  const { wording, layout } = profile;
  const perLine = Math.floor(layout.cover.title.width / MM_PER_PT / layout.styles['cover-title'].sizePt);
  return [
    ...titleLines(cover, perLine).map(
      (text): PubParagraph => ({ kind: 'paragraph', style: 'cover-title', runs: [{ kind: 'text', text }] }),
    ),
    ...lines('cover-title-en', [cover.titleEn]),
    ...lines('cover-consistency', [cover.consistency === '' ? '' : fill(wording.consistency, cover.consistency)]),
    ...lines('cover-draft-mark', [
      cover.draftMark === '' ? '' : fill(wording.draftMark, wording.draftMarks[cover.draftMark]),
    ]),
    ...lines('cover-completed', [
      cover.draftMark === '' || cover.completedOn === '' ? '' : fill(wording.completed, cover.completedOn),
    ]),
  ];
}

/**
 * The title as lines of at most `perLine` characters where its elements allow: 引导元素　主体元素, then 补充元素. A title in English breaks
 * between its words.
 */
export function titleLines(cover: CoverData, perLine: number): readonly string[] {
  const whole = fullTitle(cover);
  const fits = (text: string) => charactersWide(text) <= perLine;
  if (whole === '') return [];
  if (cover.kind === 'iso' || fits(whole)) return [whole];
  const head = [cover.titleLead, cover.titleMain].filter((part) => part !== '');
  const joined = head.join(titleSeparator(cover.kind));
  const rest = cover.titleSupplement === '' ? [] : [cover.titleSupplement];
  return fits(joined) ? [joined, ...rest] : [...head, ...rest];
}

/** Latin letters take about half of a character. */
function charactersWide(text: string): number {
  let width = 0;
  for (const char of text) width += char < '\u2e80' ? 0.55 : 1;
  return width;
}

function dateLine(
  style: StandardRole,
  text: string,
  date: string,
  cover: CoverData,
  wording: StandardWording,
): readonly PubParagraph[] {
  const printed = date !== '' ? date : cover.draftMark !== '' ? wording.openDate : '';
  return lines(style, [printed === '' ? '' : fill(text, printed)]);
}

/** One body: name and 发布 centred on a line. Several: names stacked in equal width, 发布 beside them at half height. */
function issuers(names: readonly string[], { wording, layout }: StandardProfile): readonly FixedItem[] {
  const { issuer: at } = layout.cover;
  const { styles } = layout;
  const issued: PubRun = { kind: 'text', text: wording.issued, sizePt: styles['cover-issued'].sizePt };
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) {
    const runs: readonly PubRun[] = [{ kind: 'text', text: `${only}\u3000` }, issued];
    return [
      { kind: 'box', ...at, verticalAlign: 'top', paragraphs: [{ kind: 'paragraph', style: 'cover-issuer', runs }] },
    ];
  }
  const stacked = styles['cover-issuer-stacked'];
  const longest = Math.max(...names.map((name) => name.length));
  const width = longest * stacked.sizePt * MM_PER_PT * 1.12;
  const issuedWidth = wording.issued.length * styles['cover-issued'].sizePt * MM_PER_PT + 1;
  const gap = 5;
  const x = at.x + (at.width - width - gap - issuedWidth) / 2;
  const height = names.length * stacked.linePt * MM_PER_PT;
  return [
    {
      kind: 'box',
      x,
      y: at.y,
      width,
      height,
      verticalAlign: 'top',
      paragraphs: lines('cover-issuer-stacked', names),
    },
    {
      kind: 'box',
      x: x + width + gap,
      y: at.y,
      width: issuedWidth,
      height,
      verticalAlign: 'middle',
      paragraphs: [{ kind: 'paragraph', style: 'cover-issued', runs: [issued] }],
    },
  ];
}
