import { child, children, parseXml, type XmlElement, type ZipArchive } from '#host/importers/package/index.ts';

/** Gives the automatic number that Word shows before a paragraph; people number rows and comments with it. */
export type ListNumbers = { prefix(paragraph: XmlElement): string };

/** Levels that a list has in Word, and letters of a pattern, of which Word takes 31. */
const LEVELS = 9;
const LONGEST_PATTERN = 255;

type Level = { readonly format: string; readonly text: string; readonly start: number };

/** Reads the list definitions of a document; without them no paragraph has a number. */
export async function listNumbers(zip: ZipArchive): Promise<ListNumbers> {
  const text = await zip.text('word/numbering.xml');
  const parsed = text === null ? null : parseXml(text);
  if (!parsed?.ok) return { prefix: () => '' };
  const levels = levelsOf(parsed.value);
  const counters = new Map<string, number[]>();
  return {
    prefix: (paragraph) => {
      const properties = child(child(paragraph, 'w:pPr'), 'w:numPr');
      const id = child(properties, 'w:numId')?.attrs['w:val'];
      if (!id || id === '0') return '';
      const depth = depthOf(child(properties, 'w:ilvl')?.attrs['w:val']);
      const list = levels.get(id);
      const level = depth === null ? undefined : list?.[depth];
      if (depth === null || !list || !level || level.format === 'bullet' || level.format === 'none') return '';
      const counts = counters.get(id) ?? [];
      counters.set(id, counts);
      counts[depth] = (counts[depth] ?? level.start - 1) + 1;
      counts.length = depth + 1;
      const shown = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return String(counts[at] ?? list[at]?.start ?? 1);
      });
      return shown === '' ? '' : `${shown} `;
    },
  };
}

/** From 0; null for what is no level. */
function depthOf(text = '0'): number | null {
  const depth = Number(text);
  return Number.isInteger(depth) && depth >= 0 && depth < LEVELS ? depth : null;
}

function levelsOf(root: XmlElement): ReadonlyMap<string, readonly (Level | undefined)[]> {
  const abstract = new Map<string, (Level | undefined)[]>();
  for (const definition of children(root, 'w:abstractNum')) {
    const levels: (Level | undefined)[] = [];
    for (const level of children(definition, 'w:lvl')) {
      const depth = depthOf(level.attrs['w:ilvl']);
      if (depth === null) continue;
      levels[depth] = {
        format: child(level, 'w:numFmt')?.attrs['w:val'] ?? 'decimal',
        text: (child(level, 'w:lvlText')?.attrs['w:val'] ?? '').slice(0, LONGEST_PATTERN),
        start: Number(child(level, 'w:start')?.attrs['w:val'] ?? 1) || 0,
      };
    }
    abstract.set(definition.attrs['w:abstractNumId'] ?? '', levels);
  }
  const result = new Map<string, readonly (Level | undefined)[]>();
  for (const instance of children(root, 'w:num')) {
    const of = child(instance, 'w:abstractNumId')?.attrs['w:val'] ?? '';
    const levels = abstract.get(of);
    if (levels) result.set(instance.attrs['w:numId'] ?? '', levels);
  }
  return result;
}
