const HAN_DIGITS = '〇一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A counter in a format of ST_NumberFormat; formats unknown here are written as decimals. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return hanNumber(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLED[value - 1] ?? String(value);
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    default:
      return String(value);
  }
}

/** Word repeats the letter: 27 is aa, 28 is bb. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)));
}

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [size, mark] of ROMAN) {
    while (rest >= size) {
      text += mark;
      rest -= size;
    }
  }
  return text;
}

function hanNumber(value: number): string {
  if (value < 10) return HAN_DIGITS[value] ?? '';
  if (value > 99) return [...String(value)].map((digit) => HAN_DIGITS[Number(digit)]).join('');
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : HAN_DIGITS[tens]}十${ones === 0 ? '' : HAN_DIGITS[ones]}`;
}
