import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLog, emptyLog, encodeLines, type LogState } from '#host/storage/line-log.ts';

/** Appends one line each; answers the bytes of every line and the state after it. */
function logOf(count: number): { readonly lines: readonly Uint8Array[]; readonly states: readonly LogState[] } {
  const states = [emptyLog('s')];
  const lines: Uint8Array[] = [];
  for (let n = 1; n <= count; n++) {
    const { bytes, next } = encodeLines(states.at(-1) as LogState, [`第${n}行`], 0);
    lines.push(bytes);
    states.push(next);
  }
  return { lines, states };
}
const read = (parts: readonly Uint8Array[]) => decodeLog(Buffer.concat(parts), 's', 0);

describe('lines at the end that go on from an earlier place', () => {
  it('are of a holder that slept and was taken over: they count as torn', () => {
    const { lines, states } = logOf(9);
    for (let from = 0; from < 9; from++) {
      const stray = encodeLines(states[from] as LogState, ['迟到', '又一行'], 0).bytes;
      for (const cut of [stray.length, stray.length - 3]) {
        const state = read([...lines, stray.subarray(0, cut)]);
        expect([state.lines.length, state.rest, state.hash]).toEqual([9, 'torn', states[9]?.hash]);
      }
    }
  });

  it('are damage when the log goes on behind them: nothing that stood is taken for torn', () => {
    const { lines, states } = logOf(9);
    fc.assert(
      fc.property(fc.nat(7), fc.nat(8), (before, from) => {
        const stray = encodeLines(states[Math.min(from, before)] as LogState, ['迟到'], 0).bytes;
        const state = read([...lines.slice(0, before + 1), stray, ...lines.slice(before + 1)]);
        expect([state.lines.length, state.rest]).toEqual([before + 1, 'broken']);
      }),
    );
  });
});
