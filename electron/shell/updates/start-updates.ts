import { z } from 'zod';
import { createUpdates, RELEASE_KEYS, type Updates, type UpdatesOptions } from '#machine/updates/index.ts';
import { CHANNELS } from '../channels.ts';
import type { Register } from '../registrar.ts';
import type { ShellContext } from '../shell-context.ts';

/** How this machine reaches a feed and waits; tests hand over their own. */
export type UpdateDoor = Pick<UpdatesOptions, 'fetch' | 'later' | 'keys' | 'arch'>;

const NODE_DOOR: UpdateDoor = {
  arch: process.arch,
  keys: [RELEASE_KEYS.now, RELEASE_KEYS.next],
  fetch: (url, init) => fetch(url, init),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const asked = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.enum(['state', 'check', 'cancel', 'take-file', 'show']) }),
  z.strictObject({ ask: z.literal('download'), name: z.string().max(200) }),
  z.strictObject({ ask: z.literal('choose'), mode: z.enum(['off', 'notify', 'manual']) }),
]);

const refusal = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const told = z.object({
  mode: z.enum(['off', 'notify', 'manual']),
  by: z.enum(['policy', 'person', 'default', 'no-address']),
  checkedAt: z.string().nullable(),
  offer: z
    .object({
      version: z.string(),
      notes: z.object({ 'zh-CN': z.string(), en: z.string() }),
      files: z.array(z.object({ name: z.string(), size: z.number() })).readonly(),
    })
    .nullable(),
  ready: z.object({ version: z.string(), name: z.string() }).nullable(),
  busy: z.enum(['asking', 'fetching']).nullable(),
  progress: z.number(),
  problem: refusal.nullable(),
});

/**
 * Updates (更新) behind one call of the bridge, which always answers with how they stand. The installer is never run: its folder is shown, and a
 * person with the rights runs it (docs/adr/0033-updates.md).
 */
export function startUpdates(
  { electron, log, now, platform, policy, settings, text, version }: ShellContext,
  register: Register,
  door: UpdateDoor = NODE_DOOR,
): Updates {
  const updates = createUpdates({ ...door, settings, policy, log, version, platform, now });
  register(CHANNELS.updates, asked, told, async (_contents, wish) => {
    switch (wish.ask) {
      case 'check':
        await updates.check(true);
        break;
      case 'download':
        // The page looks at the progress by asking for the state.
        void updates.download(wish.name);
        break;
      case 'cancel':
        updates.cancel();
        break;
      case 'choose':
        await updates.choose(wish.mode);
        break;
      case 'take-file': {
        const filters = [{ name: text('shell.update-file'), extensions: ['zsupdate'] }];
        const chosen = await electron.dialog.showOpenDialog({ properties: ['openFile'], filters });
        const path = chosen.filePaths[0];
        if (!chosen.canceled && path !== undefined) await updates.takeFile(path);
        break;
      }
      case 'show': {
        const installer = await updates.installer();
        if (installer.ok) electron.shell.showItemInFolder(installer.value);
        break;
      }
    }
    return updates.state();
  });
  return updates;
}
