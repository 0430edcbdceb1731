import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broughtBy, withRecipients } from '#shared/domain/merge-recipients.ts';
import { type Recipient, recipientNamed } from '#shared/domain/round.ts';

const one = (organisation: string, person = '', email = '', id = ''): Recipient => ({
  ...recipientNamed(organisation),
  person,
  email,
  id,
});
const show = (list: readonly Recipient[]) =>
  list.map(({ id, organisation, person, email }) => [id, organisation, person, email].join());

describe('a list of recipients with others', () => {
  it('gets addresses for those who are on it, and keeps what is there', () => {
    const listed = [one('甲', '王', '', '1'), one('乙', '', '', '2'), one('丙', '林', 'l@c.cn', '3')];
    const others = [
      one('甲', '王', 'w@a.cn'),
      one('乙', '李', 'l@b.cn'),
      one('丙', '林', 'other@c.cn'),
      one('丁', '', 'd@d.cn'),
    ];
    expect(others.map((other) => broughtBy(listed, other))).toEqual(['more', 'more', 'nothing', 'new']);
    expect(show(withRecipients(listed, others))).toEqual([
      '1,甲,王,w@a.cn',
      '2,乙,李,l@b.cn',
      '3,丙,林,l@c.cn',
      ',丁,,d@d.cn',
    ]);
  });

  it('has a second person of an organisation beside the first', () => {
    expect(show(withRecipients([one('甲', '王')], [one('甲', '李')]))).toEqual([',甲,王,', ',甲,李,']);
    expect(broughtBy([one('甲', '王')], one('甲'))).toBe('nothing');
  });

  const some = fc
    .array(
      fc.record({
        organisation: fc.constantFrom('甲', '乙', '丙'),
        person: fc.constantFrom('', '王', '李'),
        email: fc.constantFrom('', 'a@b.cn'),
      }),
      { maxLength: 8 },
    )
    .map((list) => list.map(({ organisation, person, email }) => one(organisation, person, email)));

  it('names nobody twice, loses nobody, and is the same when it is done again', () => {
    fc.assert(
      fc.property(some, (others) => {
        const list = withRecipients([], others);
        const keys = list.map(({ organisation, person }) => `${organisation} ${person}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(others.every((other) => broughtBy(list, other) === 'nothing')).toBe(true);
        expect(withRecipients(list, others)).toEqual(list);
      }),
    );
  });
});
