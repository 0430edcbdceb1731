import { describe, expect, it } from 'vitest';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard, numberDocument, resolveCitation } from '#shared/publishing/index.ts';
import {
  bibliography,
  bibliographyItem,
  body,
  cite,
  documentOf,
  heading,
  paragraph,
  reference,
} from '#tests/builders/document.ts';

const doc = documentOf(
  body(
    heading(1, '规范性引用文件'),
    reference('GB/T 1.1—2020　标准化工作导则', { id: 'record01' }),
    reference('GB/T 4208　外壳防护等级（IP代码）', { id: 'record02' }),
    paragraph(
      [
        '应符合',
        cite('record01'),
        '和',
        cite('record02'),
        '，见',
        cite('record03'),
        cite('record04'),
        cite('nothing1'),
      ],
      {
        id: 'para0001',
      },
    ),
  ),
  bibliography(
    bibliographyItem('ISO 9001:2015　质量管理体系　要求', { id: 'record03' }),
    bibliographyItem('日用陶瓷烧成手册', { id: 'record04' }),
  ),
);

describe('a citation', () => {
  it('prints the code of its record, dated or not, or the number of literature', () => {
    const numbering = numberDocument(doc);
    expect(['record01', 'record02', 'record03', 'record04'].map((id) => resolveCitation(numbering, id))).toEqual([
      { text: 'GB/T 1.1—2020', broken: false },
      { text: 'GB/T 4208', broken: false },
      { text: 'ISO 9001:2015', broken: false },
      { text: '[2]', broken: false },
    ]);
    expect(resolveCitation(numbering, 'nothing1')).toEqual({ text: '（引用目标已删除）', broken: true });
    expect(resolveCitation(numbering, 'para0001').broken).toBe(true);
  });

  it('is printed as a link to the entry', () => {
    const text = buildStandard(doc, EMPTY_COVER, gbProfile).sections.find(({ id }) => id === 'body');
    const block = text?.blocks.find((it) => it.kind === 'paragraph' && it.id === 'para0001');
    const runs = block?.kind === 'paragraph' ? block.runs : [];
    expect(runs.map((run) => ('text' in run ? run.text : '')).join('')).toBe(
      '应符合GB/T 1.1—2020和GB/T 4208，见ISO 9001:2015[2]（引用目标已删除）',
    );
    expect(runs.filter((run) => run.kind === 'ref').map(({ target, broken }) => [target, broken ?? false])).toEqual([
      ['record01', false],
      ['record02', false],
      ['record03', false],
      ['record04', false],
      ['nothing1', true],
    ]);
  });
});
