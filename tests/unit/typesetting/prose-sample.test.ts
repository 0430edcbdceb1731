import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printMetrics } from '#host/exporters/fonts/index.ts';
import { breakLines, itemsOf } from '#shared/typesetting/index.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const NO_START = /^[，。、；：？！）》〉」』】〕”’%‰℃°～·]/u;
const NO_END = /[（《〈「『【〔“‘±√]$/u;

describe.skipIf(!samplesDir)('1,200 paragraphs of technical prose (needs ../shared/samples)', () => {
  const paragraphs = samplesDir
    ? readFileSync(join(samplesDir, 'prose/chinese.txt'), 'utf8').split('\n').filter(Boolean)
    : [];

  it.each([165, 80, 45])('keep the rules for line starts and ends in a measure of %i mm', (mm) => {
    const width = (mm * 72) / 25.4;
    const style = { name: 'text', face: 'song', sizePt: 10.5, linePt: 15.6, align: 'justify' } as const;
    const context = { metrics: printMetrics, mathSize: () => null, pageLabel: () => '' };
    const faults: string[] = [];
    for (const paragraph of paragraphs) {
      const { items } = itemsOf([{ kind: 'text', text: paragraph }], style, context);
      const lines = breakLines(items, {
        firstX: 21,
        firstWidth: width - 21,
        restX: 0,
        restWidth: width,
        align: 'justify',
      });
      const texts = lines.map((line) => String.fromCodePoint(...items.codePoint.subarray(line.start, line.end)));
      texts.forEach((text, i) => {
        if (i > 0 && NO_START.test(text)) faults.push(`start: ${text}`);
        if (i < texts.length - 1 && NO_END.test(text)) faults.push(`end: ${text}`);
        if (/(^|[^—])—$/u.test(text) && (texts[i + 1] ?? '').startsWith('—')) faults.push(`dash: ${text}`);
        if (/…$/u.test(text) && (texts[i + 1] ?? '').startsWith('…')) faults.push(`ellipsis: ${text}`);
        if (/\d[ \u00a0]$/u.test(text)) faults.push(`unit: ${text}`);
      });
      for (const line of lines) if (line.x + line.width > width + 0.01) faults.push('too wide');
      if (texts.join('').replaceAll(' ', '') !== paragraph.replaceAll(' ', '')) faults.push(`lost: ${paragraph}`);
      expect(items.missing).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});
