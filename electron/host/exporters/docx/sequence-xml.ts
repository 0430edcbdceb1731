import type { Change } from '#shared/publishing/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { type Version, versionsOf } from './changes-xml.ts';
import type { DocxContext } from './docx-context.ts';
import { fieldXml } from './fields-xml.ts';
import { textRunXml } from './text-run-xml.ts';

/** A printed number of a figure, table or formula. */
type CountedNumber = {
  readonly text: string;
  /** In a redline: what it was in the old version, where it is another now. */
  readonly textBefore?: string | undefined;
  /** Block that it numbers. */
  readonly id: string | undefined;
  readonly change?: Change | undefined;
  /** Name of the sequence where the text has no words before the number. */
  readonly sequence?: string;
};

/** `表`, letter of the annex, number, and what stands behind it. */
const PARTS = /^(\D*?)(?:([A-Z])\.)?(\d+)(\D*)$/s;

/**
 * The number of a figure, table or formula (`表1　`, `图A.2　`, `（1）`) as fields that Word counts: SEQ for the number (one sequence for
 * the text and one for each annex), STYLEREF for the letter of the annex. Where something refers to `id`, the number stands in a bookmark.
 */
export function sequenceXml(ctx: DocxContext, number: CountedNumber): string {
  const { text, textBefore, id, change } = number;
  const mark = ctx.references.mark(id);
  // The bracket of a formula belongs to what references print, the gap before a title does not.
  const gap = mark ? text.slice(mark.text.length) : '';
  const print = (printed: string, versions: readonly Version[]): string =>
    countedXml(ctx, printed.slice(0, printed.length - gap.length), number.sequence ?? '', versions);
  const whole =
    textBefore === undefined
      ? ctx.changes.runs(change, print(text, versionsOf(change)))
      : ctx.changes.replaced(change, print(textBefore, ['before']), print(text, ['after']));
  return (mark ? bookmarked(mark.bookmark, whole) : whole) + ctx.changes.runs(change, textRunXml(gap, {}, ctx.chinese));
}

/** A number as fields; `versions` are those of a redline that count it. */
function countedXml(ctx: DocxContext, text: string, sequence: string, versions: readonly Version[]): string {
  const [, before = '', letter = '', number = '', after = ''] = PARTS.exec(text) ?? [];
  const plain = (part: string): string => textRunXml(part, {}, ctx.chinese);
  if (number === '' || number !== String(Number(number))) return plain(text);
  const name = (before.replace(/[^\p{L}]/gu, '') || sequence) + letter;
  let isNext = true;
  for (const version of versions) {
    isNext &&= (ctx.sequences.get(`${version} ${name}`) ?? 0) + 1 === Number(number);
    ctx.sequences.set(`${version} ${name}`, Number(number));
  }
  const restart = isNext ? '' : `\\r ${number} `;
  const count = fieldXml(` SEQ ${name} \\* ARABIC ${restart}`, plain(number));
  return plain(before) + letterXml(ctx, letter) + count + plain(after);
}

/** `A.`: the letter from the mark of the annex (附录标识), which Word numbers. */
function letterXml(ctx: DocxContext, letter: string): string {
  if (letter === '') return '';
  const plain = textRunXml(letter, {}, ctx.chinese);
  const style = ctx.annexLetter === letter ? ctx.styles.get('annex-mark')?.name : undefined;
  const field = style === undefined || /["\\]/.test(style) ? plain : fieldXml(` STYLEREF "${style}" \\s `, plain);
  return field + textRunXml('.', {}, ctx.chinese);
}
