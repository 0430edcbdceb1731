import { SEARCH_KINDS, type SearchKind } from '#shared/contract/index.ts';
import { BestOf } from './best-of.ts';
import { buildSegment, type GramSegment, inAny, inBoth, MOST_TEXTS, mayHold } from './gram-segment.ts';
import { normalise } from './normalise.ts';
import { type PackedParts, packParts, samePacked, unpackParts } from './packed-parts.ts';
import { holdsAll, IN_HEAD, IN_TEXT, rankOf, type Words } from './rank.ts';
import type { SearchPart, SearchRecord } from './search-record.ts';

/** A record without its words. */
type Shown = Omit<SearchRecord, 'parts' | 'file'>;

/** One record as it is kept. */
type Entry = {
  readonly shown: Shown;
  readonly parts: PackedParts;
  /** Title, numbers, day and parts, normalised, each ended by a line feed. */
  readonly text: string;
  /** Where title and numbers end in `text`. */
  readonly head: number;
  readonly kind: number;
  /** Days since 1970; 0 = none. */
  readonly day: number;
  /** No longer there, or replaced. */
  gone: boolean;
  /** Null: it waits. */
  segment: Frozen | null;
};

type Frozen = { readonly entries: readonly Entry[]; readonly grams: GramSegment; gone: number };

export type IndexQuery = {
  /** Each word with the other ways in which it is written; all words must be there. Normalised. */
  readonly words: Words;
  readonly kinds: ReadonlySet<SearchKind>;
  /** First and last day, `YYYY-MM-DD`; empty = open. With either, records without a day are left out. */
  readonly from: string;
  readonly to: string;
  readonly offset: number;
  readonly limit: number;
};

export type Found = {
  /** Of the kinds that were asked for. */
  readonly total: number;
  /** Of every kind. */
  readonly byKind: Readonly<Partial<Record<SearchKind, number>>>;
  readonly records: readonly (Shown & { readonly parts: readonly SearchPart[] })[];
};

/** As much as is looked through without pairs in a few milliseconds, and turned into a segment in some 15. */
const FREEZE_AT = 160_000;
const DAYS = 131_072;
const FILE = SEARCH_KINDS.indexOf('file');

/**
 * Full text of records: pairs of neighbouring characters lead to the texts that may hold a word, and each of those is looked at, so that
 * exactly the records that hold all words are found. What came last waits without pairs until it is worth a segment.
 */
export class TextIndex {
  readonly #frozen: Frozen[] = [];
  #fresh: Entry[] = [];
  #freshChars = 0;
  readonly #owned = new Map<string, readonly Entry[]>();
  readonly #named = new Map<string, Entry>();
  #chars = 0;
  #count = 0;
  readonly #freezeAt: number;

  /** `freezeAt`: characters that wait before they become a segment. */
  constructor(freezeAt = FREEZE_AT) {
    this.#freezeAt = freezeAt;
  }

  /** Records, and characters of their texts. */
  get size(): { readonly records: number; readonly chars: number } {
    return { records: this.#count, chars: this.#chars };
  }

  /** The record of a kind and id, as `kind:id`, if it has a title. */
  named(name: string): Shown | undefined {
    return this.#named.get(name)?.shown;
  }

  /** Replaces all records of an owner; those that stay as they are cost nothing. */
  put(owner: string, records: readonly SearchRecord[]): void {
    const before = this.#owned.get(owner) ?? [];
    const known = new Map(before.map((entry) => [nameOf(entry.shown), entry]));
    const now = new Set<Entry>();
    for (const record of records) {
      const entry = entryOf(record);
      const old = known.get(nameOf(record));
      const same = old && isSame(old, entry);
      now.add(same ? old : entry);
      if (!same) this.#add(entry);
    }
    let waited = false;
    for (const entry of before) if (!now.has(entry)) waited = this.#remove(entry) || waited;
    if (waited) this.#fresh = this.#fresh.filter(({ gone }) => !gone);
    if (now.size > 0) this.#owned.set(owner, [...now]);
    else this.#owned.delete(owner);
  }

  #add(entry: Entry): void {
    if (entry.shown.title !== '') this.#named.set(nameOf(entry.shown), entry);
    this.#fresh.push(entry);
    this.#freshChars += entry.text.length;
    this.#chars += entry.text.length;
    this.#count++;
  }

  /** Answers whether it was still waiting. */
  #remove(entry: Entry): boolean {
    entry.gone = true;
    this.#chars -= entry.text.length;
    this.#count--;
    const name = nameOf(entry.shown);
    if (this.#named.get(name) === entry) this.#named.delete(name);
    if (entry.segment) entry.segment.gone++;
    else this.#freshChars -= entry.text.length;
    return entry.segment === null;
  }

