// Stands in for Electron's main process: loads the bundled host as a utility process would, and talks to it over one message port.
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

const [bundle, workspace] = process.argv.slice(2);
const parent = new EventEmitter();
const told = [];
parent.postMessage = (message) => told.push(message);
process.parentPort = parent;
process.argv.push(`--workspace=${workspace}`);
process.on('exit', () => console.log(JSON.stringify({ told })));
await import(bundle);

const { port1, port2 } = new MessageChannel();
parent.emit('message', { data: { type: 'connect' }, ports: [port1] });
port2.start();
const client = createORPCClient(new RPCLink({ port: port2 }));
const { name } = await client.workspace.info();
const [project] = await client.project.list({});
const { id: draftId } = await client.draft.create({ projectId: project.id, name: '稿', basedOn: '' });
const steps = await client.paper.render({ paper: { kind: 'standard', draftId }, format: 'docx', keep: false });
let step = await steps.next();
while (!step.done) step = await steps.next();
console.log(JSON.stringify({ name, pages: step.value.pages, problems: step.value.problems }));
parent.emit('message', { data: { type: 'close' }, ports: [] });
