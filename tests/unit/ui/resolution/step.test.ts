import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gbDecisions, isoDecisions } from '#shared/profiles/decisions.ts';
import type { Effect, ResolutionEvent } from '#ui/features/resolution/moves.ts';
import {
  type ResolutionFacts,
  type ResolutionState,
  type ShownComment,
  startState,
} from '#ui/features/resolution/resolution-state.ts';
import { step } from '#ui/features/resolution/step.ts';

const IDS = ['a', 'b', 'c', 'd'];
const plain = (id: string, fields: Partial<ShownComment> = {}): ShownComment => ({
  id,
  decision: null,
  reason: '',
  suggested: null,
  alike: [],
  text: { now: '应阴凉。', proposed: '应阴凉干燥。' },
  ...fields,
});

/** The mode with a host that takes everything: what it was asked for is in `asked`. */
class Meeting {
  state: ResolutionState;
  readonly asked: Effect[] = [];
  readonly comments: Map<string, ShownComment>;
  readonly facts: Partial<ResolutionFacts>;
  refuses = false;

  constructor(comments: readonly ShownComment[] = IDS.map((id) => plain(id)), facts: Partial<ResolutionFacts> = {}) {
    this.comments = new Map(comments.map((it) => [it.id, it]));
    this.facts = facts;
    this.state = startState([...this.comments.keys()], { show: 'all', chapter: '' }, '');
  }

  get shown(): string {
    return this.state.ids[this.state.at] ?? 'end';
  }

  event(event: ResolutionEvent): boolean {
    const comments = [...this.comments.values()];
    const { state, effects, handled } = step(this.state, event, {
      rules: gbDecisions,
      comment: this.comments.get(this.shown) ?? null,
      undecided: new Set(comments.filter(({ decision }) => decision === null).map(({ id }) => id)),
      scopes: [
        { show: 'undecided', chapter: '' },
        { show: 'all', chapter: '' },
      ],
      hasMeeting: true,
      writable: true,
      ...this.facts,
    });
    this.state = state;
    for (const effect of effects) this.answer(effect);
    return handled;
  }

  /** Presses keys one after the other; what stands in brackets is typed into the open field. */
  press(...keys: readonly string[]): this {
    for (const key of keys) {
      const words = /^\[(.*)\]$/.exec(key)?.[1];
      const { field } = this.state;
      if (words === undefined) this.event({ type: 'key', key });
      else if (field.kind === 'reason') this.event({ type: 'typed', what: field.line, value: words });
      else if (field.kind === 'edit') this.event({ type: 'typed', what: 'text', value: words });
      else if (field.kind === 'note' || field.kind === 'go')
        this.event({ type: 'typed', what: field.kind, value: words });
    }
    return this;
  }

  private answer(effect: Effect): void {
    this.asked.push(effect);
    if (this.refuses) return void this.event({ type: 'failed' });
    const shown = this.shown;
    const done = { commitId: `commit ${this.asked.length}`, ids: [shown], shown };
    if (effect.do === 'adopt') {
      const known = this.comments.get(effect.id);
      if (known?.suggested) this.comments.set(effect.id, { ...known, ...known.suggested, suggested: null });
      this.event({ type: 'saved', what: 'decision', done, goOn: false });
    } else if (effect.do === 'decide') {
      for (const id of effect.ids) {
        const known = this.comments.get(id);
        if (known) this.comments.set(id, { ...known, decision: effect.decision, reason: effect.reason });
      }
      this.event({ type: 'saved', what: 'decision', done: { ...done, ids: effect.ids }, goOn: effect.goOn });
    } else if (effect.do === 'apply') this.event({ type: 'saved', what: 'text', done, goOn: false });
    else if (effect.do === 'note') this.event({ type: 'saved', what: 'note', done, goOn: false });
    else if (effect.do === 'undo') this.event({ type: 'undone', done: effect.done });
    else if (effect.do === 'find' || effect.do === 'list') this.event({ type: 'failed' });
  }
}

