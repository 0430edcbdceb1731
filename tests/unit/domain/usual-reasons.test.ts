import { describe, expect, it } from 'vitest';
import { usualReasons } from '#shared/domain/usual-reasons.ts';

function given(reason: string, at: string) {
  return { decision: 'rejected' as const, reason, meetingId: '', by: '陆承泽', at };
}

describe('reasons offered again', () => {
  it('come by how often they were given, then the latest first; blanks and comments without a reason do not count', () => {
    const comments = [
      { disposition: given('超出本文件的范围。', '2026-03-01T08:00:00Z'), suggested: null },
      { disposition: given('现有规定已经包含。', '2026-03-02T08:00:00Z'), suggested: null },
      { disposition: given(' 超出本文件的范围。 ', '2026-03-03T08:00:00Z'), suggested: null },
      { disposition: null, suggested: given('待专家核实。', '2026-03-05T08:00:00Z') },
      { disposition: given('  ', '2026-03-05T08:00:00Z'), suggested: null },
      { disposition: null, suggested: null },
    ];
    expect(usualReasons(comments, 40)).toEqual(['超出本文件的范围。', '待专家核实。', '现有规定已经包含。']);
    expect(usualReasons(comments, 1)).toEqual(['超出本文件的范围。']);
  });
});
