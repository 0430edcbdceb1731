import { ok, type Refusal, type Result, refuse } from '#shared/base/index.ts';
import { judgeRelease, type Release, type ReleaseFile } from '#shared/domain/release.ts';
import { askFeed, askFeedWhole } from './ask-feed.ts';
import { feedAddress, updateMode } from './feed-address.ts';
import {
  dropHalfTaken,
  forgetInstaller,
  keepInstaller,
  keptInstaller,
  keptLists,
  type Taken,
} from './ready-installer.ts';
import { readMemory, rememberingIn, type UpdateMemory } from './update-memory.ts';
import { LIST_NAME, openUpdatePackage, SIGNATURE_NAME } from './update-package.ts';
import type { Updates, UpdatesOptions, UpdatesState } from './updates.ts';
import { MOST_LIST_BYTES, SIGNATURE_BYTES, verifyRelease } from './verify-release.ts';

const FIRST_MS = 60_000;
const EVERY_MS = 24 * 3_600_000;
const LIST_PATIENCE_MS = 20_000;
/** However its bytes come: a feed that lets them drip holds nobody up. */
const LIST_MS = 60_000;
const FILE_PATIENCE_MS = 60_000;

type Offer = { readonly release: Release; readonly files: readonly ReleaseFile[] } & Pick<Taken, 'list' | 'signature'>;

/**
 * Updates (更新): looks whether there is a newer release, fetches its installer when a person asks, and keeps it, verified, for a person to run.
 * Everything that is not certain ends in a problem and changes nothing. When updates are off no request is made.
 */
