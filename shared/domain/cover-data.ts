import { z } from 'zod';

/** Ids of the kinds of standards (标准类别); their cover lines are profile data in `profiles/standard-kinds.ts`. */
export const STANDARD_KINDS = [
  'gb',
  'gb-t',
  'gb-z',
  'sector',
  'sector-t',
  'db-province',
  'db-city',
  'db-z',
  'group',
  'enterprise',
  'iso',
] as const;
export type StandardKindId = (typeof STANDARD_KINDS)[number];

/** Marks of a draft on its cover (标准文稿类别, domain 2.4); empty on the published text. */
export const DRAFT_MARKS = ['', '工作组讨论稿', '征求意见稿', '送审讨论稿', '送审稿', '报批稿'] as const;
export type DraftMark = (typeof DRAFT_MARKS)[number];

/** What the cover, the headers and the first text page print (封面, GB/T 1.1—2020, 8.1). Empty string = not printed. */
export const coverDataSchema = z.object({
  kind: z.enum(STANDARD_KINDS),
  /** `DB4110/T 12—2026`; drafts may carry `DB4110/T XXXX—XXXX`. */
  number: z.string(),
  /** Numbers of the replaced documents; one that is replaced in part only begins with `部分代替`. */
  replaces: z.array(z.string()),
  ics: z.array(z.string()),
  ccs: z.array(z.string()),
  /** 备案号 */
  recordNumber: z.string(),
  titleLead: z.string(),
  titleMain: z.string(),
  titleSupplement: z.string(),
  titleEn: z.string(),
  /** `ISO 17301-1:2016，MOD` without brackets. */
  consistency: z.string(),
  draftMark: z.enum(DRAFT_MARKS),
  /** 本草案完成时间, `YYYY-MM-DD` or empty. */
  completedOn: z.string(),
  publishDate: z.string(),
  effectiveDate: z.string(),
  /** Issuing bodies, one a line. */
  issuers: z.array(z.string()),
  /** First banner, e.g. 许昌市地方标准; empty = that of the kind. */
  levelLine: z.string(),
  /** Print 在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。 */
  patentAppeal: z.boolean(),
});

export type CoverData = z.infer<typeof coverDataSchema>;

export const EMPTY_COVER: CoverData = {
  kind: 'gb-t',
  number: '',
  replaces: [],
  ics: [],
  ccs: [],
  recordNumber: '',
  titleLead: '',
  titleMain: '',
  titleSupplement: '',
  titleEn: '',
  consistency: '',
  draftMark: '',
  completedOn: '',
  publishDate: '',
  effectiveDate: '',
  issuers: [],
  levelLine: '',
  patentAppeal: false,
};

/** Before the number of a document that is replaced in part only (部分代替). */
const IN_PART = '部分代替';

/** The entry of `replaces` for a document that is replaced in part only. */
export const replacedInPart = (number: string): string => `${IN_PART} ${number}`;

/** Number of an entry of `replaces`, and whether it is replaced in part only. */
export function replacedNumber(entry: string): { readonly number: string; readonly inPart: boolean } {
  const inPart = entry.startsWith(IN_PART);
  return { number: inPart ? entry.slice(IN_PART.length).trim() : entry, inPart };
}

/** Between the elements of a title: an ideographic space (GB/T 1.1—2020, 6.1), in English a dash (ISO/IEC Directives, Part 2, 11.4). */
export function titleSeparator(kind: StandardKindId | undefined): string {
  return kind === 'iso' ? ' — ' : '\u3000';
}

/** Title with its elements joined. */
export function fullTitle(
  cover: Pick<CoverData, 'titleLead' | 'titleMain' | 'titleSupplement'> & { readonly kind?: StandardKindId },
): string {
  const elements = [cover.titleLead, cover.titleMain, cover.titleSupplement].filter((part) => part !== '');
  return elements.join(titleSeparator(cover.kind));
}
