import { describe, expect, it } from 'vitest';
import type { Attendance } from '#shared/domain/meeting.ts';
import { translate } from '#shared/i18n/index.ts';
import { makeAttendance } from '#tests/builders/ballot.ts';
import { quorumNow } from '#ui/features/meeting/quorum-now.ts';

const rule = {
  voters: 0,
  present: 0,
  left: 0,
  right: 0,
  numerator: 2,
  denominator: 3,
  recusedInBasis: false,
  met: false,
};

function people(present: number, voting: number, guests = 0) {
  const attendance: Attendance[] = Array.from({ length: voting + guests }, (_, i) =>
    makeAttendance(`p${i}`, {
      name: `委员${i}`,
      role: i < voting ? 'member' : 'observer',
      voting: i < voting,
      state: i < present || i >= voting ? 'present' : 'absent',
    }),
  );
  return { attendance, declarations: [] };
}

describe('the quorum while names are ticked', () => {
  it('follows the attendance on the screen and leaves out those without a vote', () => {
    expect(quorumNow(people(20, 30, 5), rule)).toMatchObject({
      met: true,
      numbers: { voters: 30, present: 20, left: 60, right: 60, numerator: 2, denominator: 3 },
    });
    expect(quorumNow(people(19, 30, 5), rule)).toMatchObject({ met: false, lacking: 1 });
  });

  it('is said as a sentence with its numbers in both languages', () => {
    const { numbers } = quorumNow(people(19, 30), rule);
    expect(translate('zh-CN', 'app.meeting.quorum-not-met', numbers)).toBe(
      '30 名有表决权的委员中 19 人到会，19×3＝57 ＜ 30×2＝60，未达到法定人数。',
    );
    expect(translate('en', 'app.meeting.quorum-not-met', numbers)).not.toContain('{{');
  });
});
