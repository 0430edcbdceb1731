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

  it('answers a broken draft with the reason, not with a dead thread', async () => {
    workers = threadWorkers(entry);
    const broken = await workers.run('import-draft', { bytes: new TextEncoder().encode('<html>'), name: '稿.docx' });
    expect(broken.ok).toBe(false);
  });
});
