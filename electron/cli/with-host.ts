import { userInfo } from 'node:os';
import { ORPCError } from '@orpc/client';
import { type Host, type HostClient, inlineWorkers, RefusalError, runTask, startHost } from '#host/index.ts';
import { errorFacts, openAppLog, settingsFolder } from '#machine/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { translate } from '#shared/i18n/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { policyOfCall } from './locale.ts';
import { unlockFor } from './passphrase.ts';
import type { CliIo, ExitCode } from './verb.ts';

/** Opens the workspace, runs `work` and closes it; refusals are printed as sentences, exit code 1. */
export async function withHost(
  dir: string,
  io: CliIo,
  work: (client: HostClient, host: Host) => Promise<ExitCode>,
  options: {
    readonly readOnly?: boolean;
    /** What can be done of a locked workspace when there is no passphrase; else it is refused. */
    readonly whenLocked?: (client: HostClient) => Promise<ExitCode>;
  } = {},
): Promise<ExitCode> {
  const settings = settingsFolder();
  const log = openAppLog(settings);
  const started = await startHost({
    workspace: dir,
    actor: process.env['ZHUNSHENG_USER'] ?? userInfo().username,
    version: packageJson.version,
    settings,
    log,
    policy: await policyOfCall(),
    workers: inlineWorkers(runTask),
    readOnly: options.readOnly ?? false,
  });
  if (!started.ok) {
    io.note(translate(io.locale, `problem.${started.error.code}`, started.error.params));
    return 1;
  }
  const host = started.value;
  try {
    if (!(await unlockFor(host, io))) {
      if (options.whenLocked) return await options.whenLocked(host.client);
      throw new RefusalError('workspace-locked');
    }
    const held = host.context.host.heldBy;
    if (held) io.note(translate(io.locale, 'cli.workspace-held', { user: held.user, host: held.host, pid: held.pid }));
    return await work(host.client, host);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) {
      log.note('cli-failed', errorFacts(error));
      throw error;
    }
    io.note(translate(io.locale, `problem.${refusal.code}`, refusal.params));
    return 1;
  } finally {
    await host.close();
    await log.close();
  }
}

/** Runs work without a workspace; refusals are printed as sentences, exit code 1. */
export async function refusedWith(io: CliIo, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    io.note(translate(io.locale, `problem.${error.refusal.code}`, error.refusal.params));
    return 1;
  }
}

export function refusalOf(error: unknown): { code: string; params?: Record<string, string | number> } | null {
  if (error instanceof RefusalError) return error.refusal;
  if (error instanceof ORPCError && error.code === 'REFUSED') return error.data;
  return null;
}

/** A problem as one line in the reader's language. */
export function problemLine(io: CliIo, problem: Problem): string {
  const text = translate(io.locale, `problem.${problem.code}`, problem.params);
  return problem.where ? `${problem.where}: ${text}` : text;
}
