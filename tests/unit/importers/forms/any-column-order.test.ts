import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { formDocx } from '../../../builders/form-docx.ts';
import { formXlsx } from '../../../builders/form-xlsx.ts';

const TITLES = {
  no: ['序号', '編號', 'No.'],
  clauseRaw: ['章条编号', '标准章条编号', '章、条编号', '条款', '章节号', 'Clause'],
  original: ['原文', '原稿内容', '修改前', '标准原文'],
  comment: ['修改意见', '意见内容', '意见或建议', '存在问题', 'Comments'],
  proposal: ['建议改为', '修改后内容', '拟改为', '修改建议', 'Proposed change'],
  reason: ['理由', '修改理由', '依据', 'Rationale'],
  organisation: ['提出单位', '单位', '反馈单位'],
} as const;
type Field = keyof typeof TITLES;
const FIELDS = Object.keys(TITLES) as Field[];

const form = fc.record({
  fields: fc
    .shuffledSubarray(FIELDS, { minLength: 3 })
    .filter((fields) => fields.includes('clauseRaw') && fields.includes('comment')),
  pick: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
  rows: fc.array(fc.array(fc.nat(999), { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 5 }),
});

/** Texts as people write them: always a full sentence, so that no two rows look like halves of one. */
function cellOf(field: Field, row: number, seed: number): string {
  if (field === 'no') return String(row + 1);
  if (field === 'clauseRaw') return `${1 + (seed % 9)}.${1 + (seed % 7)}`;
  if (field === 'organisation') return `第${seed}研究院`;
  return `${TITLES[field][0]}之${seed}，应予核实。`;
}

describe('columns in any order under any known title', () => {
  it.each(['docx', 'xlsx', 'csv'] as const)('finds them in a %s form', async (kind) => {
    await fc.assert(
      fc.asyncProperty(form, async ({ fields, pick, rows }) => {
        const titles = fields.map((field, i) => TITLES[field][pick[i]! % TITLES[field].length]!);
        const cells = rows.map((seeds, row) => fields.map((field, i) => cellOf(field, row, seeds[i]!)));
        const table = [titles, ...cells];
        const bytes =
          kind === 'docx'
            ? formDocx([table])
            : kind === 'xlsx'
              ? formXlsx([{ name: 'a', rows: table }])
              : new TextEncoder().encode(table.map((row) => row.join(',')).join('\r\n'));
        const read = await readCommentFile(bytes, `a.${kind}`);
        expect(read.rows.map((row) => fields.map((field) => row[field]))).toEqual(cells);
      }),
      { numRuns: 80 },
    );
  });
});