  /**
   * Makes a segment of what waits when it is enough, or dissolves one of which most is gone: some 20 ms. Answers whether there is more to
   * do. Questions are answered in between as well, only more slowly.
   */
  tidy(): boolean {
    const stale = this.#frozen.findIndex(({ entries, gone }) => gone * 2 > entries.length);
    for (const { entries } of stale < 0 ? [] : this.#frozen.splice(stale, 1))
      for (const entry of entries) {
        if (entry.gone) continue;
        entry.segment = null;
        this.#fresh.push(entry);
        this.#freshChars += entry.text.length;
      }
    if (!this.#enough) return false;
    const entries = this.#fresh.splice(0, textsFor(this.#fresh, this.#freezeAt));
    const segment = { entries, grams: buildSegment(entries.map(({ text }) => text)), gone: 0 };
    for (const entry of entries) {
      entry.segment = segment;
      this.#freshChars -= entry.text.length;
    }
    this.#frozen.push(segment);
    return this.#enough;
  }

  get #enough(): boolean {
    return this.#freshChars >= this.#freezeAt || this.#fresh.length >= MOST_TEXTS;
  }

  search(query: IndexQuery): Found {
    const from = query.from === '' ? 0 : dayOf(query.from);
    const to = query.to === '' ? DAYS : dayOf(query.to);
    const dated = query.from !== '' || query.to !== '';
    const counts = new Uint32Array(SEARCH_KINDS.length);
    const wanted = SEARCH_KINDS.map((kind) => query.kinds.size === 0 || query.kinds.has(kind));
    const best = new BestOf<Entry>(query.offset + query.limit);
    let total = 0;
    // Pairs of characters say for certain which texts hold words of one or two.
    const certain = query.words.every(([form = '', ...others]) => others.length === 0 && form.length <= 2);
    const look = (entry: Entry, held: boolean): void => {
      if (entry.gone || (dated && (entry.day === 0 || entry.day < from || entry.day > to))) return;
      const isWanted = wanted[entry.kind] === true;
      const worthwhile = isWanted && best.takes(keyOf(IN_TEXT, entry));
      if (!isWanted || (!worthwhile && entry.head === 0)) {
        // It is only counted: how well it answers does not matter.
        if (!held && !holdsAll(entry.text, query.words)) return;
      } else {
        const rank = rankOf(entry.text, entry.head, query.words, worthwhile);
        if (rank < 0) return;
        best.add(keyOf(rank, entry), entry);
      }
      counts[entry.kind]!++;
      if (isWanted) total++;
    };
    for (const { entries, grams } of this.#frozen)
      for (const number of candidates(grams, query.words)) look(entries[number] as Entry, certain);
    for (const entry of this.#fresh) look(entry, false);
    const byKind: Partial<Record<SearchKind, number>> = {};
    for (const [index, kind] of SEARCH_KINDS.entries()) if (counts[index]) byKind[kind] = counts[index];
    return {
      total,
      byKind,
      records: best
        .taken()
        .slice(query.offset)
        .map(({ shown, parts }) => ({ ...shown, parts: unpackParts(parts) })),
    };
  }
}

function candidates(grams: GramSegment, words: Words): Uint16Array {
  const lists = words.map((forms) => {
    const found = forms.map((form) => mayHold(grams, form)).filter((list) => list.length > 0);
    return found.length === 1 ? (found[0] as Uint16Array) : inAny(found);
  });
  lists.sort((one, other) => one.length - other.length);
  return lists.reduce((found, list) => (found.length === 0 ? found : inBoth(found, list)));
}

/**
 * Best first; where titles answer, what stands for itself before what belongs to it (a project before its ballot); copies after what they are
 * copies of; then the newest.
 */
function keyOf(rank: number, { day, kind }: Entry): number {
  const inHead = rank <= IN_HEAD;
  const group = kind === FILE ? 2 : inHead && NOUNS.has(SEARCH_KINDS[kind] as SearchKind) ? 0 : 1;
  // People, bodies and organisations have no day; where their names are asked for they are what is meant.
  const age = DAYS - 1 - (day === 0 && inHead ? DAYS - 1 : day);
  return (rank * 3 + group) * DAYS + age;
}

const NOUNS: ReadonlySet<SearchKind> = new Set(['project', 'committee', 'person', 'organisation']);

/** How many of the texts that wait make a segment. */
function textsFor(entries: readonly Entry[], most: number): number {
  let chars = 0;
  let count = 0;
  while (count < entries.length && count < MOST_TEXTS && chars < most) chars += (entries[count++] as Entry).text.length;
  return count;
}

function nameOf({ kind, id }: Shown): string {
  return `${kind}:${id}`;
}

function entryOf({ parts, file: _, ...shown }: SearchRecord): Entry {
  let text = '';
  for (const words of [shown.title, ...shown.numbers]) if (words !== '') text += `${normalise(words)}\n`;
  const head = text.length;
  if (shown.date !== '') text += `${shown.date}\n`;
  for (const part of parts) {
    const words = normalise(part.text);
    if (words !== '') text += `${words}\n`;
  }
  const kind = SEARCH_KINDS.indexOf(shown.kind);
  return {
    shown: {
      ...shown,
      kind: SEARCH_KINDS[kind] as SearchKind,
      parentId: once(shown.parentId),
      within: once(shown.within),
      detail: once(shown.detail),
      date: once(shown.date),
      numbers: shown.numbers.length === 0 ? NO_NUMBERS : shown.numbers,
    },
    parts: packParts(parts),
    text,
    head,
    kind,
    day: shown.date === '' ? 0 : dayOf(shown.date),
    gone: false,
    segment: null,
  };
}

const NO_NUMBERS: readonly string[] = [];
const MOST_STRINGS = 50_000;
const strings = new Map<string, string>();

/** The same string object for the same text: what comes from a worker has one for each record. */
function once(text: string): string {
  if (strings.size > MOST_STRINGS) strings.clear();
  const known = strings.get(text);
  if (known === undefined) strings.set(text, text);
  return known ?? text;
}

function dayOf(date: string): number {
  return Math.max(1, Math.floor((Date.parse(`${date}T00:00:00Z`) || 0) / 86_400_000));
}

/** Whether nothing that is shown or found has changed. */
function isSame(one: Entry, other: Entry): boolean {
  if (one.text !== other.text || one.head !== other.head || !samePacked(one.parts, other.parts)) return false;
  return JSON.stringify(one.shown) === JSON.stringify(other.shown);
}
