import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { samplesDir } from '#tests/builders/samples.ts';
import { acceptAll, rejectAll } from '#tests/builders/settle-changes.ts';
import { all, parseXml, textOf } from '#tests/builders/xml-tree.ts';

const folder = samplesDir === null ? '' : join(samplesDir, 'word');
type Expected = { readonly accepted?: readonly string[]; readonly rejected?: readonly string[] };
const expected: Readonly<Record<string, Expected>> =
  folder === '' ? {} : JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

function paragraphsOf(docx: Uint8Array): readonly string[] {
  const body = parseXml(strFromU8(unzipSync(docx)['word/document.xml']!));
  return all(body, 'w:p').map((paragraph) => all(paragraph, 'w:t').map(textOf).join(''));
}

/** The tool that our redlines are judged by, judged by files from Word whose result is known. */
describe.skipIf(folder === '')('accepting and rejecting changes (skipped where the samples are not there)', () => {
  it.each(Object.keys(expected).filter((name) => expected[name]?.accepted))('%s', (name) => {
    const docx = new Uint8Array(readFileSync(join(folder, name)));
    expect(paragraphsOf(acceptAll(docx))).toEqual(expected[name]?.accepted);
    expect(paragraphsOf(rejectAll(docx))).toEqual(expected[name]?.rejected);
  });
});
