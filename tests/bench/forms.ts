import { readCommentFile } from '#host/importers/forms/index.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { line, ms } from './measure.ts';

const FORMS = 300;
const ROWS = 40;

/** 300 filled-in forms of 40 comments each, Word and Excel in turn. */
export async function benchForms(): Promise<void> {
  const forms = Array.from({ length: FORMS }, (_, i) => ({
    name: `反馈表${i}.${i % 3 === 0 ? 'xlsx' : 'docx'}`,
    bytes: form(i),
  }));
  await readCommentFile(forms[1]!.bytes, forms[1]!.name);
  const start = performance.now();
  let rows = 0;
  for (const { bytes, name } of forms) rows += (await readCommentFile(bytes, name)).rows.length;
  const each = (performance.now() - start) / FORMS;
  line(
    `import ${FORMS} comment forms (${rows} of ${FORMS * ROWS} rows found)`,
    `${ms(each)} each`,
    'under 10 ms each',
    each < 10 && rows === FORMS * ROWS,
  );
}

function form(index: number): Uint8Array {
  const head = ['序号', '章条编号', '原文', '修改意见', '理由'];
  const rows = Array.from({ length: ROWS }, (_, row) => [
    String(row + 1),
    `${4 + (row % 6)}.${1 + (row % 4)}`,
    '试样应在规定的条件下放置。',
    `第${index}号单位的第${row + 1}条意见：时间应写明上限和下限，并说明依据。`,
    '与相关标准协调。',
  ]);
  if (index % 3 === 0)
    return formXlsx([
      { name: '反馈表', rows: [['标准名称：农产品冷链储运'], [`单位：第${index}号单位`], head, ...rows] } as never,
    ]);
  return formDocx(['标准名称：农产品冷链储运', `单位：第${index}号单位`, [head, ...rows]]);
}
