import { userInfo } from 'node:os';
import { RPCHandler } from '@orpc/server/message-port';
import { readPolicy, settingsFolder } from '#machine/index.ts';
import { translate } from '#shared/i18n/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { threadWorkers } from './jobs/workers.ts';
import { startHost } from './start-host.ts';

/** Composition root of the host inside Electron: a utility process that is handed one message port for each page. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: { type: string }; ports: PortMain[] }) => void): void;
  postMessage(message: unknown): void;
};
type PortMain = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start(): void };

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const workspace = process.argv.find((arg) => arg.startsWith('--workspace='))?.slice('--workspace='.length) ?? '';

const started = await startHost({
  workspace,
  actor: userInfo().username,
  version: packageJson.version,
  settings: settingsFolder(),
  policy: await readPolicy(),
  readAhead: true,
  workers: threadWorkers(new URL('../workers/main.js', import.meta.url)),
});

if (!started.ok) {
  parent.postMessage({
    type: 'refused',
    text: translate('zh-CN', `problem.${started.error.code}`, started.error.params),
  });
  process.exit(1);
}

const host = started.value;
const rpc = new RPCHandler(host.router);
parent.on('message', ({ data, ports }) => {
  const port = ports[0];
  if (data.type === 'connect' && port) {
    rpc.upgrade(port, { context: host.context });
    port.start();
  }
  if (data.type === 'close') void host.close().then(() => process.exit(0));
});
