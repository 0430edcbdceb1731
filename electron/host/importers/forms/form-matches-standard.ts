import { squash } from '#shared/base/index.ts';
import type { FormFile } from './form-file.ts';
import { cleanTitle } from './form-meta.ts';
import { toSimplified } from './header-spelling.ts';

/** `unknown`: the form names no standard. */
type StandardMatch = 'same' | 'different' | 'unknown';

/** False only when the form names another standard than the one with this title; see `standardMatch`. */
export function formMatchesStandard(form: Pick<FormFile, 'standardTitle'>, title: string): boolean {
  return standardMatch(form, title) !== 'different';
}

/**
 * Is the form about the standard with this title? Blanks, widths, book-title marks, traditional characters, codes and
 * （征求意见稿） do not count; a slip of the pen is forgiven, another part (第2部分) is another standard.
 */
export function standardMatch(form: Pick<FormFile, 'standardTitle'>, title: string): StandardMatch {
  const named = key(form.standardTitle ?? '');
  const wanted = key(title);
  if (named === '' || wanted === '') return 'unknown';
  if (named === wanted) return 'same';
  const part = /第(\d+|[一二三四五六七八九十]+)部分/;
  const namedPart = part.exec(named)?.[1];
  const wantedPart = part.exec(wanted)?.[1];
  if (namedPart && wantedPart && namedPart !== wantedPart) return 'different';
  const shorter = named.length < wanted.length ? named : wanted;
  const longer = shorter === named ? wanted : named;
  if (shorter.length >= 4 && longer.includes(shorter)) return 'same';
  return similarity(named, wanted) >= 0.8 ? 'same' : 'different';
}

function key(title: string): string {
  const clean = toSimplified(squash(cleanTitle(title) ?? ''))
    .replace(/^(?:国家|行业|地方|团体|企业)?标准(?=《|$)/, '')
    .replace(/^(?:[a-z]+\d*(?:\/[a-z]+\d*)*)[\d.]+(?:[-—–]+\d{4})?/, '');
  return clean.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Share of common pairs of neighbouring characters (Dice). */
function similarity(a: string, b: string): number {
  const pairs = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  const left = pairs(a);
  const right = pairs(b);
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}
