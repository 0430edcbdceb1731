import { parentPort } from 'node:worker_threads';
import { prototypeState, watchTouches } from './touches.ts';

/** The worker of the application with watchers: what a file must not make a reader do is told to whoever listens (`zs-hostile-watch`). */
const told = new BroadcastChannel('zs-hostile-watch');
watchTouches(
  (what) => told.postMessage(what),
  () => false,
);
await import('#workers/main.ts');
// A thread that reads has put its prototypes right by now.
const atFirst = prototypeState();
parentPort?.on('message', () => {
  if (prototypeState() !== atFirst) told.postMessage(`prototype ${prototypeState()}`);
});
