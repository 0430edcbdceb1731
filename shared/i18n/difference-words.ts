import type { PlaceStep } from '../domain/history/index.ts';
import { type Locale, translate } from './index.ts';
import { fieldWords, type NameOf, valueWords } from './record-words.ts';

/** A place inside a record in words, as the record of changes calls its fields: 委员名单 · 陈一 · 任期结束. */
export function placeWords(locale: Locale, kind: string, steps: readonly PlaceStep[], nameOf: NameOf): string {
  const other = translate(locale, 'app.history.other-field');
  const words: string[] = [];
  let path = '';
  for (const step of steps) {
    if ('field' in step) path = path === '' ? step.field : `${path}.${step.field}`;
    const word = 'field' in step ? fieldWords(locale, kind, path) : itemWords(locale, step, nameOf);
    // What is inside a field without a name of its own belongs to that field.
    if (word !== other && word !== words.at(-1)) words.push(word);
  }
  return words.join(' · ') || other;
}

function itemWords(locale: Locale, { item, known }: Extract<PlaceStep, { item: number }>, nameOf: NameOf): string {
  if (!known) return translate(locale, 'app.history.names-of.item', { no: item });
  if (known.field === 'no') return translate(locale, 'app.history.names-of.no', { no: known.value });
  return valueWords(locale, known.field, known.value, nameOf);
}
