import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EffectivePolicy, NO_POLICY, SILENT_LOG } from '#machine/index.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { answerAppRequest } from '#shell/app-protocol.ts';
import { type ShellOptions, startApp } from '#shell/start-app.ts';
import { readSources, type Sources } from '#tests/arch/static/index.ts';
import { type ElectronRecord, fakeElectron } from '#tests/fakes/electron.ts';

export type Start = {
  readonly argv?: readonly string[];
  readonly policy?: Policy;
  readonly packaged?: boolean;
  readonly switches?: readonly string[];
  readonly locked?: boolean;
  /** Before anything is called. */
  readonly prepare?: (record: ElectronRecord) => void;
  readonly now?: () => number;
};

/** A shell that was started on the recording fake. */
export type Started = {
  readonly record: ElectronRecord;
  readonly settings: string;
  readonly fatal: (error: unknown) => void;
};

/** What the probes look at; a test hands over one with a protection taken out. */
export type Subject = {
  start(options?: Start): Promise<Started>;
  answer(request: Request): Promise<Response>;
  readonly sources: Sources;
  /** Text of a file of the repository. */
  text(path: string): string;
};

const root = new URL('../../../', import.meta.url);

/** The shell as it is; `change` takes something out of its options, `sources` out of its code. */
export function subject(change: (options: ShellOptions) => ShellOptions = (same) => same, sources?: Sources): Subject {
  const folder = mkdtempSync(join(tmpdir(), 'zs-shell-'));
  const assets = join(folder, 'renderer');
  mkdirSync(assets);
  writeFileSync(join(assets, 'index.html'), '<!doctype html><title>准绳</title>');
  writeFileSync(join(assets, 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{}');
  return {
    sources: sources ?? readSources(),
    text: (path) => readFileSync(new URL(path, root), 'utf8'),
    answer: (request) => answerAppRequest(request, assets),
    async start(options = {}) {
      const record = fakeElectron();
      record.app.isPackaged = options.packaged ?? false;
      record.app.locked = options.locked ?? true;
      for (const name of options.switches ?? []) record.app.switches.add(name);
      options.prepare?.(record);
      const settings = mkdtempSync(join(folder, 'settings-'));
      const policy: EffectivePolicy = { ...NO_POLICY, values: options.policy ?? {} };
      let fatal: (error: unknown) => void = () => undefined;
      const given: ShellOptions = {
        electron: record.electron,
        paths: { assets, preload: '/p/preload.cjs', host: '/p/host.js', maker: '/p/maker.js' },
        argv: options.argv ?? ['app', '--workspace=/home/li/工作区'],
        platform: 'win32',
        settings,
        policy,
        log: SILENT_LOG,
        version: '1.0.0',
        onFatal: (listener) => {
          fatal = listener;
        },
        ...(options.now ? { now: options.now } : {}),
      };
      startApp(change(given));
      await record.ready();
      return { record, settings, fatal: (error) => fatal(error) };
    },
  };
}
