type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const SIGNS: Readonly<Record<string, string>> = {
  '+': 'Plus',
  '=': 'Plus',
  '-': 'Minus',
  '?': 'Help',
  '/': 'Help',
  '？': 'Help',
  Equal: 'Plus',
  NumpadAdd: 'Plus',
  Minus: 'Minus',
  NumpadSubtract: 'Minus',
  Slash: 'Help',
  NumpadEnter: 'Enter',
  ' ': 'Space',
};
const SHIFTED: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab']);

/**
 * Name of a key: a letter (`A`), `Plus`, `Minus`, `Help`, `Space`, or as the browser calls it, with `Ctrl+` or `Shift+` (arrows and Enter only)
 * before it. Where an input method hides the letter (key `Process`) the place on the keyboard tells it. Empty: not for us.
 */
export function keyName(event: Pressed): string {
  if (event.altKey) return '';
  const name = plainName(event);
  if (event.ctrlKey || event.metaKey) return `Ctrl+${name}`;
  return event.shiftKey && SHIFTED.has(name) ? `Shift+${name}` : name;
}

function plainName({ key, code }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const sign = SIGNS[key] ?? SIGNS[code];
  if (sign !== undefined) return sign;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter ?? (key === 'Process' || key === 'Unidentified' ? code : key);
}
