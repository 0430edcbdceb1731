import { ok, type Result, refuse } from '#shared/base/index.ts';

/** As the global `fetch`; tests hand over their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const MOST_HOPS = 3;

export type AskOptions = {
  readonly fetch: Fetch;
  /** Bytes; one more ends the request. */
  readonly most: number;
  /** Milliseconds without a byte after which it is given up. */
  readonly patienceMs: number;
  take(piece: Uint8Array): Promise<void> | void;
  readonly signal?: AbortSignal;
};

/**
 * Reads what an address of the feed gives, piece by piece. Redirects are followed within the same scheme, host and port only; no cookies, no
 * cache, nothing that names this installation. Refused: `update-unreachable`, `update-redirect`, `update-too-large`.
 */
export async function askFeed(address: string, options: AskOptions): Promise<Result<null>> {
  const { origin, host } = new URL(address);
  let url = address;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const waiting = new AbortController();
    const signal = options.signal ? AbortSignal.any([waiting.signal, options.signal]) : waiting.signal;
    const patience = patienceOf(waiting, options.patienceMs);
    try {
      signal.throwIfAborted();
      const response = await options.fetch(url, {
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        headers: { accept: '*/*' },
        signal,
      });
      if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        const to = response.headers.get('location') ?? '';
        if (!URL.canParse(to, url) || new URL(to, url).origin !== origin) return refuse('update-redirect', { host });
        url = new URL(to, url).href;
        continue;
      }
      if (response.status !== 200 || !response.body)
        return refuse('update-unreachable', { host, reason: response.status });
      let size = 0;
      for await (const piece of response.body) {
        patience.again();
        size += piece.length;
        if (size > options.most) {
          waiting.abort();
          return refuse('update-too-large', { host });
        }
        await options.take(piece);
      }
      return ok(null);
    } catch (error) {
      return refuse('update-unreachable', { host, reason: reasonOf(error) });
    } finally {
      patience.end();
    }
  }
  return refuse('update-redirect', { host });
}

/** The same, whole, for small things. */
export async function askFeedWhole(address: string, options: Omit<AskOptions, 'take'>): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  const asked = await askFeed(address, { ...options, take: (piece) => void pieces.push(piece) });
  return asked.ok ? ok(Buffer.concat(pieces)) : asked;
}

function patienceOf(waiting: AbortController, ms: number) {
  let timer = setTimeout(() => waiting.abort(), ms);
  return {
    again() {
      clearTimeout(timer);
      timer = setTimeout(() => waiting.abort(), ms);
    },
    end: () => clearTimeout(timer),
  };
}

/** A code of the system, or the kind of error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  const { cause } = error;
  return (
    (cause as NodeJS.ErrnoException | undefined)?.code ??
    (error as NodeJS.ErrnoException).code?.toString() ??
    error.name
  );
}
