import { expect, it } from 'vitest';
import type { ShellOptions } from '#shell/start-app.ts';
import { readSources } from '#tests/arch/static/index.ts';
import { type Control, controls, subject } from '#tests/shell/controls/index.ts';
import { checklist, electronChecklist } from './rows/electron-checklist.ts';

const nothing = () => undefined;

/** A shell whose Electron does not do what is asked for in one place. */
const deaf = (silence: (electron: ShellOptions['electron']) => void) =>
  subject((options) => {
    silence(options.electron);
    return options;
  });

const number = (wanted: string): readonly Control[] => controls.filter(({ number: own }) => own === wanted);

it('every item of Electron’s checklist has a test that passes', async () => {
  const { figures, findings } = await electronChecklist.measure({ quick: true, seed: 1 });
  expect(findings).toEqual([]);
  expect(figures.map(({ value }) => value)).toEqual([20, controls.length, expect.any(Number)]);
});

it.each([
  ['1', deaf((electron) => Object.assign(electron.app, { enableSandbox: nothing }))],
  ['4', { ...subject(), answer: async () => new Response('{}') }],
  ['5', { ...subject(), answer: async () => new Response('<!doctype html>') }],
  [
    '9',
    deaf(({ session }) => Object.assign(session.fromPartition('persist:desk'), { setPermissionCheckHandler: nothing })),
  ],
  ['10', deaf(({ session }) => Object.assign(session.defaultSession, { webRequest: { onBeforeRequest: nothing } }))],
  ['12', deaf((electron) => Object.assign(electron.ipcMain, openedTo(electron)))],
  ['17', deaf((electron) => Object.assign(electron.app, { requestSingleInstanceLock: () => true }))],
  ['23', deaf((electron) => Object.assign(electron.app.commandLine, { hasSwitch: () => false }))],
  ['22', subject(undefined, new Map([...readSources(), ['electron/shell/x.ts', 'new electron.BrowserWindow({})']]))],
] as const)('without control %s the check goes red', async (control, broken) => {
  const probes = number(control);
  expect((await checklist(subject(), probes)).findings).toEqual([]);
  expect((await checklist(broken, probes)).findings.length).toBeGreaterThan(0);
});

/** Registers calls whose sender is taken to be the page itself, whoever it is. */
function openedTo(electron: ShellOptions['electron']) {
  const handle = electron.ipcMain.handle.bind(electron.ipcMain);
  return {
    handle: (channel: string, run: (event: never, input: unknown) => unknown) =>
      handle(channel, (event, input) => {
        const frame = { url: 'app://bundle/' };
        return run({ ...event, sender: { mainFrame: frame }, senderFrame: frame } as never, input);
      }),
  };
}
