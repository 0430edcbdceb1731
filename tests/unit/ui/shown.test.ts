import { readFileSync } from 'node:fs';
import { createElement, type ElementType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '#ui/ui/i18n.ts';
import { Fragment, jsx, jsxs } from '#ui/ui/shown/index.ts';
import { shownRuntime } from '../../../renderer/shown-runtime.ts';

/** Every text that the page draws goes through one place (reliability 3.2). */

const RLO = '\u202e';
const drawn = (type: ElementType | typeof Fragment, props: object) =>
  renderToStaticMarkup(
    Array.isArray((props as { children?: unknown }).children) ? jsxs(type, props) : jsx(type, props),
  );

function Length({ children }: { readonly children: string }) {
  return createElement('i', {}, children.length);
}

describe('a text that is drawn', () => {
  // What it does to the document fails here: there is none.
  beforeAll(() => startI18n('en').catch(() => undefined));

  it('shows what nobody sees with a name, in an isolate of its own, wherever it stands', () => {
    for (const html of [
      drawn('p', { children: `甲${RLO}乙` }),
      drawn('p', { children: ['《', `甲${RLO}乙`, '》'] }),
      drawn(Fragment, { children: `甲${RLO}乙` }),
    ]) {
      expect(html).toContain('<bdi><span>甲</span><bdi');
      expect(html).toContain('aria-label="Hidden character: right-to-left override (U+202E)"');
      expect(html).not.toContain(RLO);
    }
    expect(drawn('p', { children: 'مرحبا 12' })).toBe('<p><bdi>مرحبا 12</bdi></p>');
  });

  it('is spelt where there are letters only', () => {
    const html = drawn('option', { children: `甲${RLO}`, 'aria-label': `乙${RLO}`, title: `丙${RLO}` });
    expect(html).toBe('<option aria-label="乙[RLO]" title="丙[RLO]">甲[RLO]</option>');
    expect(drawn('text', { children: [`甲${RLO}`, ' 1'] })).toBe('<text>甲[RLO] 1</text>');
  });

  it('is left alone when nothing is in it, and so are values and what components get', () => {
    const props = { children: '意见 Comment 12', title: '甲' };
    expect(jsx('p', props).props).toEqual(props);
    expect(drawn('textarea', { value: `甲${RLO}`, readOnly: true })).toContain(`甲${RLO}`);
    expect(renderToStaticMarkup(jsx(Length, { children: `甲${RLO}` }))).toBe('<i>2</i>');
  });

  it('comes there by the build: the runtime of React is asked for by the page, and by Mantine', () => {
    expect(readFileSync('renderer/vite.config.ts', 'utf8')).toMatch(/plugins: \[shownRuntime\(\)/);
    const { resolveId } = shownRuntime() as unknown as { resolveId: (id: string, by: string) => unknown };
    for (const by of ['/x/renderer/src/app/main.tsx', '/x/node_modules/@mantine/core/esm/a.mjs'])
      expect(resolveId('react/jsx-runtime', by)).toMatch(/shown.index\.ts$/);
  });
});
