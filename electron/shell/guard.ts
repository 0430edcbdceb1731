import type { MessageBoxOptions, Session, WebContents } from 'electron';
import { isOwnPage, mayOpenOutside, SCHEME } from './app-protocol.ts';
import type { ElectronLike } from './electron-like.ts';

/**
 * Permissions a page of ours may have; everything else is refused (reliability 4.2 #9): the clipboard, and for the resolution meeting the
 * whole screen, with the Escape key left to the page.
 */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen', 'keyboardLock']);

/** No permissions, no network, no downloads for the session that all windows share. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED_PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const scheme = details.url.slice(0, details.url.indexOf(':'));
    answer({ cancel: ![SCHEME, 'blob', 'data', 'devtools'].includes(scheme) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** No foreign pages, no new windows, no webviews; links to the outside are shown to the person before they open. */
export function guardContents(
  contents: WebContents,
  electron: Pick<ElectronLike, 'shell' | 'dialog'>,
  question: (url: string) => MessageBoxOptions,
): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url))
      void electron.dialog.showMessageBox(question(url)).then(({ response }) => {
        if (response === 0) return electron.shell.openExternal(url);
      });
    return { action: 'deny' };
  });
}
