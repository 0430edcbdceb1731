import { EventEmitter } from 'node:events';
import type { Request as PageRequest } from '@playwright/test';
import type { StandInContents } from './stand-in-window.ts';
import { toApp } from './web-address.ts';

type Filter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

export type Answered = {
  /** Not an address of the application. */
  readonly outside: boolean;
  readonly cancelled: boolean;
  readonly response: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: Buffer;
  } | null;
};

/** `Session`: its filter of requests and its answer for `app://` count; the rest is only kept. */
export class StandInSession extends EventEmitter {
  #filter: Filter = (_details, answer) => answer({});
  #handle: ((request: Request) => Promise<Response>) | null = null;
  readonly webRequest = {
    onBeforeRequest: (filter: Filter) => {
      this.#filter = filter;
    },
  };
  readonly protocol = {
    handle: (_scheme: string, handle: (request: Request) => Promise<Response>) => {
      this.#handle = handle;
    },
  };
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  setSpellCheckerDictionaryDownloadURL(): void {}
  clearStorageData = () => Promise.resolve();

  /** What Electron would answer to a request of a page. */
  async answer(request: PageRequest, contents: StandInContents): Promise<Answered> {
    const url = toApp(request.url());
    const outside = !url.startsWith('app:');
    let stopped = false;
    if (request.isNavigationRequest() && outside)
      contents.emit('will-navigate', {
        url,
        preventDefault: () => {
          stopped = true;
        },
      });
    const cancelled = await new Promise<boolean>((resolve) =>
      this.#filter({ url }, ({ cancel }) => resolve(stopped || cancel === true)),
    );
    if (cancelled || outside || !this.#handle) return { outside, cancelled, response: null };
    const given = await this.#handle(new Request(url, { method: request.method(), headers: request.headers() }));
    const body = Buffer.from(await given.arrayBuffer());
    return { outside, cancelled, response: { status: given.status, headers: Object.fromEntries(given.headers), body } };
  }
}
