import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace, type HostClient, startHost, threadWorkers } from '#host/index.ts';
import { startServer } from '#server/start-server.ts';
import { seedWorkspace } from './seed-workspace.ts';

export type Harness = {
  readonly url: string;
  readonly ids: Readonly<Record<string, string>>;
  /** The same host, for what a test prepares and looks up. */
  readonly client: HostClient;
  close(): Promise<void>;
};

const root = new URL('../../../', import.meta.url);

/** The real host and browser door over a temporary workspace, filled through the contract (or left `empty`). */
export async function startHarness(
  options: { readonly port?: number; readonly empty?: boolean } = {},
): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-ui-'));
  const workspace = join(folder, 'workspace');
  await createWorkspace(workspace, { name: options.empty ? '空工作区' : '许昌市林业标准化' });
  let shift = 0;
  const started = await startHost({
    workspace,
    actor: '赵秘书',
    version: '0.1.0',
    workers: threadWorkers(new URL('electron/workers/main.ts', root)),
    now: () => Date.now() + shift,
  });
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;
  const ids = options.empty
    ? {}
    : await seedWorkspace(host.client, (days) => {
        shift = -days * 86_400_000;
      });
  shift = 0;
  const server = await startServer({
    host,
    assets: new URL('dist/renderer/', root).pathname,
    port: options.port ?? 0,
  });
  return {
    url: server.url,
    ids,
    client: host.client,
    async close() {
      await server.close();
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
