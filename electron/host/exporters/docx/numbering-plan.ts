import type {
  Change,
  NumberingList,
  PubLabel,
  Publication,
  PubParagraph,
  StyleSheet,
} from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
import { type Version, versionsOf } from './changes-xml.ts';
import { type LabelForm, labelForm } from './label-form.ts';
import { NumberCounter } from './number-counter.ts';
import {
  type AbstractNumbering,
  type ConcreteNumbering,
  fits,
  type LevelDraft,
  levelOf,
  ONE_ROW,
  type StyleLink,
  setLevel,
} from './numbering-list.ts';
import { completeRow, seriesLinks } from './numbering-row.ts';

type AutoLabel = {
  readonly numId: number;
  readonly ilvl: number;
  /** The gap is written as text: a blank, or a tab where labels with different gaps share the level. */
  readonly gapAsText: boolean;
};

export type NumberingPlan = {
  readonly abstracts: readonly AbstractNumbering[];
  readonly concretes: readonly ConcreteNumbering[];
  /** How the label of a paragraph is numbered; absent = written as text. */
  label(paragraph: PubParagraph): AutoLabel | undefined;
  /** The level that all labelled paragraphs of a style share, and no paragraph of the style goes without. */
  styleLink(styleKey: string): StyleLink | undefined;
  /** The style linked to a level, if any. */
  linkedStyle(abstractId: number, ilvl: number): string | undefined;
};

/** Both versions of a redline are counted, each by itself: Word's numbers must be right when all changes are accepted and when none is. */
type Counters = Readonly<Record<Version, NumberCounter>>;
/** A label with the numbers that it shows in the versions which have it. */
type Counted = { readonly form: LabelForm; readonly values: ReadonlyMap<Version, readonly number[]> };

/** A list; `shared` ones are used by several instances, each with a restart of its own. */
type List = {
  readonly abstract: AbstractNumbering;
  readonly counter: Counters;
  readonly shared: boolean;
  rowNum?: ConcreteNumbering;
};
/** An instance in its list. Word counts all instances of a list together, LibreOffice each by itself: both must agree. */
type Run = {
  readonly list: List;
  readonly num: ConcreteNumbering;
  readonly own: Counters;
  readonly begun: Set<Version>;
};

/**
 * Decides for every label how Word numbers it, by counting along: a label is automatic only if Word's number would read exactly as the
 * publication prints it. Where a row breaks off (a part of a paper, a number left out) it goes on in a list of its own with that start.
 */
export function planNumbering(publication: Publication): NumberingPlan {
  const planner = new Planner(publication);
  visitParagraphs(publication.sections, (paragraph) => {
    planner.add(paragraph);
  });
  return planner.finish();
}

class Planner {
  readonly #abstracts: AbstractNumbering[] = [];
  readonly #concretes: ConcreteNumbering[] = [];
  readonly #lists = new Map<string, List[]>();
  readonly #instances = new Map<string, Run>();
  readonly #labels = new Map<PubParagraph, AutoLabel>();
  readonly #styleUse = new Map<string, string>();
  /** Gap of a level of a row; `as-text` where its labels have different ones. */
  readonly #levelGaps = new Map<string, PubLabel['gap'] | 'as-text'>();
  readonly #baseLevel: number;
  readonly #styles: StyleSheet;
  readonly #isRedline: boolean;

  constructor(publication: Publication) {
    const gaps = new Map<string, Set<PubLabel['gap']>>();
    let base = 1;
    visitParagraphs(publication.sections, ({ label, runs }) => {
      if (!label?.numbering) return;
      if (label.numbering.level === 0) base = 0;
      const form = labelForm(label.numbering.list, label.text);
      // A label alone on its line shows no gap, so it goes with any.
      if (!form || runs.length === 0) return;
      const key = `${form.family} ${form.ilvl ?? label.numbering.level}`;
      const set = gaps.get(key) ?? new Set();
      gaps.set(key, set.add(label.gap));
    });
    this.#baseLevel = base;
    this.#styles = publication.styles;
    this.#isRedline = publication.revision !== undefined;
    for (const [key, set] of gaps) {
      const [only] = set;
      this.#levelGaps.set(key, set.size === 1 && only !== undefined ? only : 'as-text');
    }
  }

