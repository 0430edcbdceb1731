import { parentPort, workerData } from 'node:worker_threads';
import { refuseLargeAnswer } from '#host/jobs/checked-answers.ts';
import { hardenPrototype } from '#host/jobs/harden-prototype.ts';
import { runTask } from '#host/jobs/run-task.ts';
import type { Tasks } from '#host/jobs/tasks.ts';
import type { TaskReply, TaskRequest, ThreadData } from '#host/jobs/workers.ts';
import { RefusalError } from '#host/refusal-error.ts';

/** Entry of the worker thread: runs one task after another and reports progress. */
const port = parentPort;
if ((workerData as ThreadData | null)?.reads) hardenPrototype();
if (!port) throw new Error('this file is the entry of a worker thread');

const reply = (message: TaskReply) => port.postMessage(message);

port.on('message', async (request: TaskRequest) => {
  try {
    const output = await runTask(request.name, request.input as Tasks[typeof request.name]['input'], {
      onProgress: (progress) => reply({ id: request.id, kind: 'progress', progress }),
    });
    refuseLargeAnswer(request.name, output);
    reply({ id: request.id, kind: 'done', output });
  } catch (error) {
    if (error instanceof RefusalError) return reply({ id: request.id, kind: 'refused', refusal: error.refusal });
    reply({
      id: request.id,
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
