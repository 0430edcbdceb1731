import { describe, expect, it } from 'vitest';
import { MAIL_PAPERS, ROUND_MAILS } from '#shared/domain/round-mail.ts';
import { fillLetter, LETTER_PLACES, listOfPapers, reminderNote, roundLetters } from '#shared/profiles/index.ts';

const values = {
  organisation: '云岭茶业有限公司',
  person: '王小明',
  standard: '茶叶采摘技术规程',
  draft: '征求意见稿',
  round: '第 1 轮',
  closesOn: '2026年3月20日',
  days: '30',
  contactPerson: '林一苇',
  contactPhone: '0799-555 0136',
  committee: '青禾市茶叶标准化技术委员会',
  papers: '附件：\n1. 征求意见稿',
};

describe('letters about a round', () => {
  it('leave out a line of which nothing is known, and keep one blank line at most', () => {
    const text = '{organisation}：\n{person}，您好！\n\n联系人：{contactPerson}\n电话：{contactPhone}\n\n{committee}';
    const sparse = { ...values, person: '', contactPerson: '', contactPhone: '' };
    expect(fillLetter(text, sparse)).toBe('云岭茶业有限公司：\n\n青禾市茶叶标准化技术委员会');
    expect(fillLetter(text, values)).toContain('王小明，您好！\n\n联系人：林一苇\n电话：0799-555 0136\n\n青禾市');
  });

  it('show a place that is misspelt, and fill in nothing that a name brings along', () => {
    expect(fillLetter('{standart}：{organisation}', { ...values, organisation: '{person}公司' })).toBe(
      '{standart}：{person}公司',
    );
  });

  it.each(['zh-CN', 'en'] as const)('in %s use known places only, and name every paper', (language) => {
    const { letters, papers, names } = roundLetters[language];
    for (const mail of ROUND_MAILS) {
      const said = fillLetter(`${letters[mail].subject}\n${letters[mail].text}`, values);
      expect(said).not.toMatch(/[{}]/);
      for (const place of ['standard', 'closesOn', 'contactPerson', 'contactPhone', 'committee', 'papers'] as const)
        if (!(place === 'closesOn' && mail === 'reply')) expect(said).toContain(values[place]);
      expect(names[mail]).not.toBe('');
    }
    expect(listOfPapers(language, MAIL_PAPERS).split('\n')).toHaveLength(MAIL_PAPERS.length + 1);
    expect(MAIL_PAPERS.every((paper) => papers[paper] !== '')).toBe(true);
    expect(listOfPapers(language, [])).toBe('');
    expect(LETTER_PLACES).toHaveLength(Object.keys(values).length);
  });

  it('remind in a group chat by naming each organisation once', () => {
    const note = reminderNote('zh-CN', values, ['甲', '乙', '甲'], false).split('\n');
    expect(note[0]).toBe(
      '各位老师：《茶叶采摘技术规程》（征求意见稿）征求意见于2026年3月20日截止，还未回函的单位有 2 个：',
    );
    expect(note.slice(1, 3)).toEqual(['1. 甲', '2. 乙']);
    expect(reminderNote('zh-CN', values, ['甲'], true)).toContain('已于2026年3月20日截止');
  });
});
