import type { RuleDocument } from '../../model/index.ts';
import { leadingCode } from '../../text/index.ts';

/** 第N部分 in a title: the stretch with its colon, and the number if it is written with Arabic digits. */
export type TitlePart = { readonly from: number; readonly to: number; readonly number: number | null };

export function partInTitle(title: string): TitlePart | null {
  const match = /第\s*([\d０-９]+|[一二三四五六七八九十]+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]+)\s*部分\s*[：:]?/.exec(title);
  if (!match) return null;
  const digits = match[1]!.normalize('NFKC');
  const number = /^\d+$/.test(digits) ? Number(digits) : null;
  return { from: match.index, to: match.index + match[0].length, number };
}

/** Part in the number of the document: 1 of GB/T 14048.1—2020, null = the whole document, undefined = not known yet. */
export function partInNumber(number: string | undefined): number | null | undefined {
  const code = number === undefined ? null : leadingCode(number);
  if (!code) return undefined;
  const part = /^\.(\d+)/.exec(code.part)?.[1];
  if (part !== undefined) return Number(part);
  return code.part !== '' || /[X×]/.test(code.serial) ? undefined : null;
}

/** Whether the document is a part (部分) of several, by its title or its number. */
export function isPart({ title, meta }: RuleDocument): boolean {
  return partInTitle(title ?? '') !== null || typeof partInNumber(meta.number) === 'number';
}
