import { parentPort } from 'node:worker_threads';
import type { TaskRequest } from '#host/jobs/workers.ts';

/** The worker of the application, whose memory is full as soon as it is given `乙.csv`. */
parentPort?.on('message', ({ input }: TaskRequest) => {
  const { files } = input as { readonly files: readonly { readonly name: string }[] };
  if (files[0]?.name !== '乙.csv') return;
  const held: number[][] = [];
  for (;;) held.push(new Array(1_000_000).fill(held.length + 0.5));
});
await import('#workers/main.ts');
