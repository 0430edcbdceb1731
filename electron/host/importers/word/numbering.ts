import { child, children, type XmlElement } from '../package/index.ts';
import { formatNumber } from './number-format.ts';
import { flag, type NumberingRef, type Styles } from './styles.ts';
import type { WordLabel } from './word-model.ts';

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Level (1-based) after which it restarts; 0 = never; null = after any higher level. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly hidden: boolean;
  readonly style: string | null;
};
type Abstract = { readonly id: string; readonly levels: ReadonlyMap<number, Level>; readonly styleLink: string | null };
type Num = {
  readonly id: string;
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
};

/** Counts the automatic numbers of a document; `next` must be asked for every numbered paragraph, in document order. */
export type NumberingCounter = { next(ref: NumberingRef, styleId: string): WordLabel | null };

const MAX_LEVEL = 8;
/** Letters of the pattern of a number; Word takes 31. Every numbered paragraph prints it. */
const LONGEST_PATTERN = 255;

/**
 * Reads numbering.xml (multilevel lists, overrides, restarts, list styles; ECMA-376-1, 17.9). All instances of one abstract list
 * share its counters, as in Word; an instance with a start override begins anew when it is first used.
 */
export function readNumbering(root: XmlElement | null, styles: Styles): NumberingCounter {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  for (const element of children(root ?? undefined, 'w:abstractNum')) {
    const id = element.attrs['w:abstractNumId'] ?? '';
    abstracts.set(id, {
      id,
      levels: readLevels(element),
      styleLink: child(element, 'w:numStyleLink')?.attrs['w:val'] ?? null,
    });
  }
  for (const element of children(root ?? undefined, 'w:num')) {
    const id = element.attrs['w:numId'] ?? '';
    const starts = new Map<number, number>();
    const levels = new Map<number, Level>();
    for (const override of children(element, 'w:lvlOverride')) {
      const level = Number(override.attrs['w:ilvl'] ?? 0);
      const start = child(override, 'w:startOverride')?.attrs['w:val'];
      if (start !== undefined) starts.set(level, Number(start) || 0);
      for (const [at, own] of readLevels(override)) levels.set(at, own);
    }
    nums.set(id, { id, abstractId: child(element, 'w:abstractNumId')?.attrs['w:val'] ?? '', starts, levels });
  }
  return counterOf(abstracts, nums, styles);
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of children(element, 'w:lvl')) {
    const value = (name: string): string | undefined => child(level, name)?.attrs['w:val'];
    const restart = value('w:lvlRestart');
    levels.set(Number(level.attrs['w:ilvl'] ?? 0), {
      start: Number(value('w:start') ?? 0) || 0,
      format: value('w:numFmt') ?? 'decimal',
      text: (value('w:lvlText') ?? '').slice(0, LONGEST_PATTERN),
      restart: restart === undefined ? null : Number(restart) || 0,
      legal: flag(level, 'w:isLgl') ?? false,
      hidden: flag(child(level, 'w:rPr'), 'w:vanish') ?? false,
      style: value('w:pStyle') ?? null,
    });
  }
  return levels;
}

function counterOf(
  abstracts: ReadonlyMap<string, Abstract>,
  nums: ReadonlyMap<string, Num>,
  styles: Styles,
): NumberingCounter {
  const counters = new Map<string, (number | null)[]>();
  const used = new Set<string>();

  function abstractOf(num: Num): Abstract | undefined {
    const abstract = abstracts.get(num.abstractId);
    if (!abstract?.styleLink || abstract.levels.size > 0) return abstract;
    const linked = nums.get(styles.numberingOf(abstract.styleLink) ?? '');
    return linked ? abstracts.get(linked.abstractId) : abstract;
  }

  function next(ref: NumberingRef, styleId: string): WordLabel | null {
    const num = ref.numId === null || ref.numId === '0' ? undefined : nums.get(ref.numId);
    const abstract = num && abstractOf(num);
    if (!num || !abstract) return null;
    const levelOf = (at: number): Level | undefined => num.levels.get(at) ?? abstract.levels.get(at);
    const level = Math.max(0, Math.min(MAX_LEVEL, ref.level ?? linkedLevel(abstract, styleId) ?? 0));
    const definition = levelOf(level);
    if (!definition) return null;

    const values = counters.get(abstract.id) ?? new Array<number | null>(MAX_LEVEL + 1).fill(null);
    counters.set(abstract.id, values);
    if (!used.has(num.id)) {
      used.add(num.id);
      for (const [at] of num.starts) values[at] = null;
    }
    const startOf = (at: number): number => num.starts.get(at) ?? levelOf(at)?.start ?? 1;
    const current = values[level];
    values[level] = current === null || current === undefined ? startOf(level) : current + 1;
    for (let at = 0; at < level; at++) values[at] ??= startOf(at);
    for (let at = level + 1; at <= MAX_LEVEL; at++) {
      const restart = levelOf(at)?.restart ?? null;
      if (restart === null || (restart > 0 && level + 1 <= restart)) values[at] = null;
    }
    const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = levelOf(at);
      const format = definition.legal && own?.format !== 'none' ? 'decimal' : (own?.format ?? 'decimal');
      return formatNumber(values[at] ?? startOf(at), format);
    });
    return {
      text: text.replace(/(?<![\s\u3000])[\s\u3000]+$/, '').replace(/^[\s\u3000]+/, ''),
      format: definition.format,
      level,
      numId: num.id,
      hidden: definition.hidden,
      ofClauses: /^%1\.%2/.test(levelOf(1)?.text ?? ''),
    };
  }
  return { next };
}

function linkedLevel(abstract: Abstract, styleId: string): number | null {
  for (const [at, level] of abstract.levels) if (level.style === styleId) return at;
  return null;
}
