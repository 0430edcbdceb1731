import type { MessageBoxOptions, Session, WebContents } from 'electron';
import { isOwnPage, mayOpenOutside, ORIGIN } from './app-protocol.ts';
import type { ElectronLike } from './electron-like.ts';

/**
 * Permissions a page of ours may have; everything else is refused (reliability 4.2 #9): the clipboard, and for the resolution meeting the
 * whole screen, with the Escape key left to the page.
 */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen', 'keyboardLock']);

/** No permissions, no devices, no network, no downloads for a session (4.2 #9, #10, #11). */
export function guardSession(session: Session, devTools: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED_PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, devTools) }));
  session.on('will-download', (event) => event.preventDefault());
  // Dictionaries would be fetched from a server of Google's; this address leads nowhere.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/none/`);
}

/** What a page may load: files of the application, and what it made itself. */
export function mayLoad(url: string, devTools: boolean): boolean {
  if (isOwnPage(url) || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith('data:')) return true;
  return devTools && url.startsWith('devtools://');
}

export type Outside = {
  /** Off by policy: addresses outside are not even offered. */
  readonly allowed: boolean;
  readonly question: (url: string) => MessageBoxOptions;
};

/** No foreign pages, no new windows, no webviews, no devices; an address outside is shown to the person before it opens (4.2 #6–#8). */
export function guardContents(
  contents: WebContents,
  electron: Pick<ElectronLike, 'shell' | 'dialog'>,
  outside: Outside,
): void {
  let asking = false;
  const offer = (url: string) => {
    // One question at a time: a page cannot wear a person down.
    if (asking || !outside.allowed || !mayOpenOutside(url)) return;
    asking = true;
    // What is shown is what is opened: the address as it was understood.
    const address = new URL(url).href;
    void electron.dialog
      .showMessageBox(outside.question(address))
      .then(({ response }) => (response === 0 ? electron.shell.openExternal(address) : undefined))
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  };
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
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  contents.setWindowOpenHandler(({ url }) => {
    offer(url);
    return { action: 'deny' };
  });
}
