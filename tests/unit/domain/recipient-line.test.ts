import { describe, expect, it } from 'vitest';
import { recipientLines, reminderLines } from '#shared/domain/recipient-line.ts';
import { type Recipient, type RoundResponse, recipientNamed } from '#shared/domain/round.ts';

const recipient = (organisation: string, part: Partial<Recipient> = {}): Recipient => ({
  ...recipientNamed(organisation),
  id: `${organisation}${part.person ?? ''}`,
  sentOn: '2026-03-01',
  ...part,
});
const response = (organisation: string, part: Partial<RoundResponse> = {}): RoundResponse => ({
  id: organisation,
  organisation,
  person: '',
  receivedOn: '2026-03-10',
  file: '',
  blob: '',
  noComment: false,
  comments: 0,
  byHand: '',
  ...part,
});
const round = (recipients: Recipient[], responses: RoundResponse[] = []) => ({
  recipients,
  responses,
  closesOn: '2026-04-01',
});
const states = (...args: Parameters<typeof recipientLines>) => recipientLines(...args).map(({ state }) => state);

describe('recipients of a round', () => {
  it('wait from the day the draft went out, and are overdue from the last day on', () => {
    const all = round([recipient('甲'), recipient('乙', { sentOn: '' })]);
    expect(states(all, [], '2026-03-11')).toEqual([{ kind: 'waiting', days: 10 }, { kind: 'not-sent' }]);
    expect(states(all, [], '2026-04-01')[0]).toEqual({ kind: 'waiting', days: 31 });
    expect(states(all, [], '2026-04-03')).toEqual([{ kind: 'overdue', days: 2 }, { kind: 'not-sent' }]);
  });

  it('answer with comments, without, or in a file that waits to be typed; overdue is nobody who answered', () => {
    const all = round(
      ['甲', '乙', '丙', '丁'].map((name) => recipient(name)),
      [
        response('甲', { comments: 3 }),
        response('甲', { comments: 2 }),
        response('乙', { noComment: true }),
        response('丙', { byHand: 'waiting' }),
        response('丙', { byHand: 'typed', comments: 1 }),
      ],
    );
    expect(states(all, ['甲', '丁'], '2026-05-01')).toEqual([
      { kind: 'commented', comments: 5 },
      { kind: 'no-comment' },
      { kind: 'typing' },
      { kind: 'commented', comments: 0 },
    ]);
  });

  it('answer for all persons of their organisation; who answered unasked stands below, once', () => {
    const all = round(
      [recipient('甲', { person: '王' }), recipient('甲', { person: '李' })],
      [response('甲', { noComment: true }), response('公众', { comments: 1 }), response('')],
    );
    expect(recipientLines(all, ['公众', '某人'], '2026-03-11').map(({ id, state }) => [id, state.kind])).toEqual([
      ['甲王', 'no-comment'],
      ['甲李', 'no-comment'],
      ['公众', 'commented'],
      ['某人', 'commented'],
    ]);
  });

  it('are reminded the longest waiting first, and among those the ones that were not reminded yet', () => {
    const all = round(
      [
        recipient('晚', { sentOn: '2026-03-05' }),
        recipient('催过', { remindedOn: ['2026-03-20'] }),
        recipient('早'),
        recipient('未发', { sentOn: '' }),
        recipient('已回'),
      ],
      [response('已回')],
    );
    const lines = reminderLines(recipientLines(all, [], '2026-03-25'));
    expect(lines.map(({ organisation }) => organisation)).toEqual(['早', '催过', '晚']);
  });
});
