import { describe, expect, it } from 'vitest';
import { checkReportForms, papersOf } from '#shared/profiles/index.ts';
import { buildCheckReport, type CheckReportRow } from '#shared/publishing/index.ts';
import { paragraphsOf, textOfParagraph } from '#tests/builders/publication-text.ts';

const row: CheckReportRow = {
  severity: 'error',
  check: 'WO01',
  place: '4.1\u3000外观',
  quote: '必须',
  message: '请用“应”。',
  waived: '',
};

function report(rows: readonly CheckReportRow[]): string {
  const { sections } = buildCheckReport(
    {
      date: '2026-03-01T00:00:00Z',
      standard: '茶叶采摘技术规程',
      draft: '征求意见稿',
      checkedOn: '2026-03-01',
      checks: 118,
      rows,
    },
    checkReportForms['zh-CN'],
    papersOf('zh-CN'),
  );
  return sections.flatMap(({ blocks }) => paragraphsOf(blocks).map(textOfParagraph)).join('\n');
}

describe('report of the drafting checks', () => {
  it('counts what is open, lists it with its place, and sets apart what is left as it is', () => {
    const text = report([row, { ...row, severity: 'info', check: 'NU06' }, { ...row, waived: '引用原文' }]);
    expect(text).toContain('共检查118项规则：错误1处，警告0处，提示1处；保留原文1处。');
    expect(text).toContain('4.1\u3000外观');
    expect(text.indexOf('保留原文的问题及理由')).toBeGreaterThan(text.indexOf('需要处理的问题'));
    expect(text.slice(text.indexOf('保留原文的问题及理由'))).toContain('引用原文');
  });

  it('says so when nothing is left to do', () => {
    expect(report([])).toContain('没有需要处理的问题。');
  });
});
