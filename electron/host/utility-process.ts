import { userInfo } from 'node:os';
import { RPCHandler } from '@orpc/server/message-port';
import { countStart, logCrashes, openAppLog, readBuildInfo, readPolicy, settingsFolder } from '#machine/index.ts';
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

const settings = settingsFolder();
const log = openAppLog(settings);
const begun = performance.now();
const start = await countStart(settings, workspace);
const safeMode = process.argv.includes('--safe-mode') || start.safeMode;
const started = await startHost({
  workspace,
  actor: userInfo().username,
  version: packageJson.version,
  build: readBuildInfo(import.meta.url),
  settings,
  log,
  safeMode,
  door: 'desktop',
  policy: await readPolicy(),
  readAhead: true,
  workers: threadWorkers(new URL('../workers/main.js', import.meta.url)),
});

if (!started.ok) {
  parent.postMessage({ type: 'refused', problem: started.error });
  log.note('refused', { code: started.error.code });
  await Promise.all([log.close(), start.settled()]);
  process.exit(1);
}

const host = started.value;
logCrashes(log, () => host.close());
const { node, electron = '' } = process.versions;
const ms = Math.round(performance.now() - begun);
log.note('start', {
  door: 'desktop',
  version: packageJson.version,
  node,
  electron,
  platform: process.platform,
  ms,
  safeMode,
});
const rpc = new RPCHandler(host.router);
parent.on('message', ({ data, ports }) => {
  const port = ports[0];
  if (data.type === 'connect' && port) {
    rpc.upgrade(port, { context: host.context });
    port.start();
  }
  if (data.type === 'close') void close();
});

async function close(): Promise<void> {
  await host.close();
  log.note('end');
  await Promise.all([log.close(), start.settled()]);
  process.exit(0);
}
