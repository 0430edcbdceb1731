import type { Adoption } from '#shared/domain/project.ts';
import type { TechnicalChange } from '#shared/publishing/changes/index.ts';
import { type FixedWording, fillWording } from '#shared/publishing/index.ts';
import { FIXED_WORDING } from './fixed-wording.ts';

type ForewordWording = FixedWording['foreword'];

/** What the project knows for the foreword. Empty strings and lists leave the sentence out. */
export type ForewordFacts = {
  /** b) Only for a part of a document; `published` lists the parts that exist already. */
  readonly part?: {
    /** `GB/T 12345` without part and year. */
    readonly series: string;
    readonly seriesTitle: string;
    readonly part: number;
    readonly published: readonly { readonly part: number; readonly title: string }[];
  };
  /** c) Replaced documents, the first with its technical changes. */
  readonly replaces: readonly ReplacedDocument[];
  /** d) */
  readonly adoptions?: readonly Pick<Adoption, 'degree' | 'number' | 'title'>[];
  /** e) When patents were identified the statement goes to the introduction instead. */
  readonly patentsIdentified: boolean;
  /** f) */
  readonly proposer: string;
  readonly jurisdiction: string;
  /** g) In the order of their share. */
  readonly organisations: readonly string[];
  readonly drafters: readonly string[];
  /** h) Earlier editions, oldest first. Empty = the replaced documents, or a first edition where nothing is replaced. */
  readonly editions: readonly { readonly year: number; readonly number: string }[];
};

export type ReplacedDocument = {
  /** `DB41/T 123—2015` */
  readonly number: string;
  readonly title: string;
  /** Empty = not known yet: the sentence leads in a list that is still to be written. */
  readonly changes: readonly TechnicalChange[];
  /** Only structure and wording were changed. */
  readonly editorialOnly?: boolean;
  /** 部分代替 */
  readonly inPart?: boolean;
};

export type ForewordItem = {
  readonly item: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h';
  readonly text: string;
  /** List that follows the sentence, punctuation included. */
  readonly list?: { readonly kind: 'dash' | 'alpha'; readonly items: readonly string[] };
};

/** Sentences of the foreword in their order a) to h) (GB/T 1.1—2020, 8.3; domain 1.3). */
export function composeForeword(
  facts: ForewordFacts,
  { foreword: wording }: FixedWording = FIXED_WORDING,
): readonly ForewordItem[] {
  const items: ForewordItem[] = [{ item: 'a', text: wording.basis }];
  if (facts.part) items.push(partItem(facts.part, wording));
  for (const replaced of facts.replaces) items.push(replacementItem(replaced, wording));
  for (const { degree, number, title } of facts.adoptions ?? []) {
    const sentence = { IDT: wording.identical, MOD: wording.modified, NEQ: wording.notEquivalent }[degree];
    items.push({ item: 'd', text: fillWording(sentence, { number, title }) });
  }
  if (!facts.patentsIdentified) items.push({ item: 'e', text: wording.patents });
  items.push(...responsibilityItems(facts, wording));
  if (facts.organisations.length > 0)
    items.push({ item: 'g', text: listed(wording.organisations, facts.organisations, wording) });
  if (facts.drafters.length > 0) items.push({ item: 'g', text: listed(wording.drafters, facts.drafters, wording) });
  items.push(historyItem(facts, wording));
  return items;
}

function listed(sentence: string, names: readonly string[], { listSeparator }: ForewordWording): string {
  return fillWording(sentence, { list: names.join(listSeparator) });
}

/** Items of a list behind a colon end with a semicolon, the last with a full stop. */
function closed(items: readonly string[], { itemEnd, lastItemEnd }: ForewordWording): readonly string[] {
  return items.map((text, index) => text + (index === items.length - 1 ? lastItemEnd : itemEnd));
}

function partItem(part: NonNullable<ForewordFacts['part']>, wording: ForewordWording): ForewordItem {
  const places = { series: part.series, seriesTitle: part.seriesTitle, part: part.part };
  if (part.published.length === 0) return { item: 'b', text: fillWording(wording.partAlone, places) };
  const items = closed(
    part.published.map((other) => fillWording(wording.partItem, other)),
    wording,
  );
  return { item: 'b', text: fillWording(wording.part, places), list: { kind: 'dash', items } };
}

function replacementItem(
  { number, title, changes, editorialOnly, inPart }: ReplacedDocument,
  wording: ForewordWording,
): ForewordItem {
  if (editorialOnly) return { item: 'c', text: fillWording(wording.replacesWithoutChanges, { number, title }) };
  const oldYear = yearOf(number, wording);
  const items = changes.map(({ kind, subject, clause, oldClause }) =>
    fillWording(wording[kind], { subject, clause, oldClause, oldYear }),
  );
  return {
    item: 'c',
    text: fillWording(inPart ? wording.replacesInPart : wording.replaces, { number, title }),
    list: { kind: 'alpha', items: closed(items.length > 0 ? items : [wording.open], wording) },
  };
}

function yearOf(number: string, { openYear }: ForewordWording): string {
  return /(\d{4})$/.exec(number)?.[1] ?? openYear;
}

function responsibilityItems(
  { proposer, jurisdiction }: ForewordFacts,
  wording: ForewordWording,
): readonly ForewordItem[] {
  if (proposer !== '' && proposer === jurisdiction)
    return [{ item: 'f', text: fillWording(wording.proposedAndAdministered, { body: proposer }) }];
  const sentences = [
    proposer === '' ? '' : fillWording(wording.proposed, { body: proposer }),
    jurisdiction === '' ? '' : fillWording(wording.administered, { body: jurisdiction }),
  ];
  return sentences.filter((text) => text !== '').map((text) => ({ item: 'f', text }));
}

function historyItem({ editions, replaces }: ForewordFacts, wording: ForewordWording): ForewordItem {
  if (editions.length === 0 && replaces.length === 0) return { item: 'h', text: wording.firstEdition };
  if (editions.length === 0) {
    // Which edition the replaced one was is not known, so it is not counted.
    const known = replaces.map(({ number }) =>
      fillWording(wording.published, { year: yearOf(number, wording), number }),
    );
    return {
      item: 'h',
      text: wording.history,
      list: { kind: 'dash', items: closed([...known, wording.thisEdition], wording) },
    };
  }
  const items = editions.map(({ year, number }, index) =>
    index === 0
      ? fillWording(wording.firstPublished, { year, number })
      : fillWording(wording.revised, { year, number, times: chinese(index) }),
  );
  items.push(fillWording(wording.thisRevision, { times: chinese(editions.length) }));
  return { item: 'h', text: wording.history, list: { kind: 'dash', items: closed(items, wording) } };
}

function chinese(n: number): string {
  return '零一二三四五六七八九十'[n] ?? String(n);
}
