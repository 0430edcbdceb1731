import { type HostClient, RefusalError } from '#host/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { askFor, passphraseIn, secretFor } from '../passphrase.ts';
import { type CliIo, oneOf, UsageError, type Verb } from '../verb.ts';
import { withHost } from '../with-host.ts';

const WHAT = ['set', 'change', 'remove', 'state'] as const;
const DEFAULT_IDLE = '15';

/** 口令: sets, changes or removes the passphrase of a workspace; passphrases come from files or are asked for. */
export const passphrase: Verb = {
  name: 'passphrase',
  usage: 'DIR set|change|remove|state [--new-passphrase-file FILE] [--idle-minutes N]',
  options: { 'new-passphrase-file': { type: 'string' }, 'idle-minutes': { type: 'string', default: DEFAULT_IDLE } },
  positionals: { least: 2, most: 2 },
  run({ positionals: [dir, asked], values, io }) {
    const what = oneOf(asked as string, WHAT, 'set|change|remove|state');
    const idleMinutes = Number(values['idle-minutes']);
    if (!Number.isInteger(idleMinutes)) throw new UsageError('--idle-minutes');
    const fresh = () => newPassphrase(values['new-passphrase-file'], io);
    const tell = async ({ workspace }: HostClient): Promise<0> => {
      const state = await workspace.lockState();
      io.result(state, translate(io.locale, state.protected ? 'app.protection.on' : 'app.protection.none'));
      return 0;
    };
    const work = async (client: HostClient): Promise<0> => {
      const { workspace } = client;
      if (what === 'set') {
        for await (const event of await workspace.protect({ passphrase: await fresh(), idleMinutes }))
          if ('recoveryKey' in event)
            io.result(event, translate(io.locale, 'cli.recovery-key', { key: event.recoveryKey }));
        return 0;
      }
      if (what !== 'state') {
        const secret = await secretFor(io);
        if (secret === null) throw new RefusalError('workspace-locked');
        if (what === 'change') await workspace.changePassphrase({ secret, next: await fresh() });
        else for await (const _event of await workspace.unprotect({ secret }));
      }
      return tell(client);
    };
    return withHost(dir as string, io, work, what === 'state' ? { whenLocked: tell } : {});
  },
};

async function newPassphrase(file: unknown, io: CliIo): Promise<string> {
  const given = typeof file === 'string' ? await passphraseIn(file) : null;
  const read = given ?? (process.stdin.isTTY ? await askFor(translate(io.locale, 'cli.new-passphrase')) : null);
  if (!read) throw new RefusalError('passphrase-short', { least: 12 });
  return read;
}
