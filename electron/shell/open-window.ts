import type { BrowserWindow } from 'electron';
import { ORIGIN } from './app-protocol.ts';
import type { ElectronLike } from './electron-like.ts';
import { WEB_PREFERENCES } from './web-preferences.ts';

/** The only place where a window is made: hardened, on the application's own page. */
export function openWindow(
  electron: Pick<ElectronLike, 'BrowserWindow'>,
  { devTools, preload, title }: { readonly title: string; readonly preload: string; readonly devTools: boolean },
): BrowserWindow {
  const window = new electron.BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title,
    webPreferences: { ...WEB_PREFERENCES, preload, devTools },
  });
  window.once('ready-to-show', () => window.show());
  // A window that is closed before it has loaded is no fault.
  window.loadURL(`${ORIGIN}/`).catch(() => undefined);
  return window;
}