describe('deciding', () => {
  it('takes one key where no reason is asked for, and stays so that all see it', () => {
    const meeting = new Meeting().press('A');
    expect(meeting.asked).toEqual([
      { do: 'decide', ids: ['a'], decision: 'accepted', reason: '', because: '', goOn: false },
    ]);
    expect(meeting.shown).toBe('a');
    expect(meeting.press('Enter').shown).toBe('b');
  });

  it('asks for a compulsory reason; Enter saves it and goes on, without one it stays', () => {
    const meeting = new Meeting().press('R', 'Enter');
    expect(meeting.asked).toEqual([]);
    expect(meeting.state.hint).toBe('reason-missing');
    meeting.press('[与立项一致]', 'Enter');
    expect(meeting.asked).toMatchObject([{ decision: 'rejected', reason: '与立项一致', goOn: true }]);
    expect(meeting.shown).toBe('b');
  });

  it('saves with Ctrl-Enter and stays, to edit the text next', () => {
    expect(new Meeting().press('P', '[另写]', 'Ctrl+Enter').shown).toBe('a');
  });

  it('asks why a settled comment gets another decision, before its reason', () => {
    const meeting = new Meeting([plain('a', { decision: 'accepted' }), plain('b')]).press('R');
    expect(meeting.state.field).toEqual({ kind: 'reason', decision: 'rejected', line: 'because' });
    meeting.press('[复议]', 'Enter');
    expect(meeting.state.field).toMatchObject({ line: 'reason' });
    meeting.press('[不属于本文件]', 'Enter');
    expect(meeting.asked).toMatchObject([{ decision: 'rejected', because: '复议', reason: '不属于本文件' }]);
  });

  it('opens the reason of a decision when its key is pressed again', () => {
    const meeting = new Meeting([plain('a', { decision: 'accepted', reason: '照改' })]).press('A');
    expect(meeting.state.field).toMatchObject({ kind: 'reason', decision: 'accepted', line: 'reason' });
    expect(meeting.state.reasons['a']?.reason).toBe('照改');
  });

  it('begins the reason with what the editor suggested', () => {
    const suggested = { decision: 'partly', reason: '改为“宜”' } as const;
    const meeting = new Meeting([plain('a', { suggested })]).press('P', 'Enter');
    expect(meeting.asked).toMatchObject([{ decision: 'partly', reason: '改为“宜”' }]);
  });

  it('decides alike ones together once T was pressed, and only for this comment', () => {
    const meeting = new Meeting([plain('a', { alike: ['c', 'd'] }), plain('b'), plain('c'), plain('d')]).press(
      'T',
      'A',
    );
    expect(meeting.asked).toMatchObject([{ ids: ['a', 'c', 'd'] }]);
    meeting.press('Enter', 'A');
    expect(meeting.asked).toMatchObject([{}, { ids: ['b'] }]);
  });

  it('uses the letters of the profile before its own', () => {
    const meeting = new Meeting(undefined, { rules: isoDecisions }).press('N');
    expect(meeting.asked).toMatchObject([{ decision: 'noted' }]);
    expect(new Meeting().press('N').state.field.kind).toBe('note');
    expect(new Meeting(undefined, { rules: isoDecisions }).press('M').state.field.kind).toBe('note');
  });

  it('does not decide the next comment while it saves, or by a key that is held down', () => {
    const meeting = new Meeting();
    meeting.state = { ...meeting.state, busy: true };
    meeting.press('A', 'ArrowRight');
    expect(meeting.asked).toEqual([]);
    expect(meeting.shown).toBe('a');
    const held = new Meeting();
    held.event({ type: 'key', key: 'A', again: true });
    expect(held.asked).toEqual([]);
  });

  it('changes nothing in a workspace for reading only', () => {
    const meeting = new Meeting(undefined, { writable: false }).press('A', 'R', 'Y', 'E', 'M');
    expect(meeting.asked).toEqual([]);
    expect(meeting.state.field.kind).toBe('none');
    expect(meeting.state.hint).toBe('read-only');
  });
});

it('takes nothing known of the comment before for the one that is shown now', () => {
  const meeting = new Meeting();
  // The page has not drawn the second comment yet.
  const stale = step(
    { ...meeting.state, at: 1 },
    { type: 'key', key: 'A' },
    { rules: gbDecisions, comment: plain('a'), undecided: new Set(), scopes: [], hasMeeting: true, writable: true },
  );
  expect(stale.effects).toEqual([]);
});

describe('the summary', () => {
  it('stands over the comment, decides nothing, and leaves at the second press', () => {
    const meeting = new Meeting().press('ArrowRight', 'Q', 'A', 'R');
    expect(meeting.state.field.kind).toBe('summary');
    expect(meeting.asked).toEqual([]);
    expect(meeting.press('ArrowLeft').state.field.kind).toBe('none');
    expect(meeting.shown).toBe('b');
    expect(meeting.press('Q', 'Q').asked).toEqual([{ do: 'leave' }]);
  });
});

describe('moving', () => {
  it('goes on, back, to the first, the last, the end and the next undecided one', () => {
    const decided = [plain('a'), plain('b', { decision: 'accepted' }), plain('c'), plain('d', { decision: 'noted' })];
    const meeting = new Meeting(decided);
    expect(meeting.press('ArrowRight').shown).toBe('b');
    expect(meeting.press('U').shown).toBe('c');
    expect(meeting.press('U').shown).toBe('a');
    expect(meeting.press('End').shown).toBe('d');
    expect(meeting.press('Space').shown).toBe('end');
    expect(meeting.press('Space').shown).toBe('end');
    expect(meeting.press('ArrowLeft').shown).toBe('d');
    expect(meeting.press('Home', 'ArrowLeft').shown).toBe('a');
  });

  it('passes over comments decided meanwhile when only undecided ones are gone through', () => {
    const meeting = new Meeting([plain('a', { alike: ['b'] }), plain('b'), plain('c')]);
    meeting.state = { ...meeting.state, scope: { show: 'undecided', chapter: '' } };
    meeting.press('T', 'R', '[同上]', 'Enter');
    expect(meeting.shown).toBe('c');
    expect(meeting.press('ArrowLeft').shown).toBe('b');
  });

  it('takes the last change back and shows its comment', () => {
    const meeting = new Meeting().press('A', 'ArrowRight', 'ArrowRight', 'Ctrl+Z');
    expect(meeting.asked.at(-1)).toMatchObject({ do: 'undo', done: { commitId: 'commit 1' } });
    expect(meeting.shown).toBe('a');
    expect(meeting.press('Ctrl+Z').state.hint).toBe('nothing-to-undo');
  });
});

