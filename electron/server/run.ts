import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startHost, threadWorkers } from '#host/index.ts';
import { countStart, logCrashes, openAppLog, readPolicy, settingsFolder } from '#machine/index.ts';
import { translate } from '#shared/i18n/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { startServer } from './start-server.ts';

/** Composition root of the browser door: `main.ts --workspace DIR|FILE.zsarchive [--port N] [--stay]`. Prints `READY <address>` when it serves. */
const { values } = parseArgs({
  options: {
    workspace: { type: 'string' },
    port: { type: 'string', default: '0' },
    /** Do not end by itself when the last page is gone. */
    stay: { type: 'boolean', default: false },
    'safe-mode': { type: 'boolean', default: false },
    assets: { type: 'string', default: fileURLToPath(new URL('../../dist/renderer', import.meta.url)) },
    locale: { type: 'string' },
  },
});

/** Ends the packages that are open beside the workspace. */
const beside = new Set<() => Promise<void>>();

const policy = await readPolicy();
const settings = settingsFolder();
const log = openAppLog(settings);
const locale = (values.locale ?? policy.values.Locale) === 'en' ? 'en' : 'zh-CN';

async function main(): Promise<void> {
  if (!values.workspace) throw new Error('--workspace DIR is needed');
  if (policy.values.LoopbackHost === false) {
    console.error(translate(locale, 'problem.policy-no-browser-door', { source: policy.from.LoopbackHost ?? '' }));
    process.exitCode = 1;
    return;
  }
  const begun = performance.now();
  const start = await countStart(settings, values.workspace);
  const safeMode = values['safe-mode'] || start.safeMode;
  const started = await startHost({
    workspace: values.workspace,
    actor: process.env['ZHUNSHENG_USER'] ?? userInfo().username,
    version: packageJson.version,
    settings,
    policy,
    log,
    safeMode,
    door: 'browser',
    readAhead: true,
    workers: threadWorkers(new URL('../workers/main.ts', import.meta.url)),
    openBeside: serveArchive,
  });
  if (!started.ok) {
    console.error(translate(locale, `problem.${started.error.code}`, started.error.params));
    log.note('refused', { code: started.error.code });
    await Promise.all([log.close(), start.settled()]);
    process.exitCode = 1;
    return;
  }
  const host = started.value;
  logCrashes(log, () => host.close());
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const end of beside) await end();
    await server.close();
    await host.close();
    log.note('end');
    await Promise.all([log.close(), start.settled()]);
    process.exit(0);
  };
  const server = await startServer({
    host,
    assets: values.assets,
    port: Number(values.port),
    ...(values.stay ? {} : { onIdle: () => void stop() }),
  });
  const held = host.latch.state().locked ? null : host.context.host.heldBy;
  if (held) console.log(translate(locale, 'cli.workspace-held', { user: held.user, host: held.host, pid: held.pid }));
  if (start.safeMode && !values['safe-mode']) console.log(translate(locale, 'cli.safe-mode', { failed: start.failed }));
  // Before it says that it is ready: whoever reads that may end it at once.
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  console.log(`READY ${server.url}`);
  const { node } = process.versions;
  const ms = Math.round(performance.now() - begun);
  log.note('start', { door: 'browser', version: packageJson.version, node, platform: process.platform, ms, safeMode });
}

/** Serves an archive package beside the workspace until its last page is gone; answers its address. */
async function serveArchive(path: string): Promise<string> {
  const started = await startHost({
    workspace: path,
    actor: process.env['ZHUNSHENG_USER'] ?? userInfo().username,
    version: packageJson.version,
    settings,
    policy,
    log,
    door: 'browser',
    workers: threadWorkers(new URL('../workers/main.ts', import.meta.url)),
  });
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;
  const server = await startServer({ host, assets: values.assets, port: 0, onIdle: () => void stop() });
  beside.add(stop);
  return server.url;

  async function stop(): Promise<void> {
    if (!beside.delete(stop)) return;
    await server.close();
    await host.close();
  }
}

await main();
