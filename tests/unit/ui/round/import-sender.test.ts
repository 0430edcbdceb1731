import { describe, expect, it } from 'vitest';
import type { CommentImportFile } from '#shared/contract/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { senderOf } from '#ui/features/round/import/import-sender.ts';
import { shownProblems } from '#ui/features/round/import/shown-problems.ts';
import { whyLeftOut } from '#ui/features/round/import/why-left-out.ts';

const file: CommentImportFile = {
  name: '反馈表.docx',
  blob: 'b1',
  kind: 'docx',
  organisation: '青禾市林业局',
  rows: 3,
  noComment: false,
  standardTitle: '',
  otherStandard: false,
  duplicateOf: '',
  within: '',
  byHand: false,
  needsOrganisation: false,
  sheets: [],
  usable: true,
  problems: [],
};
const t: Parameters<typeof senderOf>[1] = (key, params) => translate('zh-CN', key, params);

describe('files of answers before and after the import', () => {
  it('names the sender, and says it is missing only when no row names one either', () => {
    expect(senderOf(file, t)).toBe('青禾市林业局');
    expect(senderOf({ ...file, organisation: '' }, t)).toBe('');
    expect(senderOf({ ...file, organisation: '', needsOrganisation: true }, t)).toBe('未写明单位');
    expect(senderOf({ ...file, organisation: '', needsOrganisation: true, given: '东屏大学' }, t)).toBe('东屏大学');
  });

  it('says why a file was left out', () => {
    expect(whyLeftOut({ ...file, rows: 0 }, t)).toBe('没有可读的意见');
    expect(whyLeftOut({ ...file, duplicateOf: '旧表.docx' }, t)).toBe('与已有的“旧表.docx”是同一个文件');
    expect(whyLeftOut({ ...file, otherStandard: true, standardTitle: '大米' }, t)).toBe('针对的是《大米》');
    expect(whyLeftOut({ ...file, rows: 0, name: '信.eml/合同.docx', within: '信.eml' }, t)).toBe(
      '不是意见表，随原件保留',
    );
    const repeated = { code: 'form-rows-repeated', severity: 'warning' } as const;
    expect(whyLeftOut({ ...file, usable: false, problems: [repeated] }, t)).toBe('没有新的意见');
    expect(whyLeftOut(file, t)).toBe('未勾选');
  });
});

describe('problems below the name of a file', () => {
  const said = (problems: CommentImportFile['problems'], more: Partial<CommentImportFile> = {}) =>
    shownProblems({ ...file, ticked: true, given: '', layouts: {}, problems, ...more });

  it('repeat neither its name nor what the field for the organisation asks', () => {
    expect(said([{ code: 'hand-picture', severity: 'error', where: file.name }], { byHand: true })).toEqual([
      { code: 'hand-picture', severity: 'warning' },
    ]);
    const nameless = [{ code: 'form-no-organisation', severity: 'warning' as const }];
    expect(said(nameless, { needsOrganisation: true })).toEqual([]);
    expect(said([{ code: 'form-row-skipped', severity: 'warning', where: '表1第3行' }])).toHaveLength(1);
  });
});
