/** Characters of the Symbol and Wingdings fonts that Word stores as private codes (low byte), by their real meaning. */
const SYMBOL: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  39: '∋',
  42: '∗',
  45: '−',
  64: '≅',
  92: '∴',
  94: '⊥',
  126: '∼',
  162: '′',
  163: '≤',
  165: '∞',
  174: '→',
  172: '←',
  171: '↔',
  173: '↑',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  197: '⊕',
  199: '∩',
  200: '∪',
  206: '∈',
  208: '∠',
  209: '∇',
  213: '∏',
  214: '√',
  215: '⋅',
  216: '¬',
  222: '⇒',
  229: '∑',
  242: '∫',
};
const SYMBOL_LETTERS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  117: '◆',
  118: '❖',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  111: '□',
  183: '•',
};

/** The character meant by a symbol font code, or null when it is not known. */
export function symbolCharacter(font: string, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) {
    if (low >= 0x41 && low <= 0x5a) return SYMBOL_LETTERS[low - 0x41] ?? null;
    if (low >= 0x61 && low <= 0x7a) return SYMBOL_SMALL[low - 0x61] ?? null;
    return SYMBOL[low] ?? (low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : null);
  }
  if (/^wingdings/i.test(font)) return WINGDINGS[low] ?? null;
  return code >= 0xf000 && code <= 0xf0ff ? null : String.fromCodePoint(code);
}
