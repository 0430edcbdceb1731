import { type CoverData, replacedNumber } from '#shared/domain/cover-data.ts';
import type { PubParagraph, PubRun } from '../publication.ts';
import type { CoverBox, CoverField, CoverPlace } from '../standard-layout.ts';
import type { StandardProfile } from '../standard-profile.ts';
import { charactersWide, titleLines } from './title-lines.ts';

const MM_PER_PT = 25.4 / 72;
/** Year at the end of a number, with its separator. */
const YEAR = /(?:(?<!\s)\s+)?[:—–-]\s*(\d{4}|X{4}|Y{4})$/;
/** Width of the box of the code, of that of its letters. */
const SPARE = 1.2;

/** Paragraphs of a field, and where its box stands when the text decides that. */
type Printed = { readonly paragraphs: readonly PubParagraph[]; readonly place?: Partial<CoverPlace> };
type Field = (cover: CoverData, profile: StandardProfile, box: CoverBox) => Printed;

/** What a cover prints for one field; nothing for what the cover data leave empty. */
export function coverField(name: CoverField, box: CoverBox, cover: CoverData, profile: StandardProfile): Printed {
  return FIELDS[name](cover, profile, box);
}

const FIELDS: Readonly<Record<CoverField, Field>> = {
  classification,
  logo,
  level: levelLine,
  title,
  replaces,
  issuers: () => ({ paragraphs: [] }),
  number: ({ number }) => lines('cover-number', number),
  'undated-number': ({ number }) => lines('cover-undated-number', number.replace(YEAR, '')),
  reference: ({ number }, { wording }) =>
    lines('cover-reference', ...(number === '' ? [] : [wording.referenceLead, filled(wording.reference, number)])),
  edition: ({ replaces: older }, { wording }) =>
    lines('cover-edition', older.length > 0 ? wording.laterEdition : wording.firstEdition),
  'title-en': ({ titleEn }) => lines('cover-title-en', titleEn),
  consistency: ({ consistency }, { wording }) => lines('cover-consistency', filled(wording.consistency, consistency)),
  'draft-mark': ({ draftMark }, { wording }) =>
    lines('cover-draft-mark', filled(wording.draftMark, wording.draftMarks[draftMark])),
  'draft-notice': ({ draftMark }, { wording }) =>
    lines('cover-draft-notice', draftMark === '' ? '' : wording.draftNotice),
  completed: ({ draftMark, completedOn }, { wording }) =>
    lines('cover-completed', draftMark === '' ? '' : filled(wording.completed, completedOn)),
  'patent-appeal': ({ patentAppeal }, { wording }) =>
    lines('cover-patent-appeal', patentAppeal ? wording.patentAppeal : ''),
  published: (cover, { wording }) =>
    lines('cover-published', filled(wording.published, dateOrOpen(cover.publishDate, cover, wording.openDate))),
  effective: (cover, { wording }) =>
    lines('cover-effective', filled(wording.effective, dateOrOpen(cover.effectiveDate, cover, wording.openDate))),
  rights: (cover, { wording }) => lines('cover-rights', rightsLine(cover, wording.rights)),
};

/** `© Issuer 2026`; empty where the family prints none or nobody issues. */
export function rightsLine(cover: CoverData, wording: string): string {
  const holder = cover.issuers[0] ?? '';
  if (holder === '') return '';
  const year = cover.publishDate.slice(0, 4) || (YEAR.exec(cover.number)?.[1] ?? '');
  return wording.replace('{holder}', () => holder).replace('{year}', () => year);
}

/** A wording with its one place filled in; empty when there is nothing to fill in. */
function filled(wording: string, value: string): string {
  return value === '' ? '' : wording.replace(/\{\w+\}/, () => value);
}

function lines(style: string, ...texts: readonly string[]): Printed {
  return { paragraphs: texts.filter((text) => text !== '').map((text) => paragraph(style, { kind: 'text', text })) };
}

function paragraph(style: string, run: PubRun): PubParagraph {
  return { kind: 'paragraph', style, runs: [run] };
}

/** Drafts whose days are not fixed yet show the places of the figures. */
function dateOrOpen(date: string, cover: CoverData, open: string): string {
  return date !== '' ? date : cover.draftMark !== '' ? open : '';
}

