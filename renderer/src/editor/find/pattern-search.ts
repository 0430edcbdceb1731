import type { FindQuery, FindSpan } from '#shared/doc-model/index.ts';
import type { PatternAnswer, PatternRequest } from './find-worker.ts';

/** A pattern that has not finished after this time never will, in the eyes of whoever typed it. */
const LONGEST_MS = 2000;

export type PatternResult =
  | { readonly kind: 'done'; readonly spans: readonly (readonly FindSpan[])[] }
  | { readonly kind: 'too-long' }
  /** Another search was begun before this one ended. */
  | { readonly kind: 'dropped' };

/**
 * Searches texts with a regular expression in a worker, which can be stopped: a pattern like `(a+)+b` would otherwise freeze the
 * page for ever. One search at a time; a new one ends the one before.
 */
export class PatternSearch {
  private worker: Worker | null = null;
  private running: { readonly id: number; readonly end: (result: PatternResult) => void } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private next = 1;

  search(query: FindQuery, texts: readonly string[]): Promise<PatternResult> {
    if (this.running) {
      this.finish({ kind: 'dropped' });
      this.stop();
    }
    const id = this.next++;
    this.worker ??= this.open();
    return new Promise((end) => {
      this.running = { id, end };
      this.worker?.postMessage({ id, query, texts } satisfies PatternRequest);
    });
  }

  close(): void {
    this.finish({ kind: 'dropped' });
    this.stop();
  }

  private open(): Worker {
    const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<PatternAnswer>) => {
      const { data } = event;
      if (data.id !== this.running?.id) return;
      if (data.kind === 'done') this.finish({ kind: 'done', spans: data.spans });
      else {
        // Counted from here, so that loading the worker on a busy machine is not held against the pattern.
        this.timer = setTimeout(() => {
          this.stop();
          this.finish({ kind: 'too-long' });
        }, LONGEST_MS);
      }
    });
    return worker;
  }

  private finish(result: PatternResult): void {
    clearTimeout(this.timer);
    const { running } = this;
    this.running = null;
    running?.end(result);
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
