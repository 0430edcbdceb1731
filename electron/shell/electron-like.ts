import type * as Electron from 'electron';

/** The part of Electron that the shell uses; tests hand over a recording fake of exactly this type. */
export type ElectronLike = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'Menu'
  | 'MessageChannelMain'
  | 'Notification'
  | 'crashReporter'
  | 'dialog'
  | 'ipcMain'
  | 'protocol'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>;
