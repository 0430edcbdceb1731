// A utility process of the harness: `process.parentPort` as Electron gives it, ports relayed over the channel to the harness.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';

const [, , bundle, ...args] = process.argv;
process.argv = [process.argv[0], bundle, ...args];

const ports = new Map();
const early = [];
const parentPort = new EventEmitter();
parentPort.postMessage = (data) => process.send({ kind: 'message', data });
// Messages wait until somebody listens, as in Electron.
parentPort.on('newListener', (name) => {
  if (name === 'message')
    setImmediate(() => early.splice(0).forEach((message) => void parentPort.emit('message', message)));
});
process.parentPort = parentPort;

function inside(id) {
  const { port1, port2 } = new MessageChannel();
  port2.on('message', (data) => process.connected && process.send({ kind: 'port', id, data }));
  ports.set(id, port2);
  return port1;
}

process.on('message', ({ kind, id, data, ids }) => {
  if (kind === 'port') ports.get(id)?.postMessage(data);
  if (kind === 'close') ports.get(id)?.close();
  if (kind !== 'message') return;
  const message = { data, ports: ids.map(inside) };
  if (parentPort.listenerCount('message') === 0) early.push(message);
  else parentPort.emit('message', message);
});
// Whoever reads this is gone.
process.on('disconnect', () => process.exit(3));

await import(pathToFileURL(bundle).href);
