import { NOTHING_READ } from '#host/importers/forms/nothing-read.ts';
import { NO_VOTE } from '#host/importers/votes/vote-file.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { type Problem, refuse } from '#shared/base/index.ts';
import type { RunTask, TaskName, TaskOptions, Tasks } from './tasks.ts';

type FileTask =
  | 'open-files'
  | 'read-forms'
  | 'read-votes'
  | 'read-members'
  | 'read-plans'
  | 'read-sign-in'
  | 'read-text';
type Outputs = { readonly [N in FileTask]: Tasks[N]['output'][number] };
type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a file gives that could not be read to its end. Its hash is that of its blob, which nobody here needs to count again. */
const UNREAD: { readonly [N in FileTask]: (file: string, problems: readonly Problem[]) => Outputs[N] } = {
  'open-files': (_, problems) => ({ files: [], problems }),
  'read-forms': (file, problems) => ({ ...NOTHING_READ, file, contentHash: '', byHand: true, problems }),
  'read-votes': (file, problems) => [{ ...NO_VOTE, file, contentHash: '', problems }],
  'read-members': (_, problems) => ({ lines: [], problems }),
  'read-plans': (_, problems) => ({ lines: [], problems }),
  'read-sign-in': (_, [problem]) => refuse(problem?.code ?? 'job-failed', problem?.params),
  'read-text': () => ({ text: '' }),
};

/**
 * Runs tasks that read files one file at a time. A file that takes too long, too much memory or finds a fault in a reader costs its own
 * answer only, which names it (`job-too-long`, `job-out-of-memory`, `job-failed`); every other task runs as it is.
 */
export function fileByFile(run: RunTask): RunTask {
  return async <N extends TaskName>(name: N, input: Tasks[N]['input'], options: TaskOptions) => {
    if (!isFileTask(name)) return run(name, input, options);
    const { files } = input as { readonly files: readonly NamedFile[] };
    const { onProgress, ...others } = options;
    const outputs: Outputs[FileTask][] = [];
    for (const [done, file] of files.entries()) {
      onProgress?.({ phase: 'build', done, total: files.length });
      const one = { files: [file] } as unknown as Tasks[FileTask]['input'];
      try {
        outputs.push(...(await run(name as FileTask, one as never, others)));
      } catch (error) {
        if (error instanceof RefusalError && error.refusal.code === 'job-cancelled') throw error;
        outputs.push(UNREAD[name](file.name, [problemOf(error, file.name)]));
      }
    }
    return outputs as Tasks[N]['output'];
  };
}

/** Whether a task reads files that strangers have made. */
export function isFileTask(name: TaskName): name is FileTask {
  return Object.hasOwn(UNREAD, name);
}

function problemOf(error: unknown, where: string): Problem {
  const severity = 'error';
  if (!(error instanceof RefusalError)) return { code: 'job-failed', severity, where };
  const { code, params } = error.refusal;
  return { code, severity, ...(params ? { params } : {}), where };
}
