import type { PubLabel } from '#shared/publishing/publication.ts';
import type { LabelForm, NumberFormat } from './label-form.ts';

/** Families in which one row of numbers runs through the paper, whatever the instance: their levels follow a fixed pattern. */
export const ONE_ROW: ReadonlySet<string> = new Set(['clauses', 'introduction', 'annexes']);

export type NumberingLevel = {
  readonly ilvl: number;
  readonly format: NumberFormat;
  /** `w:lvlText`. A blank behind the number is text of the paragraph: a reference to the number would print it too. */
  readonly text: string;
  readonly suffix: 'tab' | 'nothing';
  readonly start: number;
  /** Style whose indents the level takes over. */
  readonly styleKey: string;
};

export type AbstractNumbering = { readonly id: number; readonly levels: Map<number, NumberingLevel> };
export type ConcreteNumbering = {
  readonly id: number;
  readonly abstractId: number;
  readonly overrides: Map<number, number>;
};

/** A level of a list, as a style or a paragraph refers to it. */
export type StyleLink = { readonly numId: number; readonly ilvl: number };

/** A level before its first use decides where it starts. */
export type LevelDraft = Omit<NumberingLevel, 'start'>;

/** The level that a label asks for. */
export function levelOf(form: LabelForm, ilvl: number, gap: PubLabel['gap'], styleKey: string): LevelDraft {
  const text = form.pattern.replace('%0', `%${ilvl + 1}`);
  return { ilvl, format: form.format, text, suffix: gap === 'tab' ? 'tab' : 'nothing', styleKey };
}

/** Whether the list has the level in this form, or not yet at all. */
export function fits(abstract: AbstractNumbering, level: LevelDraft): boolean {
  const known = abstract.levels.get(level.ilvl);
  return !known || (known.format === level.format && known.text === level.text && known.suffix === level.suffix);
}

/**
 * Declares a level at its first use. The first item of a row may begin with any number and on any level: its number is the start of its
 * level, and the levels above get the numbers that it shows as their start.
 */
export function setLevel(abstract: AbstractNumbering, level: LevelDraft, form: LabelForm | null, start: number): void {
  if (abstract.levels.has(level.ilvl)) return;
  const first = form && abstract.levels.size === 0 && ONE_ROW.has(form.family) ? form : null;
  abstract.levels.set(level.ilvl, { ...level, start: first?.values[level.ilvl] ?? start });
  if (!first) return;
  for (let above = 0; above < level.ilvl; above++) {
    const format = first.family === 'annexes' && above === 0 ? 'upperLetter' : 'decimal';
    const text = level.text.slice(0, level.text.indexOf(`%${above + 1}`) + 2);
    abstract.levels.set(above, { ...level, ilvl: above, format, text, start: first.values[above] ?? 1 });
  }
}
