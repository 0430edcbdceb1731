import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskedDisposition,
  DECISIONS,
  type Disposition,
  decide,
  isSettled,
  type PastDisposition,
  suggest,
} from '#shared/domain/disposition.ts';
import { gbProfile, isoProfile } from '#shared/profiles/index.ts';

type Judged = { disposition: Disposition | null; suggested: Disposition | null; history: readonly PastDisposition[] };

const NEW: Judged = { disposition: null, suggested: null, history: [] };
const ACT = { by: '林一苇', at: '2026-03-20T08:00:00Z' };
const rules = gbProfile.decisions;

function asked(decision: AskedDisposition['decision'], reason = '', because = ''): AskedDisposition {
  return { decision, reason, because, meetingId: '' };
}

/** The comment after the acts, or the code of the refusal. */
function outcomeOf(acts: readonly AskedDisposition[], from: Judged = NEW): Judged | string {
  let state = from;
  for (const act of acts) {
    const next = decide(state, act, rules, ACT);
    if (!next.ok) return next.error.code;
    state = next.value;
  }
  return state;
}

describe('decisions on comments (处理意见)', () => {
  it('a reason is compulsory unless the comment is accepted', () => {
    expect(outcomeOf([asked('accepted')])).toMatchObject({ disposition: { decision: 'accepted', by: '林一苇' } });
    expect(outcomeOf([asked('partly', '  ')])).toBe('decision-needs-reason');
    expect(outcomeOf([asked('rejected')])).toBe('decision-needs-reason');
    expect(outcomeOf([asked('rejected', ' 已有规定 ')])).toMatchObject({ disposition: { reason: '已有规定' } });
  });

  it('a decided comment is decided otherwise, or opened again, only with a reason for that', () => {
    const rejected = [asked('rejected', '已有规定')];
    expect(outcomeOf([...rejected, asked('accepted')])).toBe('decision-reopen-needs-reason');
    expect(outcomeOf([...rejected, asked(null)])).toBe('decision-reopen-needs-reason');
    const opened = outcomeOf([...rejected, asked(null, '', '提出单位补充了数据')]) as Judged;
    expect(opened.disposition).toBeNull();
    expect(opened.history.map(({ act, because }) => [act, because])).toEqual([
      ['decided', ''],
      ['reopened', '提出单位补充了数据'],
    ]);
    // Another wording of the reason is no other decision.
    expect(outcomeOf([...rejected, asked('rejected', '5.2已有规定')])).toMatchObject({
      disposition: { reason: '5.2已有规定' },
    });
  });

  it('待定 leaves a comment open: what comes after it needs no excuse', () => {
    const pending = outcomeOf([asked('pending')]) as Judged;
    expect(isSettled(pending.disposition)).toBe(false);
    expect(outcomeOf([asked('accepted')], pending)).toMatchObject({ disposition: { decision: 'accepted' } });
  });

  it('a kind of standard has its own decisions', () => {
    expect(outcomeOf([asked('noted')])).toBe('decision-unknown');
    const noted = decide(NEW, asked('noted'), isoProfile.decisions, ACT);
    expect(noted).toMatchObject({ ok: true, value: { disposition: { decision: 'noted' } } });
  });

  it('a suggestion waits for the decision, which ends it', () => {
    const made = suggest(NEW, { decision: 'rejected', reason: '已有规定' }, rules, ACT);
    expect(made).toMatchObject({ ok: true, value: { suggested: { decision: 'rejected' }, disposition: null } });
    const decided = made.ok ? (outcomeOf([asked('accepted')], made.value) as Judged) : null;
    expect(decided).toMatchObject({ suggested: null, disposition: { decision: 'accepted' } });
    expect(decided!.history.map(({ act }) => act)).toEqual(['suggested', 'decided']);
    expect(suggest(decided!, { decision: 'accepted', reason: '' }, rules, ACT)).toMatchObject({
      ok: false,
      error: { code: 'comment-decided' },
    });
  });

  it('whatever is asked: history only grows, and says how the comment came to stand as it stands', () => {
    const act = fc.record({
      decision: fc.constantFrom(null, ...DECISIONS),
      reason: fc.constantFrom('', ' ', '已有规定'),
      because: fc.constantFrom('', '复议'),
      meetingId: fc.constantFrom('', 'm1'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), act), { maxLength: 12 }), (acts) => {
        let state = NEW;
        for (const [suggests, one] of acts) {
          const next = suggests ? suggest(state, one, rules, ACT) : decide(state, one, rules, ACT);
          if (!next.ok) continue;
          expect(next.value.history.slice(0, state.history.length)).toEqual(state.history);
          const decided =
            isSettled(state.disposition) && next.value.disposition?.decision !== state.disposition.decision;
          if (decided) expect(one.because.trim()).not.toBe('');
          state = next.value;
        }
        const last = state.history.findLast(({ act: kind }) => kind !== 'suggested');
        expect(state.disposition?.decision ?? null).toBe(last?.decision ?? null);
        if (state.disposition && ['partly', 'rejected'].includes(state.disposition.decision))
          expect(state.disposition.reason).not.toBe('');
      }),
    );
  });
});