describe('editing the text', () => {
  it('begins with the proposal, is applied by Ctrl-Enter and kept by Escape', () => {
    expect(new Meeting().press('E', 'Ctrl+Enter').asked).toEqual([{ do: 'apply', id: 'a', text: '应阴凉干燥。' }]);
    const meeting = new Meeting().press('E', '[宜阴凉。]', 'Escape', 'ArrowRight', 'ArrowLeft', 'E', 'Ctrl+Enter');
    expect(meeting.asked).toEqual([{ do: 'apply', id: 'a', text: '宜阴凉。' }]);
  });

  it('is taken back by the edit that puts the old words in', () => {
    const meeting = new Meeting();
    const back = { commentId: 'a', draftId: 'd', blockId: 'b', expected: '新', text: '旧' };
    meeting.event({ type: 'saved', what: 'text', done: { commitId: 'x', ids: [], shown: 'a', back }, goOn: false });
    expect(meeting.press('Ctrl+Z').asked).toMatchObject([{ do: 'undo', done: { back } }]);
    expect(meeting.state.done).toEqual([]);
  });

  it('says so where there is no text, and where nothing was changed', () => {
    expect(new Meeting([plain('a', { text: null })]).press('E').state.hint).toBe('no-text');
    expect(new Meeting().press('E', '[应阴凉。]', 'Ctrl+Enter').state.hint).toBe('text-same');
  });
});

const KEYS = [
  ...['A', 'P', 'R', 'D', 'Y', 'T', 'E', 'M', 'N', 'G', 'F', 'U', 'Q', 'Help', 'Ctrl+Z', 'Plus', 'Minus', 'F11'],
  ...['Enter', 'Ctrl+Enter', 'Escape', 'Space', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
];

describe('whatever is pressed', () => {
  const word = fc.stringMatching(/^[a-z]{1,5}$/).map((it) => `[${it}]`);
  // Often enough what people do: a decision, words, leaving or saving, moving.
  const key = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...KEYS) },
    { weight: 2, arbitrary: fc.constantFrom('R', 'P', 'A', 'Y') },
    { weight: 3, arbitrary: word },
    { weight: 3, arbitrary: fc.constantFrom('Escape', 'Enter', 'ArrowRight', 'ArrowLeft') },
  );
  const sequence = fc.array(key, { minLength: 20, maxLength: 80, size: 'max' });

  it('a typed reason is never lost: it is kept with its comment until the host has taken it', () => {
    fc.assert(
      fc.property(sequence, fc.boolean(), (keys, refuses) => {
        const suggested = { decision: 'partly', reason: '编辑的话' } as const;
        const meeting = new Meeting([
          plain('a', { suggested }),
          plain('b', { decision: 'accepted' }),
          plain('c'),
          plain('d'),
        ]);
        meeting.refuses = refuses;
        const typed = new Map<string, string>();
        for (const key of keys) {
          const { shown, asked } = meeting;
          const { field } = meeting.state;
          const before = asked.length;
          meeting.press(key);
          if (key.startsWith('[') && field.kind === 'reason' && field.line === 'reason')
            typed.set(shown, key.slice(1, -1));
          for (const effect of asked.slice(before))
            if (effect.do === 'adopt') expect(typed.has(shown)).toBe(false);
            else if (effect.do === 'decide' && !refuses) {
              // What is sent is what was typed for the comment that is decided.
              if (typed.has(shown)) expect(effect.reason).toBe(typed.get(shown));
              typed.delete(shown);
            }
          for (const [id, reason] of typed) expect(meeting.state.reasons[id]?.reason).toBe(reason);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a comment is decided only while it is shown, and the place stays inside the list', () => {
    fc.assert(
      fc.property(sequence, (keys) => {
        const meeting = new Meeting();
        for (const key of keys) {
          const { shown } = meeting;
          const before = meeting.asked.length;
          meeting.press(key);
          for (const effect of meeting.asked.slice(before))
            if (effect.do === 'decide') expect(effect.ids).toEqual([shown]);
          expect(meeting.state.at).toBeGreaterThanOrEqual(0);
          expect(meeting.state.at).toBeLessThanOrEqual(IDS.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
