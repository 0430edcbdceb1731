import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECISIONS, type Decision, type Disposition, decide, suggest } from '#shared/domain/disposition.ts';
import { gbProfile, isoProfile } from '#shared/profiles/index.ts';
import {
  type DecidedComment,
  type DecisionDraft,
  draftChosen,
  draftOnRecord,
  draftState,
  EMPTY_DRAFT,
  modeFor,
} from '#ui/features/round/detail/decision-draft.ts';

const gb = gbProfile.decisions;
const iso = isoProfile.decisions;

function given(decision: Decision, reason = ''): Disposition {
  return { decision, reason, meetingId: '', by: '沈知秋', at: '2026-03-20T08:00:00Z' };
}

function comment(disposition: Disposition | null = null, suggested: Disposition | null = null): DecidedComment {
  return { id: 'c1', disposition, suggested, applied: [] };
}

const draft = (decision: Decision | null, reason = '', because = ''): DecisionDraft => ({ decision, reason, because });

describe('the form for decisions', () => {
  it('begins with what is on record, of several comments with nothing', () => {
    const decided = comment(given('partly', '改为范围值。'), null);
    expect(draftOnRecord([decided], 'decide')).toEqual(draft('partly', '改为范围值。'));
    expect(draftOnRecord([comment(null, given('rejected', '超出范围。'))], 'suggest')).toEqual(
      draft('rejected', '超出范围。'),
    );
    expect(draftOnRecord([comment(null, given('rejected', '超出范围。'))], 'decide')).toEqual(EMPTY_DRAFT);
    expect(draftOnRecord([decided, comment()], 'decide')).toEqual(EMPTY_DRAFT);
  });

  it('saves at once what needs no words, and asks for the words that the profile wants', () => {
    expect(draftChosen(EMPTY_DRAFT, 'accepted', [comment()], gb, 'decide').saveNow).toBe(true);
    expect(draftChosen(EMPTY_DRAFT, 'noted', [comment()], iso, 'decide').saveNow).toBe(true);
    expect(draftChosen(EMPTY_DRAFT, 'rejected', [comment()], gb, 'decide').saveNow).toBe(false);
    expect(draftState(draft('rejected', ' '), [comment()], gb, 'decide')).toBe('reason');
    expect(draftState(draft('rejected', '超出范围。'), [comment()], gb, 'decide')).toBe('ready');
  });

  it('asks why a settled comment gets another decision or is opened again, but not for a better wording of its reason', () => {
    const settled = [comment(given('rejected', '超出范围。'))];
    expect(draftChosen(draft('rejected', '超出范围。'), 'accepted', settled, gb, 'decide')).toEqual({
      draft: draft('accepted', ''),
      saveNow: false,
    });
    expect(draftState(draft('accepted'), settled, gb, 'decide')).toBe('because');
    expect(draftState(draft('accepted', '', '专家复核'), settled, gb, 'decide')).toBe('ready');
    expect(draftState(draft(null), settled, gb, 'decide')).toBe('because');
    expect(draftState(draft(null, '', '漏看了附件'), settled, gb, 'decide')).toBe('ready');
    expect(draftState(draft('rejected', '超出本文件的范围。'), settled, gb, 'decide')).toBe('ready');
    expect(draftState(draft('rejected', '超出范围。 '), settled, gb, 'decide')).toBe('unchanged');
  });

  it('asks why as soon as one of several is settled otherwise', () => {
    const several = [comment(), comment(given('rejected', '超出范围。'))];
    expect(draftChosen(EMPTY_DRAFT, 'accepted', several, gb, 'decide').saveNow).toBe(false);
    expect(draftState(draft('accepted'), several, gb, 'decide')).toBe('because');
  });

  it('takes the one comment that the page has of a large selection for no record of the whole', () => {
    const loaded = [comment(given('accepted'))];
    expect(draftOnRecord(loaded, 'decide', 900)).toEqual(EMPTY_DRAFT);
    expect(draftState(draft('accepted'), loaded, gb, 'decide', 900)).toBe('ready');
  });

  it('leaves 待定 open: it is decided anew without a reason', () => {
    const pending = [comment(given('pending', '等试验数据。'))];
    expect(draftChosen(draft('pending', '等试验数据。'), 'accepted', pending, gb, 'decide').saveNow).toBe(true);
  });

  it('keeps a reason just typed when another decision is chosen, not one that belonged to the decision before', () => {
    const settled = [comment(given('partly', '改为范围值。'))];
    expect(draftChosen(draft('partly', '改为范围值。'), 'rejected', settled, gb, 'decide').draft.reason).toBe('');
    expect(draftChosen(draft('partly', '新写的'), 'rejected', settled, gb, 'decide').draft.reason).toBe('新写的');
    expect(draftChosen(draft(null, '先写的'), 'accepted', [comment()], gb, 'decide').draft.reason).toBe('先写的');
  });

  it('suggests nothing for settled comments, whatever the person prefers', () => {
    expect(modeFor('suggest', [comment()])).toBe('suggest');
    expect(modeFor('suggest', [comment(given('pending'))])).toBe('suggest');
    expect(modeFor('suggest', [comment(), comment(given('accepted'))])).toBe('decide');
  });

  it('lets through exactly what the host takes', () => {
    const some = fc.option(fc.constantFrom(...DECISIONS), { nil: null });
    const words = fc.constantFrom('', ' ', '超出范围。');
    const act = { by: '陆承泽', at: '2026-03-21T08:00:00Z' };
    fc.assert(
      fc.property(
        fc.constantFrom(gb, iso),
        some,
        some,
        words,
        words,
        fc.constantFrom('decide' as const, 'suggest' as const),
        (rules, before, chosen, reason, because, preferred) => {
          const offered = (code: Decision | null) => code === null || rules.some((rule) => rule.code === code);
          fc.pre(offered(before) && offered(chosen));
          const subject = { ...comment(before && given(before, '从前的理由')), history: [] };
          const mode = modeFor(preferred, [subject]);
          const state = draftState(draft(chosen, reason, because), [subject], rules, mode);
          fc.pre(state !== 'unchanged');
          const asked = { decision: chosen, reason, because, meetingId: '' };
          const done = mode === 'decide' ? decide(subject, asked, rules, act) : suggest(subject, asked, rules, act);
          expect(done.ok).toBe(state === 'ready');
        },
      ),
    );
  });
});
