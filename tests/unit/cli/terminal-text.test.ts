import { expect, it } from 'vitest';
import { terminalJson, terminalText } from '#cli/terminal-text.ts';

it('nothing of a file name or a comment is a command to a terminal', () => {
  const evil = '甲\u001b[2J\u001b]0;x\u0007\u009b31m\u0090乙\u202e丙\r\n\t丁\u007f\b';
  expect(terminalText(evil)).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  expect(terminalText('  一行\n\t二行 [x] é 👨‍👩‍👧\n')).toBe('  一行\n\t二行 [x] é 👨‍👩‍👧\n');
  const json = terminalJson({ name: evil, count: 1 });
  expect(json).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  expect(JSON.parse(json)).toEqual({ name: evil, count: 1 });
});
