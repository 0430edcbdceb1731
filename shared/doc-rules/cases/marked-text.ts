import { matchesIn } from '#shared/base/index.ts';
import { NO_TEXT, plainText, type RuleSpan, type RuleText } from '../model/index.ts';
import type { CaseNumbers } from './case-numbers.ts';

const MARK = /\{(ref|fn):([^{}]*)\}|\{(sup|sub):([^{}]*)\}|\*\*((?:(?!\*\*)[\s\S])+)\*\*/g;

/** Targets of the references of a string. */
export function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{ref:([^{}]*)\}/g)].map((match) => match[1] as string);
}

/** A string of a case as printed, with its marks as spans (`samples/lint/README.md`, 2.4). `broken` is printed where a target is gone. */
export function markedText(source: string, numbers: CaseNumbers, broken: string): RuleText {
  if (source === '') return NO_TEXT;
  const spans: RuleSpan[] = [];
  let plain = '';
  const add = (text: string): { from: number; to: number } => {
    const from = plain.length;
    plain += text;
    return { from, to: plain.length };
  };
  let last = 0;
  for (const match of matchesIn(source, MARK)) {
    plain += source.slice(last, match.index);
    last = match.index + match[0].length;
    const [, pointer, target = '', raised, small = '', bold = ''] = match;
    if (pointer === 'ref') spans.push({ kind: 'reference', ...add(numbers.references.get(target) ?? broken), target });
    else if (pointer === 'fn') {
      const kind = numbers.objectFootnotes.has(target) ? 'object-footnote' : 'footnote';
      spans.push({ kind, ...add(numbers.references.get(target) ?? ''), target });
    } else if (raised !== undefined)
      spans.push({ kind: raised === 'sup' ? 'superscript' : 'subscript', ...add(small) });
    else {
      const inner = markedText(bold, numbers, broken);
      const at = add(inner.plain);
      spans.push({ kind: 'strong', ...at });
      for (const span of inner.spans) spans.push({ ...span, from: span.from + at.from, to: span.to + at.from });
    }
  }
  if (last === 0) return plainText(source);
  plain += source.slice(last);
  return { plain, spans };
}
