import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shortOf } from './evidence-row.ts';
import { measureScripts } from './rows/script-payloads.ts';

/** A page that shows what people wrote as HTML: with the policy it is stopped and noticed, without the policy it runs and is noticed. */
const showsAsHtml = () => {
  new MutationObserver(() => {
    for (const el of document.querySelectorAll('main *'))
      if (el.childElementCount === 0 && /zs\d{4}q.*</.test(el.textContent ?? '')) el.innerHTML = el.textContent ?? '';
  }).observe(document, { childList: true, subtree: true });
};

it.skipIf(!existsSync(process.env['ZHUNSHENG_CHROMIUM'] ?? '/usr/bin/chromium'))(
  'text that is shown as HTML is noticed, with the policy and without it',
  async () => {
    const sabotage = { script: showsAsHtml, entries: ['ballot'], payloads: 16, withoutPolicy: true };
    const noticed = shortOf(await measureScripts({ quick: true, seed: 1 }, sabotage));
    expect(noticed).toContain('executed');
    expect(noticed).toContain('elements and attributes that could run');
    const stopped = shortOf(await measureScripts({ quick: true, seed: 1 }, { ...sabotage, withoutPolicy: false }));
    expect(stopped).toContain('violations of the content security policy');
    expect(stopped).not.toContain('executed');
  },
);
