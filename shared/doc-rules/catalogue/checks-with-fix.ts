/** Checks of which at least some findings offer a repair; `fixes.test.ts` holds the list to what the checks report. */
export const CHECKS_WITH_FIX: ReadonlySet<string> = new Set(
  [
    'ST01 ST04 ST09 ST13 ST15 ST16 FW01 FW02 FW03 FW05 FW06 FW07 FW08 SC01 SC02',
    'NR01 NR02 NR04 NR05 NR06 NR07 NR08 NR10 NR14 NR15 TE01 TE03 TE06 TE07 SY01',
    'WO01 WO04 WO05 WO09 WO10 WO12 WO13 LI03 LI05 XR02',
    'FT05 FT06 NU01 NU02 NU03 NU05 AN01 BI02',
  ].flatMap((line) => line.split(' ')),
);
