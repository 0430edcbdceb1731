import { expect, it } from 'vitest';
import { keyName } from '#ui/features/resolution/key-name.ts';

const press = (key: string, code: string, more: Partial<KeyboardEvent> = {}) =>
  keyName({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

it('names letters, also under an input method and with the shift key', () => {
  expect(press('a', 'KeyA')).toBe('A');
  expect(press('Process', 'KeyA')).toBe('A');
  expect(press('R', 'KeyR', { shiftKey: true })).toBe('R');
  // The letter that is printed on the key counts, wherever the key stands.
  expect(press('a', 'KeyQ')).toBe('A');
});

it('names signs of every layout', () => {
  expect(press('?', 'Slash', { shiftKey: true })).toBe('Help');
  expect(press('？', 'Slash', { shiftKey: true })).toBe('Help');
  expect(press('Process', 'Slash')).toBe('Help');
  expect(press('=', 'Equal')).toBe('Plus');
  expect(press('-', 'NumpadSubtract')).toBe('Minus');
  expect(press(' ', 'Space')).toBe('Space');
  expect(press('Enter', 'NumpadEnter')).toBe('Enter');
});

it('tells combinations from plain keys, and leaves those with Alt to others', () => {
  expect(press('z', 'KeyZ', { ctrlKey: true })).toBe('Ctrl+Z');
  expect(press('z', 'KeyZ', { metaKey: true })).toBe('Ctrl+Z');
  expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('Ctrl+Enter');
  expect(press('Enter', 'Enter', { shiftKey: true })).toBe('Shift+Enter');
  expect(press('ArrowDown', 'ArrowDown', { shiftKey: true })).toBe('Shift+ArrowDown');
  expect(press('f', 'KeyF', { altKey: true })).toBe('');
});
