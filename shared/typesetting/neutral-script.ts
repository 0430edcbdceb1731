import { isNeutral } from './char-class.ts';

/** A quotation mark or dash belongs to the Latin text only when both its neighbours are Latin letters or digits. */
export function neutralIsWide(codePoints: Uint32Array, wide: Uint8Array, index: number): boolean {
  const isQuote = (codePoints[index] as number) < 0x2020 && (codePoints[index] as number) > 0x2015;
  const before = scriptBefore(codePoints, wide, index, isQuote);
  const after = scriptAfter(codePoints, wide, index, isQuote);
  if (codePoints[index] === 0x2026) return before !== 'latin';
  if (isQuote)
    return !(before === 'latin' && after === 'latin') && !(before === 'none' && after === 'latin' && !hasWide(wide));
  return !(before === 'latin' && after === 'latin');
}

function hasWide(wide: Uint8Array): boolean {
  return wide.includes(1);
}

type Script = 'latin' | 'wide' | 'none';

function scriptBefore(codePoints: Uint32Array, wide: Uint8Array, index: number, skipBlanks: boolean): Script {
  for (let i = index - 1; i >= 0; i--) {
    const codePoint = codePoints[i] as number;
    if (skipBlanks && codePoint === 0x20) continue;
    return wide[i] ? 'wide' : isNeutral(codePoint) ? (codePoint === codePoints[index] ? 'wide' : 'none') : 'latin';
  }
  return 'none';
}

function scriptAfter(codePoints: Uint32Array, wide: Uint8Array, index: number, skipBlanks: boolean): Script {
  for (let i = index + 1; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    if (skipBlanks && codePoint === 0x20) continue;
    return wide[i] ? 'wide' : isNeutral(codePoint) ? (codePoint === codePoints[index] ? 'wide' : 'none') : 'latin';
  }
  return 'none';
}