function classification(cover: CoverData, { wording, kinds }: StandardProfile): Printed {
  const joined = (values: readonly string[], text: string) => filled(text, values.join(wording.valueSeparator));
  const { recordNumber } = kinds[cover.kind];
  return lines(
    'cover-classification',
    joined(cover.ics, wording.ics),
    joined(cover.ccs, wording.ccs),
    recordNumber ? filled(wording.recordNumber, cover.recordNumber) : '',
  );
}

/** What kind of document it is: 层次说明; drafts may say it otherwise. */
export function levelLineOf(cover: CoverData, { kinds }: StandardProfile): string {
  return (cover.levelLine || kinds[cover.kind].levelLine).trim();
}

/** 层次说明, its letters widened as far as they fit on one line. */
function levelLine(cover: CoverData, profile: StandardProfile, box: CoverBox): Printed {
  const { layout } = profile;
  const text = levelLineOf(cover, profile);
  if (text === '') return { paragraphs: [] };
  const natural = charactersWide(text) * layout.styles['cover-level'].sizePt * MM_PER_PT;
  const widthPercent = Math.min(layout.cover.levelWidthPercent, Math.floor((99 * box.width) / natural));
  return {
    paragraphs: [paragraph('cover-level', { kind: 'text', text, ...(widthPercent === 100 ? {} : { widthPercent }) })],
  };
}

/** Replaced numbers on one line at most (domain 2.2); the foreword names those that find no room. */
function replaces({ replaces: numbers }: CoverData, { wording, layout }: StandardProfile, box: CoverBox): Printed {
  const room = box.width / MM_PER_PT / layout.styles['cover-replaces'].sizePt;
  for (let shown = numbers.length; shown > 0; shown--) {
    const some = numbers.slice(0, shown).map(replacedNumber);
    const more = shown < numbers.length;
    const whole = some.filter(({ inPart }) => !inPart);
    const lead = (list: typeof some, text: string) =>
      filled(text, list.map(({ number }) => number).join(wording.replacesSeparator));
    const parts = [
      lead(whole, wording.replaces),
      lead(
        some.filter(({ inPart }) => inPart),
        wording.replacesInPart,
      ),
    ];
    const line = parts.filter((part) => part !== '').join(wording.replacesSeparator);
    const text = more ? filled(wording.replacesMore, line) : line;
    if (charactersWide(text) <= room || shown === 1) return lines('cover-replaces', text);
  }
  return { paragraphs: [] };
}

/** Large letters of the code (GB, NY, DB41, DB4110, T/ABC), made as wide as their box; a long code makes the box wider first. */
function logo(cover: CoverData, { kinds, layout }: StandardProfile, box: CoverBox): Printed {
  const code = cover.number.split(/[\s\u00a0\u3000]/)[0] ?? '';
  const text = /^[TQ]\//.test(code) ? code : (code.split('/')[0] ?? '');
  if (!kinds[cover.kind].logo || text === '') return { paragraphs: [] };
  const { widths, leastPercent, widestMm } = layout.cover.lettering;
  const em = [...text].reduce((sum, char) => sum + (widths[char] ?? widths.other), 0);
  const natural = em * layout.styles['cover-logo'].sizePt * MM_PER_PT;
  const width = Math.min(widestMm, Math.max(box.width, (natural * leastPercent) / 100));
  // The box has room to spare on the left, lest the letters break where a stand-in for their face is wider.
  return {
    paragraphs: [paragraph('cover-logo', { kind: 'text', text, widthPercent: Math.round((100 * width) / natural) })],
    place: { x: box.x + box.width - width * SPARE, width: width * SPARE },
  };
}

function title(cover: CoverData, profile: StandardProfile, box: CoverBox): Printed {
  const { layout, wording } = profile;
  if (layout.cover.titleElements === 'one-a-line') {
    const parts = [cover.titleLead, cover.titleMain, cover.titleSupplement].filter((part) => part !== '');
    const ended = parts.map((part, n) => (n < parts.length - 1 ? part + wording.titleSeparator.trimEnd() : part));
    return lines('cover-title', ...ended);
  }
  const perLine = Math.floor(box.width / MM_PER_PT / layout.styles['cover-title'].sizePt);
  return lines('cover-title', ...titleLines(cover, perLine, profile));
}
