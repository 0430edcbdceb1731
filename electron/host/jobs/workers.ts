import { type ResourceLimits, Worker } from 'node:worker_threads';
import { RefusalError } from '#host/refusal-error.ts';
import type { Refusal } from '#shared/base/index.ts';
import { checkedAnswers } from './checked-answers.ts';
import { fileByFile, isFileTask } from './file-by-file.ts';
import type { RunTask, TaskName, TaskOptions, TaskProgress, Tasks } from './tasks.ts';

/** Runs tasks away from the host's thread. */
export type Workers = {
  run<N extends TaskName>(name: N, input: Tasks[N]['input'], options?: TaskOptions): Promise<Tasks[N]['output']>;
  close(): Promise<void>;
};

export type TaskRequest = { readonly id: number; readonly name: TaskName; readonly input: unknown };
export type TaskReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: TaskProgress }
  | { readonly id: number; readonly kind: 'done'; readonly output: unknown }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** What a thread is told when it starts. */
export type ThreadData = {
  /** It reads files of strangers: nothing they hold may change what objects inherit. */
  readonly reads: boolean;
};

/** Wall-clock limit of a task in seconds, of reading tasks for one file: a hostile or broken one must not hold the host. */
const LIMIT_SECONDS: Readonly<Record<TaskName, number>> = {
  // The largest of our samples takes 0.2 s, a standard of 500 pages 2 s (`npm run bench`).
  'import-draft': 15,
  'open-files': 15,
  'read-forms': 15,
  'read-votes': 15,
  'read-members': 15,
  'read-plans': 15,
  'read-sign-in': 15,
  'inspect-archive': 15,
  'read-text': 15,
  'read-records': 60,
  'count-pages': 15,
  'group-comments': 120,
  'map-lines': 120,
  render: 300,
};

/** A small young generation costs no time here and saves memory with long standards. Who reads files of strangers gets less. */
const MAKING = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 24 };
const READING = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

/** Tasks that read files of strangers, beside those that read them one by one. */
const OUTSIDE: ReadonlySet<TaskName> = new Set(['import-draft', 'inspect-archive', 'count-pages']);

/** Tasks for which nobody waits. */
const FOR_SEARCH: ReadonlySet<TaskName> = new Set(['read-text', 'read-records']);

/** The search reads everything once and then little: its thread gives its memory back. */
const IDLE_MS = 15_000;

type Pending = {
  resolve(output: unknown): void;
  reject(error: Error): void;
  onProgress?(progress: TaskProgress): void;
};

/**
 * Three worker threads, one that reads files from outside, one that reads their words for the search, for which nobody waits, and one for
 * everything else, each started with its first task and kept (fonts stay parsed). Files are read one by one (`fileByFile`).
 */
export function threadWorkers(entry: URL): Workers {
  const reading = thread(entry, READING, { reads: true });
  const making = thread(entry, MAKING, { reads: false });
  const indexing = thread(entry, READING, { reads: true }, IDLE_MS);
  const read = fileByFile(checkedAnswers(reading.run));
  const index = fileByFile(checkedAnswers(indexing.run));
  const isOutside = (name: TaskName): boolean => isFileTask(name) || OUTSIDE.has(name);
  return {
    run: (name, input, options = {}) =>
      (FOR_SEARCH.has(name) ? index : isOutside(name) ? read : making.run)(name, input, options),
    async close() {
      await Promise.all([reading.close(), making.close(), indexing.close()]);
    },
  };
}

/**
 * One thread that does one task after the other. A task that is cancelled, hangs or runs out of memory costs the thread; the next task starts
 * a new one, and what waits is not lost. With `idleMs` it also ends when it had nothing to do for so long.
 */
function thread(
  entry: URL,
  resourceLimits: ResourceLimits,
  workerData: ThreadData,
  idleMs: number | null = null,
): { readonly run: RunTask; close(): Promise<void> } {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let pending: Pending | null = null;
  let nextId = 1;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function stop(error: Error): void {
    const old = worker;
    worker = null;
    void old?.terminate();
    pending?.reject(error);
    pending = null;
  }

  function rest(): void {
    if (pending) return;
    void worker?.terminate();
    worker = null;
  }

  function start(): Worker {
    clearTimeout(idle);
    if (worker) return worker;
    const started = new Worker(entry, { resourceLimits, workerData });
    started.unref();
    started.on('message', (reply: TaskReply) => {
      if (worker !== started || !pending) return;
      if (reply.kind === 'progress') return pending.onProgress?.(reply.progress);
      const current = pending;
      pending = null;
      if (reply.kind === 'done') current.resolve(reply.output);
      else
        current.reject(
          reply.kind === 'refused'
            ? new RefusalError(reply.refusal.code, reply.refusal.params)
            : new Error(reply.message),
        );
    });
    started.on('error', (error) => {
      const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (worker === started) stop(full ? new RefusalError('job-out-of-memory') : error);
    });
    // Without an error before, or with an answer that cannot be read: whoever waits would wait until the limit.
    started.on('exit', (code) => worker === started && stop(new Error(`the worker thread ended with ${code}`)));
    started.on('messageerror', (error) => worker === started && stop(error));
    worker = started;
    return started;
  }

  function runNow(name: TaskName, input: unknown, options: TaskOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (closed || options.signal?.aborted) return reject(new RefusalError('job-cancelled'));
      const abort = () => stop(new RefusalError('job-cancelled'));
      const seconds = LIMIT_SECONDS[name];
      const limit = setTimeout(() => stop(new RefusalError('job-too-long', { seconds })), seconds * 1000);
      const finish = () => {
        clearTimeout(limit);
        options.signal?.removeEventListener('abort', abort);
        worker?.unref();
        if (idleMs !== null) idle = setTimeout(rest, idleMs).unref();
      };
      pending = {
        resolve: (output) => {
          finish();
          resolve(output);
        },
        reject: (error) => {
          finish();
          reject(error);
        },
        ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      };
      options.signal?.addEventListener('abort', abort);
      try {
        const thread = start();
        thread.ref();
        const request: TaskRequest = { id: nextId++, name, input };
        thread.postMessage(request);
      } catch (error) {
        // No thread could be made, or the input cannot be copied: the clock of this task must not stop the next one.
        stop(error as Error);
      }
    });
  }

  return {
    run: (name, input, options) => {
      const result = queue.then(() => runNow(name, input, options));
      queue = result.catch(() => undefined);
      return result as never;
    },
    async close() {
      closed = true;
      // Nobody is left to take an answer; a long task must not keep the program open.
      stop(new RefusalError('job-cancelled'));
      await queue;
    },
  };
}

/** Runs tasks in this thread: for the command line, where nothing else waits. */
export function inlineWorkers(runTask: RunTask): Workers {
  const run = fileByFile(checkedAnswers(runTask));
  return {
    run: (name, input, options = {}) => run(name, input, options),
    close: () => Promise.resolve(),
  };
}
