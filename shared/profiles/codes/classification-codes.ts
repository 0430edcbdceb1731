/** Fields (first level) of the International Classification for Standards, ICS; 99 is not used (domain 5). */
export const ICS_FIELDS: readonly string[] =
  '01 03 07 11 13 17 19 21 23 25 27 29 31 33 35 37 39 43 45 47 49 53 55 59 61 65 67 71 73 75 77 79 81 83 85 87 91 93 95 97'.split(
    ' ',
  );

/** First level of the Chinese classification for standards (中国标准文献分类法, CCS): the letters without I and O (domain 5). */
export const CCS_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
