import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { fieldText, lintDocument } from '#shared/doc-rules/engine/index.ts';
import { catalogues, translate } from '#shared/i18n/index.ts';
import { block, chapter, ruleDocument } from '#tests/builders/rule-cases.ts';

const FAMILIES = /^(?:NR|TE|SY|WO|XR|LI)/;
const checks = catalogue.filter(({ id }) => FAMILIES.test(id) && !/^E/.test(id));

/** Pieces of which drafts are made, and such as no draft should hold. */
const piece = fc.constantFrom(
  ...[
    '应',
    '不得',
    '必须',
    '见',
    '按',
    '5.2',
    '表1',
    '附录A',
    '第3章',
    'a)',
    'GB/T 191',
    '—2008',
    '-2008',
    'GB/T191',
    'ISO 9001:2015',
    '（所有部分）',
  ],
  ...[
    '其它',
    '(含水)',
    ',',
    ':',
    '。',
    '；',
    '：',
    '《',
    '》',
    '“',
    '”',
    '２０',
    'ＡＢ',
    '𠮷',
    '🙂',
    '\n',
    '\u3000',
    '',
    '左右',
    '10 mg',
    'DLMS',
    '（DLMS）',
  ],
  ...[
    '一般',
    '通常',
    '尽量',
    '避免',
    '遵守',
    '符合',
    '人员',
    '本标准',
    '详见',
    '第5.2条',
    '標準',
    '水份',
    '的规定',
    '和',
    '、',
    '～',
    '[来源：',
    '，3.1]',
  ],
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

const document = fc.array(text, { minLength: 8, maxLength: 8 }).map(([a, b, c, d, e, f, g, h]) =>
  ruleDocument({
    blocks: [
      chapter(
        '规范性引用文件',
        a ?? '',
        block('normativeReference', { text: b }),
        block('normativeReference', { text: c }),
      ),
      chapter('术语和定义', block('term', { title: d, en: 'x', text: e, source: f })),
      chapter('符号', block('symbolItem', { title: g, text: 'x' }), block('symbolItem', { title: 'a_1', text: h })),
      chapter(
        '要求',
        a ?? '',
        block('listItem', { kind: 'dash', text: b }, block('listItem', { label: c, text: d })),
        block('note', { text: e }),
        block('table', {
          title: f,
          rows: [
            ['试验方法', null],
            [g ?? '', h ?? ''],
          ],
        }),
        block('formulaKey', { text: '式中：', rows: [[a ?? '', b ?? '']] }),
      ),
    ],
  }),
);

describe('whatever a draft says', () => {
  test('findings stay within their text and have words in both languages', () => {
    fc.assert(
      fc.property(document, (doc) => {
        for (const { block: id, field, from, to, message, params, fix } of lintDocument(doc, checks)) {
          const found = doc.entryOf(id)?.block;
          if (!found) throw new Error(`${message} on no block`);
          const length = fieldText(found, field).length;
          expect(from >= 0 && from <= to && to <= length, `${message} ${from}–${to} of ${length}`).toBe(true);
          for (const locale of Object.keys(catalogues) as (keyof typeof catalogues)[]) {
            for (const said of [
              translate(locale, `check.${message}`, params),
              ...(fix ? [translate(locale, `check.fix-${fix.label}`, fix.params)] : []),
            ])
              expect(said).not.toMatch(/^check\.|\{\{/);
          }
          for (const edit of fix?.edits ?? []) {
            if (edit.kind !== 'replace') continue;
            const at = doc.entryOf(edit.block)?.block;
            expect(at && edit.to <= fieldText(at, edit.field).length, `${message} ${edit.from}–${edit.to}`).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
