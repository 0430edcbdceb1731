import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One project per kind of test; `npm run check` runs `unit` and `arch`, `npm test` all of them. */
const kinds = ['arch', 'unit', 'contract', 'evidence', 'golden', 'integration', 'layout', 'shell'] as const;

/** Kinds that start programs or open our papers with others. */
const SLOW: ReadonlySet<string> = new Set(['contract', 'evidence', 'golden', 'integration', 'layout', 'shell']);

/** Files that take longest: begun first, so that no worker is left with one of them at the end. */
const LONG = [
  'cli/whole-way',
  'cli/checks',
  'evidence/script-payloads',
  'storage/at-rest',
  'evidence/no-secrets',
  'jobs/workers',
  'contract/transports',
  'arch/regex',
  'redline/build-redline',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.includes(`/${name}.test.`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
