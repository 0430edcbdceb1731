import type { CoverData } from '#shared/domain/cover-data.ts';
import type { StandardProfile } from '../standard-profile.ts';

/** Width of a Latin letter in full-width characters, as an estimate. */
const LATIN = 0.55;

/**
 * The title as lines of at most `perLine` characters: 引导元素　主体元素　补充元素 on one line where they fit, else the last on its own,
 * else one a line. An element too long for a line is divided into lines of much the same length, between words.
 */
export function titleLines(cover: CoverData, perLine: number, profile: StandardProfile): readonly string[] {
  const separator = profile.wording.titleSeparator;
  const parts = [cover.titleLead, cover.titleMain, cover.titleSupplement].filter((part) => part !== '');
  if (parts.length === 0) return [];
  const whole = parts.join(separator);
  // Latin text breaks at its blanks by itself.
  if (profile.language !== 'zh-CN' || charactersWide(whole) <= perLine) return [whole];
  const head = parts.slice(0, cover.titleSupplement === '' ? undefined : -1).join(separator);
  const lines = charactersWide(head) <= perLine && head !== '' ? [head, ...tail(cover)] : parts;
  return lines.flatMap((line) => balanced(line, perLine));
}

function tail(cover: CoverData): readonly string[] {
  return cover.titleSupplement === '' ? [] : [cover.titleSupplement];
}

/** Width of a text in full-width characters: Latin letters take about half of one. */
export function charactersWide(text: string): number {
  let width = 0;
  for (const char of text) width += char < '\u2e80' ? LATIN : 1;
  return width;
}

/** A line that is too long, in as few lines as it needs, each as near as words allow to the same length. */
function balanced(text: string, perLine: number): readonly string[] {
  const count = Math.ceil(charactersWide(text) / perLine);
  if (count <= 1) return [text];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const share = charactersWide(text) / count;
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const wider = charactersWide(line + word);
    const nearer = wider - share > share - charactersWide(line);
    const isLast = lines.length === count - 1;
    const stops = /^[，。、；：？！）》”]/.test(word);
    if (line !== '' && !stops && (wider > perLine || (nearer && !isLast))) {
      lines.push(line);
      line = word;
    } else line += word;
  }
  return [...lines, line];
}
