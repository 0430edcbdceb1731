import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One project per kind of test; `npm run check` runs `unit` and `arch`, `npm test` all of them. */
const kinds = ['arch', 'unit', 'contract', 'evidence', 'golden', 'integration', 'layout', 'shell'] as const;

/** Kinds that start programs or open our papers with others. */
const SLOW: ReadonlySet<string> = new Set(['contract', 'evidence', 'golden', 'integration', 'layout', 'shell']);

export default defineConfig({
  test: {
    // Vitest would leave a core free, which on two halves the speed.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: kinds.map((name) => ({
      resolve: { alias: { electron: new URL('./fakes/electron.ts', import.meta.url).pathname } },
      test: {
        name,
        root: new URL('..', import.meta.url).pathname,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        environment: 'node',
        // Unit tests share their modules (none of them changes one): half the time.
        isolate: name !== 'unit',
        testTimeout: SLOW.has(name) ? 240_000 : 30_000,
        hookTimeout: SLOW.has(name) ? 240_000 : 30_000,
      },
    })),
  },
});
