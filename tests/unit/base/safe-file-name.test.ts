import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName, safeWholeFileName } from '#shared/base/index.ts';

test('names keep what a person wrote and lose only what no system takes', () => {
  expect(safeFileName('DB3699/T 12—2026 茶叶：采摘')).toBe('DB3699_T 12—2026 茶叶：采摘');
  expect(safeFileName('cafe\u0301')).toBe('cafe\u0301');
  expect(safeFileName('标准...')).toBe('标准');
  expect(safeFileName('con')).toBe('con_');
  expect(safeFileName('LPT¹.json')).toBe('LPT¹_.json');
  expect(safeFileName('aux .pdf')).toBe('aux_ .pdf');
  expect(safeFileName('CONOUT$')).toBe('CONOUT$_');
  expect(safeFileName('-rf')).toBe('_rf');
  expect(safeFileName('~$draft')).toBe('_draft');
  expect(safeFileName('图\u202egpj.exe')).toBe('图gpj.exe');
});

test('whatever is given: at most 80 characters and 200 bytes, whole characters, no forbidden one, stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const safe = safeFileName(name);
      expect([...safe].length).toBeLessThanOrEqual(81);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201);
      expect(safe).not.toMatch(/[<>:"/\\|?*]|[. ]$|^[-.~ ]/);
      expect(safe.isWellFormed()).toBe(true);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});

test('a name that a stranger gave a file keeps its ending and nothing that leads elsewhere', () => {
  expect(safeWholeFileName('反馈意见.DOCX')).toBe('反馈意见.DOCX');
  expect(safeWholeFileName('来函.eml/../..\\附件.pdf')).toBe('附件.pdf');
  expect(safeWholeFileName('报告\u202excod.exe')).toBe('报告xcod.exe');
  expect(safeWholeFileName('nul.csv')).toBe('nul_.csv');
  expect(safeWholeFileName('a.pdf:hidden.exe')).toBe('a.pdf_hidden.exe');
  expect(safeWholeFileName('..')).toBe('_');
  expect(safeWholeFileName('.pdf')).toBe('_.pdf');
  expect(Buffer.byteLength(safeWholeFileName(`${'长'.repeat(300)}.docx`))).toBeLessThanOrEqual(230);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      const safe = safeWholeFileName(name);
      expect(safe).not.toMatch(/[<>:"/\\|?*\0-\x1f]|[. ]$|^[-.~ ]|^$/);
      expect(safeWholeFileName(safe)).toBe(safe);
    }),
  );
});
