import type { PubLabel, Publication, PubParagraph, StyleSheet } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
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
  /** The gap is written as text, since the level is shared by labels with different gaps. */
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

/** A list; `shared` ones are used by several instances, each with a restart of its own. */
type List = {
  readonly abstract: AbstractNumbering;
  readonly counter: NumberCounter;
  readonly shared: boolean;
  rowNum?: ConcreteNumbering;
};
/** An instance in its list. Word counts all instances of a list together, LibreOffice each by itself: both must agree. */
type Run = { readonly list: List; readonly num: ConcreteNumbering; readonly own: NumberCounter };

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
    for (const [key, set] of gaps) {
      const [only] = set;
      this.#levelGaps.set(key, set.size === 1 && only !== undefined ? only : 'as-text');
    }
  }

  add(paragraph: PubParagraph): void {
    const auto = this.#number(paragraph);
    if (auto) this.#labels.set(paragraph, auto);
    const use = auto && !auto.gapAsText ? `${auto.numId} ${auto.ilvl}` : '';
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
    const form = labelForm(label.numbering.list, label.text);
    if (!form) return undefined;
    const ilvl = form.ilvl ?? Math.min(8, Math.max(0, label.numbering.level - this.#baseLevel));
    const gapFree = paragraph.runs.length === 0;
    if (!ONE_ROW.has(form.family)) {
      const level = levelOf(form, ilvl, label.gap, paragraph.style);
      return { numId: this.#inInstance(form, level, label.numbering.instance), ilvl, gapAsText: false };
    }
    const shared = this.#levelGaps.get(`${form.family} ${ilvl}`) ?? label.gap;
    const level = levelOf(form, ilvl, shared === 'as-text' ? 'none' : shared, paragraph.style);
    const gapAsText = shared === 'as-text' && label.gap !== 'none' && !gapFree;
    return { numId: this.#inRow(form, level), ilvl, gapAsText };
  }

  #inRow(form: LabelForm, level: LevelDraft): number {
    const lists = this.#lists.get(form.family) ?? [];
    this.#lists.set(form.family, lists);
    const current = lists.at(-1);
    if (current && fits(current.abstract, level) && shows(current.counter.peek(level.ilvl), form.values)) {
      return this.#take(current, form, level).id;
    }
    return this.#take(this.#newList(lists, form.values, false), form, level).id;
  }

  #inInstance(form: LabelForm, level: LevelDraft, instance: string): number {
    const lists = this.#lists.get(form.family) ?? [];
    this.#lists.set(form.family, lists);
    const wanted = form.values[0] ?? 1;
    const key = `${form.family} ${instance}`;
    const current = this.#instances.get(key);
    if (form.format !== 'none' && current && continues(current, level, wanted)) return this.#count(current, level);
    const shared = lists.find((known) => known.shared && fits(known.abstract, level));
    if (form.format === 'none') return this.#take(shared ?? this.#newList(lists, [], true), form, level).id;
    // LibreOffice takes a restart only where it is one at 1: any other start gets a list of its own.
    const list = wanted === 1 ? (shared ?? this.#newList(lists, [], true)) : this.#newList(lists, [], false);
    setLevel(list.abstract, level, form, list.shared ? 1 : wanted);
    const run = { list, num: this.#newNum(list.abstract.id), own: new NumberCounter() };
    this.#instances.set(key, run);
    return this.#count(run, level, wanted);
  }

  /** Takes the next item of an instance; the first item of a level in it is a restart. */
  #count({ list, num, own }: Run, level: LevelDraft, first?: number): number {
    setLevel(list.abstract, level, null, 1);
    if (list.shared && !num.overrides.has(level.ilvl)) num.overrides.set(level.ilvl, 1);
    const restartAt = first ?? (own.isNew(level.ilvl) ? 1 : undefined);
    list.counter.take(level.ilvl, list.counter.peek(level.ilvl, restartAt));
    own.take(level.ilvl, own.peek(level.ilvl, restartAt));
    return num.id;
  }

  #take(list: List, form: LabelForm, level: LevelDraft): ConcreteNumbering {
    setLevel(list.abstract, level, form, 1);
    list.counter.take(level.ilvl, form.values.length > 0 ? form.values : list.counter.peek(level.ilvl));
    list.rowNum ??= this.#newNum(list.abstract.id);
    return list.rowNum;
  }

  #newList(lists: List[], firstValues: readonly number[], shared: boolean): List {
    const list: List = {
      shared,
      abstract: { id: this.#abstracts.length + 1, levels: new Map() },
      counter: new NumberCounter(firstValues),
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

function continues({ list, own }: Run, level: LevelDraft, wanted: number): boolean {
  if (!fits(list.abstract, level)) return false;
  if (own.peek(level.ilvl).at(-1) !== wanted) return false;
  return own.isNew(level.ilvl) || list.counter.peek(level.ilvl).at(-1) === wanted;
}
