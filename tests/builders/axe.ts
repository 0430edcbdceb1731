import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The engine that the Playwright package brings along; loaded once into a page and kept there, which is many times cheaper. */
const source: string = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core').source;

type Violation = {
  readonly id: string;
  readonly help: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
};

/**
 * What axe finds on a page, serious or critical, each with what it was found on. `rules`: only these; `within`: only what a selector finds.
 */
export async function axeFindings(
  page: Page,
  { rules, within }: { readonly rules?: readonly string[]; readonly within?: string } = {},
): Promise<string[]> {
  // A colour on its way from one state to the next is none of the two.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished.catch(() => null)),
    ),
  );
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([only, place]) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (place: unknown, options: object) => Promise<{ violations: Violation[] }> };
      };
      const found = await axe.run(place ?? document, {
        resultTypes: ['violations'],
        // WCAG 2.2; off unless asked for.
        ...(only ? {} : { rules: { 'target-size': { enabled: true } } }),
        ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
      });
      return found.violations.map(({ id, help, impact, nodes }) => ({
        id,
        help,
        impact,
        nodes: nodes.map(({ html, any }) => ({ html, any: any.map(({ message }) => ({ message })) })),
      }));
    },
    [rules ?? null, within ?? null] as const,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id} (${help}): ${nodes
          .slice(0, 4)
          .map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`)
          .join(' | ')}`,
    );
}
