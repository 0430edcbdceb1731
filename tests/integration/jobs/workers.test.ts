import { afterEach, describe, expect, it } from 'vitest';
import { threadWorkers, type Workers } from '#host/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';

let workers: Workers;
afterEach(() => workers.close());

const entry = new URL('../../../electron/workers/main.ts', import.meta.url);
const publication = (pages: number) => buildStandard(makeLongStandard(pages), LONG_COVER, gbProfile);

describe('worker thread', () => {
  it('makes a paper with progress, away from the host', async () => {
    workers = threadWorkers(entry);
    const phases = new Set<string>();
    const { pages, problems } = await workers.run(
      'render',
      { publication: publication(12), format: 'docx', blobs: new Map() },
      { onProgress: ({ phase }) => phases.add(phase) },
    );
    expect(pages).toBeGreaterThan(10);
    expect(problems).toEqual([]);
    expect([...phases]).toEqual(['layout', 'write']);
  });

  it('is cancelled at once, and the next task finds a new thread', async () => {
    workers = threadWorkers(entry);
    const stop = new AbortController();
    const long = workers.run(
      'render',
      { publication: publication(400), format: 'pdf', blobs: new Map() },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(long).rejects.toMatchObject({ refusal: { code: 'job-cancelled' } });
    const next = await workers.run('read-forms', { files: [{ name: '无.docx', bytes: new Uint8Array([1, 2, 3]) }] });
    expect(next[0]).toMatchObject({ rows: [], kind: 'unknown' });
  });

  it('a thread that ends without a word, or cannot be given its task, is told at once; the next task finds a new one', async () => {
    workers = threadWorkers(new URL('data:text/javascript,process.exit(3)'));
    const render = () => workers.run('render', { publication: publication(1), format: 'pdf', blobs: new Map() });
    await expect(render()).rejects.toThrow(/thread ended/);
    await expect(workers.run('group-comments', (() => 1) as never)).rejects.toThrow(/clone/);
    await expect(render()).rejects.toThrow(/thread ended/);
  });

  it('closing does not wait for a long task', async () => {
    workers = threadWorkers(new URL('data:text/javascript,setInterval(() => 0, 1000)'));
    const waits = ['pdf', 'docx'].map((format) =>
      workers.run('render', { publication: publication(1), format: format as 'pdf', blobs: new Map() }),
    );
    const ends = Promise.allSettled(waits);
    await workers.close();
    for (const end of await ends)
      expect(end).toMatchObject({ status: 'rejected', reason: { refusal: { code: 'job-cancelled' } } });
  });

  it('answers a broken draft with the reason, not with a dead thread', async () => {
    workers = threadWorkers(entry);
    const broken = await workers.run('import-draft', { bytes: new TextEncoder().encode('<html>'), name: '稿.docx' });
    expect(broken.ok).toBe(false);
  });
});
