/** Lengths of WordprocessingML: twips (1/20 pt), half points, eighths of a point, EMU (1/36000 mm). All results are whole numbers. */
export function mmToTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsToMm(twips: number): number {
  return (twips * 25.4) / 1440;
}

export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}

export function ptToHalfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Width of a border (`w:sz`); Word allows 1/4 pt to 12 pt. */
export function ptToEighths(pt: number): number {
  return Math.min(96, Math.max(2, Math.round(pt * 8)));
}

export function mmToEmu(mm: number): number {
  return Math.round(mm * 36000);
}