export function createUpdates(options: UpdatesOptions): Updates {
  const { settings, policy, log } = options;
  const channel = policy.values.UpdateChannel ?? 'latest';
  const feed = feedAddress(policy.values.UpdateUrl);
  const remember = rememberingIn(settings);
  let offer: Offer | null = null;
  let busy: UpdatesState['busy'] = null;
  let running: Promise<void> = Promise.resolve();
  let progress = 0;
  let problem: Refusal | null = null;
  let takeBack = () => {};
  let cancelling = new AbortController();

  const modeOf = (memory: Pick<UpdateMemory, 'mode'>) => updateMode(policy.values, memory.mode);

  /** Judges a list from anywhere; `newer` gives what fits this machine. Only then is it remembered. */
  async function judge(list: Uint8Array, signature: Uint8Array): Promise<Result<Offer | null>> {
    const signed = verifyRelease(list, signature, options.keys);
    if (!signed.ok) return signed;
    const memory = await readMemory(settings);
    if (!memory.ok) return memory;
    const { release, sha512 } = signed.value;
    const { version, platform, arch } = options;
    const facts = { version, platform, arch, channel, now: options.now(), seen: memory.value.seen };
    const verdict = judgeRelease(release, sha512, facts);
    if (verdict.kind === 'refused') {
      const { code, params = {} } = verdict.problem;
      return refuse(code, params);
    }
    await remember({ seen: { serial: release.serial, sha512 } });
    return ok(verdict.kind === 'newer' ? { release, files: verdict.files, list, signature } : null);
  }

  /** One thing at a time: who asks for the same waits with it. What is refused or fails is the problem that is shown. */
  function alone(what: Exclude<UpdatesState['busy'], null>, work: () => Promise<Result<null>>): Promise<void> {
    if (busy) return busy === what ? running : Promise.resolve();
    busy = what;
    progress = 0;
    cancelling = new AbortController();
    running = carryOut(what, work);
    return running;
  }

  async function carryOut(what: string, work: () => Promise<Result<null>>): Promise<void> {
    try {
      const done = await work();
      // What a person broke off is no problem.
      problem = done.ok || cancelling.signal.aborted ? null : done.error;
      log.note(`updates.${what}`, { ok: done.ok, ...(done.ok ? {} : { code: done.error.code }) });
    } catch (error) {
      problem = { code: 'update-cannot-keep', params: { reason: (error as NodeJS.ErrnoException).code ?? 'error' } };
    } finally {
      busy = null;
    }
  }

  async function ask(asked: boolean): Promise<Result<null>> {
    const memory = await readMemory(settings);
    if (!memory.ok) return memory;
    const { mode } = modeOf(memory.value);
    // The one place that decides whether a request is made.
    if (feed === null || mode === 'off' || (mode === 'manual' && !asked)) return ok(null);
    if (!options.keys.some((key) => key !== '')) return refuse('update-no-keys');
    const signal = AbortSignal.any([cancelling.signal, AbortSignal.timeout(LIST_MS)]);
    const how = { fetch: options.fetch, patienceMs: LIST_PATIENCE_MS, signal };
    const list = await askFeedWhole(`${feed}${channel}/${LIST_NAME}`, { ...how, most: MOST_LIST_BYTES });
    if (!list.ok) return list;
    const signature = await askFeedWhole(`${feed}${channel}/${SIGNATURE_NAME}`, { ...how, most: SIGNATURE_BYTES });
    if (!signature.ok) return signature;
    offer = null;
    const judged = await judge(list.value, signature.value);
    if (!judged.ok) return judged;
    offer = judged.value;
    await remember({ checkedAt: options.now() });
    return ok(null);
  }

  async function fetchInstaller(name: string): Promise<Result<null>> {
    const memory = await readMemory(settings);
    if (!memory.ok) return memory;
    const file = offer?.files.find((each) => each.name === name);
    if (!offer || !file || feed === null || modeOf(memory.value).mode === 'off')
      return refuse('update-nothing-offered');
    let size = 0;
    return keepInstaller(settings, { ...offer, file }, (take) =>
      askFeed(`${feed}${channel}/${file.name}`, {
        fetch: options.fetch,
        most: file.size,
        patienceMs: FILE_PATIENCE_MS,
        signal: cancelling.signal,
        take: async (piece) => {
          await take(piece);
          size += piece.length;
          progress = size / file.size;
        },
      }),
    );
  }

  async function takeOut(path: string): Promise<Result<null>> {
    const opened = await openUpdatePackage(path);
    if (!opened.ok) return opened;
    const { list, signature, read, close } = opened.value;
    try {
      const judged = await judge(list, signature);
      if (!judged.ok) return judged;
      if (!judged.value) return refuse('update-current', { version: options.version });
      for (const file of judged.value.files) {
        const stream = await read(file);
        if (!stream) continue;
        return await keepInstaller(settings, { list, signature, file }, async (take) => {
          try {
            for await (const piece of stream) await take(piece as Uint8Array);
            return ok(null);
          } catch {
            return refuse('update-package-broken');
          }
        });
      }
      return refuse('update-file-missing', { version: judged.value.release.version });
    } catch {
      return refuse('update-package-broken');
    } finally {
      close();
    }
  }

  /** What is kept, its list judged anew: keys, versions and clocks move on. */
  async function kept(): Promise<Result<{ readonly version: string; readonly file: ReleaseFile } | null>> {
    const lists = await keptLists(settings);
    if (!lists) return ok(null);
    const judged = await judge(lists.list, lists.signature);
    if (!judged.ok) return judged;
    if (!judged.value) {
      await forgetInstaller(settings);
      return ok(null);
    }
    for (const file of judged.value.files)
      if ((await keptInstaller(settings, file)).ok) return ok({ version: judged.value.release.version, file });
    return refuse('update-file-wrong', { name: judged.value.files[0]?.name ?? '' });
  }

  let ready: UpdatesState['ready'] = null;
  async function lookAtKept(): Promise<void> {
    const found = await kept();
    ready = found.ok && found.value ? { version: found.value.version, name: found.value.file.name } : null;
    if (found.ok) return;
    // What is out of date by now is gone without a word; what somebody changed is not.
    if (found.error.code === 'update-file-wrong' || found.error.code === 'update-signature') problem = found.error;
    await forgetInstaller(settings);
  }

  function plan(ms: number): void {
    takeBack();
    takeBack = options.later(ms, () => {
      void alone('asking', () => ask(false));
      plan(EVERY_MS);
    });
  }

  const updates: Updates = {
    async state() {
      const memory = await readMemory(settings);
      const { mode, by } = modeOf(memory.ok ? memory.value : { mode: 'off' });
      const { checkedAt } = memory.ok ? memory.value : { checkedAt: null };
      return {
        mode,
        by,
        checkedAt: checkedAt === null ? null : new Date(checkedAt).toISOString(),
        offer: offer && {
          version: offer.release.version,
          notes: offer.release.notes,
          files: offer.files.map(({ name, size }) => ({ name, size })),
        },
        ready,
        busy,
        progress,
        problem: problem ?? (memory.ok ? null : memory.error),
      };
    },
    check: (asked) => alone('asking', () => ask(asked)),
    async download(name) {
      await alone('fetching', () => fetchInstaller(name));
      if (!problem) await lookAtKept();
    },
    cancel: () => cancelling.abort(),
    async takeFile(path) {
      // The daily question may be on its way just now: what a person has chosen is not forgotten for that.
      await running;
      await alone('fetching', () => takeOut(path));
      if (!problem) await lookAtKept();
    },
    async installer() {
      const found = await kept();
      if (!found.ok) {
        ready = null;
        problem = found.error;
        return found;
      }
      return found.value ? keptInstaller(settings, found.value.file) : refuse('update-nothing-offered');
    },
    async choose(mode) {
      if (mode === 'off') cancelling.abort();
      await remember({ mode });
      await updates.start();
    },
    async start() {
      updates.stop();
      if (!busy) await dropHalfTaken(settings).catch(() => undefined);
      await lookAtKept();
      const memory = await readMemory(settings);
      if (memory.ok && modeOf(memory.value).mode === 'notify') plan(FIRST_MS);
    },
    stop: () => takeBack(),
  };
  return updates;
}
