import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMemberList } from '#host/importers/members/index.ts';
import { readVoteFile } from '#host/importers/votes/index.ts';
import { positionOfWord } from '#host/importers/votes/vote-words.ts';
import { planMembers } from '#host/usecases/plan-members.ts';
import { planProjects } from '#host/usecases/plans/plan-lines.ts';
import { senderDoubts } from '#host/usecases/rounds/imported-rows.ts';
import { lookAlikes, plainName, skeleton } from '#shared/base/index.ts';
import { POSITIONS } from '#shared/domain/ballot.ts';
import { ANSWER } from '../../fuzz/corpus/answer-cases.ts';

/** Who says what is told by what people see: unseen characters change nothing, look-alikes are pointed out. */

const UNSEEN = [
  '\u200b',
  '\u200d',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u2069',
  '\u00ad',
  '\ufeff',
  '\u{e0041}',
  '\u2060',
  '\u0007',
];
const inserted = fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...UNSEEN)), { minLength: 1, maxLength: 6 });
const spoilt = (text: string, marks: readonly (readonly [number, string])[]): string =>
  marks.reduce((made, [at, mark]) => {
    const letters = Array.from(made);
    letters.splice(at % (letters.length + 1), 0, mark);
    return letters.join('');
  }, text);

describe('names, numbers and codes', () => {
  it('are read as without unseen characters, whatever was put between', () => {
    const name = fc.constantFrom('林一苇', 'Lin Yiwei', 'GB/T 1.1—2020', '5.1', '甲农科院');
    fc.assert(
      fc.property(name, inserted, (text, marks) => {
        expect(plainName(spoilt(text, marks))).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('look alike in Cyrillic, Greek, full width and compatibility forms', () => {
    for (const [one, other] of [
      ['Ivan Popov', 'Іvаn Ророv'],
      ['KATO', 'ΚΑΤΟ'],
      ['ABC', 'ＡＢＣ'],
      ['林一苇', '\uf9f4一苇'],
      ['建工集团', '建エ集团'],
      ['青禾市林业局', '青禾巿林业局'],
      ['GB/T 1.10—2020', 'GВ/Т l.1O-2020'],
    ] as const)
      expect(skeleton(one)).toBe(skeleton(other));
    expect(skeleton('林一苇')).not.toBe(skeleton('林一伟'));
    expect(skeleton('GB/T 1.1')).not.toBe(skeleton('GB/T 1.2'));
  });

  it('are told from those they are taken for, not from themselves', () => {
    const alike = lookAlikes(['甲公司', 'Acme', '']);
    expect(['甲公司', 'Acme', 'Асmе', 'Ac\u200bme', '乙公司', ''].map(alike)).toEqual(['', '', 'Acme', 'Acme', '', '']);
  });
});

describe('votes and members', () => {
  it('a word of a vote with unseen characters says what it says without them', () => {
    const word = fc.constantFrom(
      '赞成',
      '不赞成',
      '弃权',
      '同意',
      '不同意',
      '赞成，有建议或意见',
      'approve',
      'disapprove',
      'abstain',
    );
    fc.assert(
      fc.property(word, inserted, (said, marks) => {
        expect(positionOfWord(spoilt(said, marks))).toBe(positionOfWord(said));
      }),
      { numRuns: 5_000 },
    );
    expect(POSITIONS).toContain(positionOfWord('赞成'));
  });

  it('a vote with unseen characters is the vote of the same person, or none: never another choice', async () => {
    await fc.assert(
      fc.asyncProperty(inserted, async (marks) => {
        const respondent = { ...ANSWER.respondent, name: spoilt(ANSWER.respondent.name, marks) };
        const file = strToU8(JSON.stringify({ ...ANSWER, respondent }));
        const [vote] = await readVoteFile(file, 'a.zsanswer.json');
        expect([vote?.person, vote?.ticks]).toEqual([ANSWER.respondent.name, ['approve']]);
        const sheet = strToU8(
          `姓名,表决意见\n${spoilt(
            '林一苇',
            marks.filter(([, mark]) => mark > ' ' && mark !== '\ufeff'),
          )},赞成\n`,
        );
        const [row] = await readVoteFile(sheet, 'a.csv');
        expect([row?.person, row?.ticks]).toEqual(['林一苇', ['approve']]);
        const seen = marks.filter(([, mark]) => mark > ' ' && mark !== '\ufeff');
        const two = `姓名,${spoilt('表决意见', seen)}\n甲,${spoilt('不同意', seen)}\n乙,${spoilt('同意', seen)}\n`;
        const said = await readVoteFile(strToU8(two), 'a.csv');
        expect(said.map(({ ticks }) => ticks)).toEqual([['disapprove'], ['approve']]);
        const ticked = `姓名,${spoilt('赞成', seen)},不赞成\n甲,${spoilt('√', seen)},\n乙,,${spoilt('√', seen)}\n`;
        const boxes = await readVoteFile(strToU8(ticked), 'a.csv');
        expect(boxes.map(({ ticks }) => ticks)).toEqual([['approve'], ['disapprove']]);
      }),
      { numRuns: 200 },
    );
  });

  it('a member who only looks like somebody known is pointed out', async () => {
    const { lines } = await readMemberList(strToU8('姓名,工作单位\nΚΑΤΟ Мах,甲公司\n林一\u200b苇,甲公司\n'), 'a.csv');
    expect(lines.map(({ name }) => name)).toEqual(['ΚΑΤΟ Мах', '林一苇']);
    const person = (id: string, name: string) => ({
      id,
      data: { name, organisationId: '', title: '', position: '', phone: '', email: '', note: '' },
    });
    const people = [person('p1', 'Kato Max'), person('p2', '林一苇')] as never;
    const planned = planMembers(lines, { people, organisations: [], members: [] }, { from: '2026-01-01' });
    expect(planned.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['member-looks-alike'],
      ['member-same-name'],
    ]);
  });

  it('so are organisations of members, senders of comments and plan numbers that only look like known ones', async () => {
    const organisation = {
      id: 'o1',
      data: { name: '甲建工公司', shortName: '', kind: 'other', address: '', phone: '' },
    };
    const { lines } = await readMemberList(strToU8('姓名,工作单位\n林一苇,甲建エ公司\n林二,甲建工公司\n'), 'a.csv');
    const known = { people: [], organisations: [organisation], members: [] } as never;
    const planned = planMembers(lines, known, { from: '2026-01-01' });
    expect(planned.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['organisation-looks-alike'], []]);

    const ctx = { store: { list: () => Promise.resolve([organisation]) } } as never;
    const doubts = await senderDoubts(ctx, [{ organisation: 'Acme' }] as never);
    expect(doubts(['甲建エ公司', 'Асmе', 'Acme', '甲建工公司', '']).map(({ params }) => params?.['name'])).toEqual([
      '甲建工公司',
      'Acme',
    ]);

    const project = {
      planNumber: '20261O01-T-432',
      titleLead: '',
      titleMain: '茶叶',
      titleSupplement: '',
      dueDate: '',
    };
    const line = { planNumber: '20261001-T-432', title: '别的', committee: '', due: '', months: 0, problems: [] };
    const [found] = planProjects([line] as never, {
      projects: [{ id: 'p1', data: project }] as never,
      committees: [],
      batchId: '',
      issuedOn: '',
    });
    expect(found?.problems.map(({ code }) => code)).toEqual(['plan-number-looks-alike']);
    expect(found?.projectId).toBe('');
  });
});
