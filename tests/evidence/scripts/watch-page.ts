import type { BrowserContext, Page } from 'playwright';

/** What must not happen on any page of ours. */
export type Watched = {
  readonly executed: string[];
  readonly violations: string[];
  /** Requests and navigations to anything but our own door. */
  readonly outside: string[];
  readonly exceptions: string[];
};

const DIALOGS = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;

/** Watches every page of a browser context. */
export async function watchContext(context: BrowserContext, origin: string): Promise<Watched> {
  const watched: Watched = { executed: [], violations: [], outside: [], exceptions: [] };
  const own = (url: string) => url.startsWith(origin) || /^(?:blob:|data:|about:blank)/.test(url);
  await context.exposeFunction('zsExecuted', (how: string) => watched.executed.push(how));
  await context.exposeFunction('zsViolated', (what: string) => watched.violations.push(what));
  await context.addInitScript((names) => {
    const page = window as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) page[name] = (...args) => page['zsExecuted']?.(`${name} ${args.join()}`);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      void page['zsViolated']?.(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  }, DIALOGS);
  context.on('page', (page) => {
    page.on('request', (request) => void (own(request.url()) || watched.outside.push(request.url())));
    page.on('framenavigated', (frame) => void (own(frame.url()) || watched.outside.push(frame.url())));
    page.on('pageerror', (error) => watched.exceptions.push(error.message));
  });
  return watched;
}

export type Seen = {
  /** Marks of payloads that stood somewhere on the page. */
  readonly marks: ReadonlySet<string>;
  /** Elements and attributes that run something or lead outside, which text never becomes. */
  readonly armed: readonly string[];
};

/** Goes through everything that scrolls on a page, step by step, and looks what stands there. */
export async function lookThrough(page: Page): Promise<Seen> {
  const found = await page.evaluate(async () => {
    const marks = new Set<string>();
    const armed = new Set<string>();
    const RUNS = /^[\u0000-\u0020]*(?:j\s*a\s*v\s*a|vbscript|file:|ms-|data:text|\\\\)/i;
    const look = (): void => {
      const fields = [...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      );
      for (const text of [document.querySelector('main')?.textContent ?? '', ...fields])
        for (const mark of text.match(/zs\d{4}q/g) ?? []) marks.add(mark);
      for (const el of document.body.querySelectorAll('*')) {
        if (/^(?:iframe|object|embed|base|meta|link|foreignobject|marquee)$/i.test(el.nodeName)) armed.add(el.nodeName);
        if (el.nodeName === 'SCRIPT' && !(el as HTMLScriptElement).src.startsWith(location.origin)) armed.add('script');
        for (const { name, value } of el.attributes) {
          if (/^on/i.test(name)) armed.add(`${el.nodeName} ${name}`);
          if (
            /(?:href|src|action|data|formaction|srcdoc)$/i.test(name) &&
            !name.startsWith('data-') &&
            RUNS.test(value)
          )
            armed.add(`${el.nodeName} ${name}=${value.slice(0, 60)}`);
        }
      }
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    look();
    const scrolls = [...document.querySelectorAll('*')].filter(
      (el) => el.scrollHeight > el.clientHeight + 40 && el.clientHeight > 80,
    );
    for (const el of scrolls) {
      for (let steps = 0; steps < 400; steps++) {
        const before = el.scrollTop;
        el.scrollTop = before + el.clientHeight * 0.8;
        if (el.scrollTop === before) break;
        await frame();
        await frame();
        look();
      }
    }
    return { marks: [...marks], armed: [...armed] };
  });
  return { marks: new Set(found.marks), armed: found.armed };
}
