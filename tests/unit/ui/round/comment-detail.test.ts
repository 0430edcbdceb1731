import { describe, expect, it } from 'vitest';
import type { RoundFinding } from '#shared/contract/index.ts';
import { groupFindings } from '#ui/features/round/check/group-findings.ts';
import { phrasesFor } from '#ui/features/round/detail/phrases-for.ts';
import { proposedText, whyUnchanged } from '#ui/features/round/detail/proposed-text.ts';

describe('reasons offered while one types', () => {
  const given = [
    '超出本文件的范围。',
    '已采纳相近意见，范围不再扩大。',
    '范围由立项任务书规定。',
    '与范围无关。',
    '缺少试验依据。',
  ];

  it('hold what is typed, first those that begin with it, and never cover the choices', () => {
    expect(phrasesFor(given, ' 范围')).toEqual([
      '范围由立项任务书规定。',
      '超出本文件的范围。',
      '已采纳相近意见，范围不再扩大。',
    ]);
    expect(phrasesFor(given, '范')).toEqual([]);
    expect(phrasesFor(given, '')).toEqual([]);
  });

  it('do not offer what already stands there', () => {
    expect(phrasesFor(given, '缺少试验依据。')).toEqual([]);
  });
});

describe('the text that the box begins with', () => {
  const now = { draftId: 'd2', text: '坡度应不大于25°。' };
  const edit = { blockId: 'b1', before: '', after: '', by: '', at: '' };

  it('is the clause with the proposal', () => {
    expect(proposedText({ applied: [] }, now, '坡度应不大于20°。')).toBe('坡度应不大于20°。');
    expect(proposedText({ applied: [{ ...edit, draftId: 'd1' }] }, now, '坡度应不大于20°。')).toBe('坡度应不大于20°。');
  });

  it('is the clause as it stands where there is no proposal, or where it was put in already', () => {
    expect(proposedText({ applied: [] }, now, '')).toBe(now.text);
    expect(proposedText({ applied: [{ ...edit, draftId: 'd2' }] }, now, '坡度应不大于20°。')).toBe(now.text);
  });
});

describe('a clause that nothing would change', () => {
  const now = { draftId: 'd2', text: '坡度应不大于20°。' };
  const edit = { draftId: 'd2', blockId: 'b1', before: '', after: '', by: '', at: '' };

  it('says why', () => {
    expect(whyUnchanged({ applied: [edit], proposal: '' }, now, 'replace')).toBe('applied');
    expect(whyUnchanged({ applied: [], proposal: '坡度应不大于20°。' }, now, 'none')).toBe('same');
    expect(whyUnchanged({ applied: [], proposal: '请再斟酌。' }, now, 'none')).toBe('none');
    expect(whyUnchanged({ applied: [], proposal: '' }, now, 'none')).toBe('none');
  });
});

describe('findings of a round', () => {
  const finding = (code: RoundFinding['code'], severity: RoundFinding['severity'], clause: string): RoundFinding => ({
    code,
    severity,
    commentIds: [],
    numbers: [],
    blockId: '',
    clause,
    title: '',
    params: {},
  });

  it('stand by kind, contradictions before what only has to be done, in the order of the text inside', () => {
    const groups = groupFindings([
      finding('PR02', 'warning', '3.1'),
      finding('PR01', 'warning', '4.2'),
      finding('PR02', 'error', '5.1'),
      finding('contradiction-text', 'error', '9'),
    ]);
    expect(
      groups.map(({ code, severity, findings }) => [code, severity, findings.map(({ clause }) => clause)]),
    ).toEqual([
      ['contradiction-text', 'error', ['9']],
      ['PR01', 'warning', ['4.2']],
      ['PR02', 'error', ['3.1', '5.1']],
    ]);
    expect(groupFindings([])).toEqual([]);
  });
});
