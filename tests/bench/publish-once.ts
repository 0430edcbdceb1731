import { threadWorkers } from '#host/jobs/workers.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { peakMemory } from './peak-memory.ts';

/** A process of its own that makes one PDF of 500 pages as the application does, in its worker, and prints the most memory it ever held, in KiB. */
const workers = threadWorkers(new URL('../../electron/workers/main.ts', import.meta.url));
const publication = buildStandard(makeLongStandard(500), LONG_COVER, gbProfile, { date: '2026-03-01T00:00:00Z' });
await workers.run('render', { publication, format: 'pdf', blobs: new Map() }, {});
await workers.close();
console.log(peakMemory());
