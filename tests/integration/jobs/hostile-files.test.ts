import { afterEach, describe, expect, it } from 'vitest';
import { inlineWorkers, threadWorkers, type Workers } from '#host/index.ts';
import { RefusalError } from '#host/refusal-error.ts';

const csv = new TextEncoder().encode('序号,章条编号,修改意见\n1,5.1,改为“不超过4 h”。\n');
const files = ['甲.csv', '乙.csv', '丙.csv'].map((name) => ({ name, bytes: csv }));

let workers: Workers | null = null;
afterEach(() => workers?.close());

describe('files that cannot be read to their end', () => {
  it('cost their own answer only: the thread is replaced, the file named, the others are read', async () => {
    workers = threadWorkers(new URL('../../fuzz/dying-worker.ts', import.meta.url));
    const read = workers.run('read-forms', { files });
    const other = workers.run('open-files', { files: [files[0]!] });
    expect(
      (await read).map(({ file, rows, byHand, problems }) => [file, rows.length, byHand, problems.map((p) => p.code)]),
    ).toEqual([
      ['甲.csv', 1, undefined, ['form-no-organisation']],
      ['乙.csv', 0, true, ['job-out-of-memory']],
      ['丙.csv', 1, undefined, ['form-no-organisation']],
    ]);
    expect(await other).toMatchObject([{ files: [{ name: '甲.csv' }], problems: [] }]);
  });

  it('are told apart from those that were cancelled', async () => {
    const cancelled = inlineWorkers(() => Promise.reject(new RefusalError('job-cancelled')));
    await expect(cancelled.run('read-forms', { files })).rejects.toMatchObject({ refusal: { code: 'job-cancelled' } });
    const slow = inlineWorkers(() => Promise.reject(new RefusalError('job-too-long', { seconds: 15 })));
    const [[vote] = []] = await slow.run('read-votes', { files: [files[0]!] });
    expect(vote).toMatchObject({ file: '甲.csv', ticks: [], problems: [{ code: 'job-too-long', where: '甲.csv' }] });
    const broken = inlineWorkers(() => Promise.reject(new TypeError('x is not a function')));
    const [opened] = await broken.run('open-files', { files: [files[0]!] });
    expect(opened).toEqual({ files: [], problems: [{ code: 'job-failed', severity: 'error', where: '甲.csv' }] });
  });
});
