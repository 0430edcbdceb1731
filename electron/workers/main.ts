import { parentPort } from 'node:worker_threads';
import { runTask } from '#host/jobs/run-task.ts';
import type { Tasks } from '#host/jobs/tasks.ts';
import type { TaskReply, TaskRequest } from '#host/jobs/workers.ts';

/** Entry of the worker thread: runs one task after another and reports progress. */
const port = parentPort;
if (!port) throw new Error('this file is the entry of a worker thread');

const reply = (message: TaskReply) => port.postMessage(message);

port.on('message', async (request: TaskRequest) => {
  try {
    const output = await runTask(request.name, request.input as Tasks[typeof request.name]['input'], {
      onProgress: (progress) => reply({ id: request.id, kind: 'progress', progress }),
    });
    reply({ id: request.id, kind: 'done', output });
  } catch (error) {
    reply({
      id: request.id,
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
