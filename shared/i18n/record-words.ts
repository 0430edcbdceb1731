import type { RecordedChange, RecordedValue } from '../domain/history/index.ts';
import { type Locale, translate } from './index.ts';

/** An entry of the record as it is put into words. */
export type WordedRecord = {
  readonly command: string;
  readonly reason: string;
  readonly changes: readonly RecordedChange[];
  /** Objects that the entry made or deleted. */
  readonly objects: readonly {
    readonly kind: string;
    readonly id: string;
    readonly fate: 'new' | 'deleted' | 'kept';
  }[];
  /** What the command said of itself beside the changes. */
  readonly note: Readonly<Record<string, string | number>>;
  /** The entry that this one took back. */
  readonly undone: { readonly command: string; readonly at: string } | null;
};

/** Name of what an id stands for, by the field that holds it (`personId`, `projectId` …) or the kind of the object; empty = not known. */
export type NameOf = (field: string, id: string) => string;

/** Name of a command (`ballot.vote`); an unknown one, of a newer version, as it is. */
export function commandWords(locale: Locale, command: string): string {
  const text = translate(locale, `app.command.${command}`);
  return text.startsWith('app.') ? command : text;
}

/** Name of a kind of object. */
export function kindWords(locale: Locale, kind: string): string {
  return known(locale, [`app.history.kind.${kebab(kind)}`]) ?? kind;
}

/** What an entry changed, a sentence for each change, then its reason. Nothing for one that says no more than its command. */
export function recordWords(locale: Locale, record: WordedRecord, nameOf: NameOf): readonly string[] {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    translate(locale, `app.history.${key}`, params);
  const lines: string[] = [];
  if (record.undone)
    lines.push(say('undo-of', { command: commandWords(locale, record.undone.command), at: record.undone.at }));
  lines.push(...noteWords(locale, record));
  const made = new Set(record.objects.filter(({ fate }) => fate === 'new').map(({ id }) => id));
  const several = new Set(record.changes.map(({ kind, id }) => `${kind} ${id}`)).size > 1;
  for (const { kind, id, fate } of record.objects) {
    if (fate === 'deleted') lines.push(say('deleted', { kind: kindWords(locale, kind) }));
    if (fate === 'new' && record.objects.length > 1 && nameOf(kind, id) !== '')
      lines.push(say('created', { kind: kindWords(locale, kind), name: nameOf(kind, id) }));
  }
  for (const change of record.changes) {
    // What a new object of several begins with is told by its name.
    if (made.has(change.id) && record.objects.length > 1) continue;
    const text = changeWords(locale, change, nameOf);
    const name = several ? nameOf(change.kind, change.id) : '';
    lines.push(name === '' ? text : say('in-object', { name, text }));
  }
  if (record.reason !== '') lines.push(say('reason', { reason: record.reason }));
  return [...new Set(lines)];
}

/** What a command notes, where there is a sentence for it. */
function noteWords(locale: Locale, { command, note }: WordedRecord): readonly string[] {
  const key = `app.history.note.${command}`;
  const text = Object.keys(note).length === 0 ? key : translate(locale, key, note);
  return text === key ? [] : [text];
}

function changeWords(locale: Locale, change: RecordedChange, nameOf: NameOf): string {
  const { kind, act, count, from, to } = change;
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    translate(locale, `app.history.${key}`, params);
  if (change.field === '') return say('more', { count: count ?? 0 });
  const field = fieldWords(locale, kind, change.field);
  const last = change.field.slice(change.field.lastIndexOf('.') + 1);
  const worded = (value: RecordedValue) => valueWords(locale, last, value, nameOf);
  const item = itemWords(locale, change, nameOf);
  if (act === 'added' || act === 'removed') {
    const special = `special.${kebab(kind)}.${kebab(change.field)}`;
    const values = Object.entries(change.values ?? {}).map(
      ([key, value]) => [key, valueWords(locale, key, value, nameOf)] as const,
    );
    if (act === 'added' && change.values && known(locale, [`app.history.${special}`]))
      return say(special, { ...EMPTY, choice: say('unknown-vote'), ...Object.fromEntries(values) });
    if (count !== undefined) return say(`${act}-count`, { field, count });
    const naming = values.find(([key]) => NAMES.has(key)) ?? values.find(([key]) => !isId(key));
    const named = item || naming?.[1] || '';
    return named === '' ? say(`${act}-some`, { field }) : say(act, { field, item: named });
  }
  const text = (): string => {
    if (count !== undefined)
      return to === undefined || to === ''
        ? say('changed-count', { field, count })
        : say('filled-count', { field, count, to: worded(to) });
    if (act === 'changed' || from === undefined || to === undefined) return say('changed', { field });
    if (kind === 'project' && change.field === 'stage' && from !== '')
      return say('stage', { from: worded(from), to: worded(to) });
    if (from === '') return say('filled', { field, to: worded(to) });
    if (to === '') return say('cleared', { field, from: worded(from) });
    return say('set', { field, from: worded(from), to: worded(to) });
  };
  return item === '' ? text() : say('in-object', { name: item, text: text() });
}

/** Places of special sentences that an entry may leave open. */
const EMPTY = { personId: '—', role: '', name: '', number: '', conclusion: '', organisation: '', from: '', to: '' };

/** Fields that name an item of a list. */
const NAMES: ReadonlySet<string> = new Set(['title', 'name', 'organisation', 'text', 'file']);

/** Who or which an item of a list is: 第 12 号意见, a person, a number. */
function itemWords(locale: Locale, { item, values }: RecordedChange, nameOf: NameOf): string {
  const { no, number, personId } = values ?? {};
  if (no !== undefined) return translate(locale, 'app.history.names-of.no', { no: String(no) });
  if (personId !== undefined) return nameOf('personId', String(personId));
  if (number !== undefined && number !== '') return String(number);
  return item === undefined ? '' : nameOf('personId', item);
}

/** Name of a field by its whole path or its end; one that has no name is something else. */
export function fieldWords(locale: Locale, kind: string, field: string): string {
  const parts = [kind, ...field.split('.')].map(kebab);
  const keys = parts.map((_, index) => `app.history.field.${parts.slice(index).join('.')}`);
  return known(locale, keys) ?? translate(locale, 'app.history.other-field');
}

/** Words of other lists for the values of some fields. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  role: ['role'],
  side: ['side'],
  kind: ['paper', 'standard-kind', 'body', 'organisation', 'document-kind'],
  functionType: ['function'],
  work: ['work'],
  draftMark: ['mark'],
};

/** A value of a field in words; ids by `nameOf`. */
export function valueWords(locale: Locale, field: string, value: RecordedValue, nameOf: NameOf): string {
  const text = String(value);
  if (field === 'stage') return nameOf(field, text) || text;
  if (isId(field)) return nameOf(field, text) || UNNAMED;
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):/.test(text) ? new Date(Date.parse(text) + BEIJING_MS) : null;
  if (moment) return moment.toISOString().slice(0, 16).replace('T', ' ');
  const lists = (LISTS[field] ?? []).map((list) => `app.${list}.${text}`);
  return known(locale, [...lists, `app.history.value.${kebab(text)}`]) ?? text;
}

/** For what is gone, or has no name. */
const UNNAMED = '…';
const BEIJING_MS = 8 * 3_600_000;

function isId(field: string): boolean {
  return /Ids?$/.test(field) || field === 'basedOn';
}

function known(locale: Locale, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = translate(locale, key);
    if (text !== key) return text;
  }
  return null;
}

function kebab(text: string): string {
  return text.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
