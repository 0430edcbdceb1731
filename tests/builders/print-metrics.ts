import { FONT, type FontMetrics, isWideCodePoint } from '#shared/typesetting/index.ts';

const NEUTRAL = '“”‘’—…·±×°';

/**
 * Round measures for tests of the typesetter: every character of the Chinese faces is 1 em wide, every Latin one half an em. No face
 * has U+1F600.
 */
export const roundMetrics: FontMetrics = {
  advance(font, codePoint) {
    if (codePoint === 0x1f600) return -1;
    const chinese = font <= FONT.heiBold;
    if (NEUTRAL.includes(String.fromCodePoint(codePoint))) return chinese || codePoint === 0x2014 ? 1000 : 500;
    if (isWideCodePoint(codePoint)) return chinese ? 1000 : -1;
    return 500;
  },
};
