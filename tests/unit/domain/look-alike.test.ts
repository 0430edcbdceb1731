import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMemberList } from '#host/importers/members/index.ts';
import { readVoteFile } from '#host/importers/votes/index.ts';
import { planMembers } from '#host/usecases/plan-members.ts';
import { plainName, skeleton } from '#shared/base/index.ts';
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
    ] as const)
      expect(skeleton(one)).toBe(skeleton(other));
    expect(skeleton('林一苇')).not.toBe(skeleton('林一伟'));
  });
});

describe('votes and members', () => {
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
});