  add(paragraph: PubParagraph): void {
    const auto = this.#number(paragraph);
    if (auto) this.#labels.set(paragraph, auto);
    const use = auto ? `${auto.numId} ${auto.ilvl}` : '';
    const known = this.#styleUse.get(paragraph.style);
    this.#styleUse.set(paragraph.style, known === undefined || known === use ? use : '');
  }

  finish(): NumberingPlan {
    const links = new Map<string, StyleLink>();
    const linked = new Map<string, string>();
    const link = (style: string, { numId, ilvl }: StyleLink): void => {
      const level = `${this.#concretes.find((num) => num.id === numId)?.abstractId ?? 0} ${ilvl}`;
      // A level numbers one style; paragraphs of other styles carry their number themselves.
      if (linked.has(level)) return;
      linked.set(level, style);
      links.set(style, { numId, ilvl });
    };
    // Headings first: a new heading is what a person asks a style for.
    const byHeading = (a: string, b: string): number => Number(this.#isHeading(b)) - Number(this.#isHeading(a));
    for (const [style, use] of [...this.#styleUse].sort(([a], [b]) => byHeading(a, b))) {
      const [numId = 0, ilvl = 0] = use.split(' ').map(Number);
      if (use !== '') link(style, { numId, ilvl });
    }
    const rows = new Set<number>();
    for (const family of ONE_ROW) {
      for (const { abstract, rowNum } of this.#lists.get(family) ?? []) {
        completeRow(abstract);
        if (rowNum) rows.add(rowNum.id);
      }
    }
    const inRows = new Map([...links].filter(([, { numId }]) => rows.has(numId)));
    const unused = Object.keys(this.#styles).filter((style) => !this.#styleUse.has(style));
    for (const [style, target] of seriesLinks(inRows, unused.sort(byHeading))) link(style, target);
    return {
      abstracts: this.#abstracts,
      concretes: this.#concretes,
      label: (paragraph) => this.#labels.get(paragraph),
      styleLink: (styleKey) => links.get(styleKey),
      linkedStyle: (abstractId, ilvl) => linked.get(`${abstractId} ${ilvl}`),
    };
  }

  #isHeading(style: string): boolean {
    return (this.#styles[style]?.outlineLevel ?? 0) > 0;
  }

  #number(paragraph: PubParagraph): AutoLabel | undefined {
    const { label } = paragraph;
    // The same paragraph standing twice would be counted twice.
    if (!label?.numbering || this.#labels.has(paragraph)) return undefined;
    const counted = this.#counted(label, label.numbering.list, paragraph.change);
    if (!counted) return undefined;
    const { form } = counted;
    const ilvl = form.ilvl ?? Math.min(8, Math.max(0, label.numbering.level - this.#baseLevel));
    const gapAsText = label.gap !== 'none' && paragraph.runs.length > 0;
    if (!ONE_ROW.has(form.family)) {
      const level = levelOf(form, ilvl, label.gap, paragraph.style);
      const numId = this.#inInstance(counted, level, label.numbering.instance);
      return numId === undefined
        ? undefined
        : { numId, ilvl, gapAsText: gapAsText && label.gap === 'ideographic-space' };
    }
    const shared = this.#levelGaps.get(`${form.family} ${ilvl}`) ?? label.gap;
    const level = levelOf(form, ilvl, shared === 'as-text' ? 'none' : shared, paragraph.style);
    const numId = this.#inRow(counted, level);
    return numId === undefined ? undefined : { numId, ilvl, gapAsText: gapAsText && level.suffix !== 'tab' };
  }

  /** Null when automatic numbering cannot make the label in each of the versions. */
  #counted(label: PubLabel, list: NumberingList, change: Change | undefined): Counted | null {
    const form = labelForm(list, label.text);
    const before = label.textBefore === undefined ? form : labelForm(list, label.textBefore);
    if (!form || !before || kindOf(form) !== kindOf(before)) return null;
    const versions: readonly Version[] = this.#isRedline ? versionsOf(change) : ['after'];
    return {
      form,
      values: new Map(versions.map((version) => [version, (version === 'after' ? form : before).values])),
    };
  }

  #inRow(counted: Counted, level: LevelDraft): number | undefined {
    const { form, values } = counted;
    const lists = this.#lists.get(form.family) ?? [];
    this.#lists.set(form.family, lists);
    const current = lists.at(-1);
    const goesOn =
      current &&
      fits(current.abstract, level) &&
      [...values].every(([version, wanted]) => shows(current.counter[version].peek(level.ilvl), wanted));
    if (goesOn) return this.#take(current, counted, level).id;
    if (!agrees(counted)) return undefined;
    return this.#take(this.#newList(lists, form.values, false), counted, level).id;
  }

  #inInstance(counted: Counted, level: LevelDraft, instance: string): number | undefined {
    const { form, values } = counted;
    const lists = this.#lists.get(form.family) ?? [];
    this.#lists.set(form.family, lists);
    const wanted = form.values[0] ?? 1;
    const key = `${form.family} ${instance}`;
    const current = this.#instances.get(key);
    if (form.format !== 'none' && current && continues(current, level, values))
      return this.#count(current, level, values);
    const shared = lists.find((known) => known.shared && fits(known.abstract, level));
    if (form.format === 'none') return this.#take(shared ?? this.#newList(lists, [], true), counted, level).id;
    if (!agrees(counted)) return undefined;
    // LibreOffice takes a restart only where it is one at 1: any other start gets a list of its own.
    const list = wanted === 1 ? (shared ?? this.#newList(lists, [], true)) : this.#newList(lists, [], false);
    setLevel(list.abstract, level, form, list.shared ? 1 : wanted);
    const run: Run = { list, num: this.#newNum(list.abstract.id), own: counters(), begun: new Set() };
    this.#instances.set(key, run);
    return this.#count(run, level, values, wanted);
  }

  /** Takes the next item of an instance; the first item of a level in it is a restart. */
  #count({ list, num, own, begun }: Run, level: LevelDraft, values: Counted['values'], first?: number): number {
    setLevel(list.abstract, level, null, 1);
    if (list.shared && !num.overrides.has(level.ilvl)) num.overrides.set(level.ilvl, 1);
    for (const version of values.keys()) {
      const restartAt = first ?? (own[version].isNew(level.ilvl) ? 1 : undefined);
      for (const counter of [list.counter[version], own[version]])
        counter.take(level.ilvl, counter.peek(level.ilvl, restartAt));
      begun.add(version);
    }
    return num.id;
  }

  #take(list: List, { form, values }: Counted, level: LevelDraft): ConcreteNumbering {
    setLevel(list.abstract, level, form, 1);
    for (const [version, shown] of values) {
      const counter = list.counter[version];
      counter.take(level.ilvl, shown.length > 0 ? shown : counter.peek(level.ilvl));
    }
    list.rowNum ??= this.#newNum(list.abstract.id);
    return list.rowNum;
  }

  #newList(lists: List[], firstValues: readonly number[], shared: boolean): List {
    const list: List = {
      shared,
      abstract: { id: this.#abstracts.length + 1, levels: new Map() },
      counter: counters(firstValues),
    };
    this.#abstracts.push(list.abstract);
    lists.push(list);
    return list;
  }

  #newNum(abstractId: number): ConcreteNumbering {
    const num: ConcreteNumbering = { id: this.#concretes.length + 1, abstractId, overrides: new Map() };
    this.#concretes.push(num);
    return num;
  }
}

function shows(predicted: readonly number[], wanted: readonly number[]): boolean {
  return predicted.length === wanted.length && predicted.every((value, i) => value === wanted[i]);
}

function continues({ list, own, begun }: Run, level: LevelDraft, values: Counted['values']): boolean {
  if (!fits(list.abstract, level)) return false;
  return [...values].every(([version, [wanted = 1]]) => {
    // A list of its own begins with another number than 1, in whichever version.
    if (!list.shared && !begun.has(version)) return false;
    if (own[version].peek(level.ilvl).at(-1) !== wanted) return false;
    return own[version].isNew(level.ilvl) || list.counter[version].peek(level.ilvl).at(-1) === wanted;
  });
}

function counters(starts: readonly number[] = []): Counters {
  return { after: new NumberCounter(starts), before: new NumberCounter(starts) };
}

/** What two labels must share to be made by one level of a list. */
function kindOf({ family, ilvl, format, pattern }: LabelForm): string {
  return `${family} ${ilvl} ${format} ${pattern}`;
}

/** Whether all versions show the same number: a list begins with one. */
function agrees({ form, values }: Counted): boolean {
  return [...values.values()].every((shown) => shows(shown, form.values));
}
