import { RPCLink } from '@orpc/client/message-port';
import { chooseFiles, chooseFolder, downloadFile } from './page-files.ts';
import type { ApplicationMenu, Connection, Platform } from './platform.ts';

/** What the shell's preload puts on the window. Only `connectPort` is required. */
export type DeskBridge = {
  /** Asks for a port to the host; it arrives as a window message `{type: 'desk-port'}` with the port. */
  readonly connectPort: () => void;
  readonly saveFile?: (name: string, mime: string, bytes: Uint8Array) => Promise<boolean>;
  readonly remind?: (title: string, text: string) => Promise<boolean>;
  readonly setMenu?: (menu: ApplicationMenu) => void;
  readonly onAction?: (listener: (actionId: string) => void) => () => void;
};

declare global {
  interface Window {
    readonly desk?: DeskBridge;
  }
}

/** The page inside the desktop application. */
export function deskPlatform(desk: DeskBridge): Platform {
  return {
    connect: () => portConnection(desk),
    saveFile: async (name, mime, bytes) => {
      if (desk.saveFile) return desk.saveFile(name, mime, bytes);
      downloadFile(name, mime, bytes);
      return true;
    },
    pickFiles: chooseFiles,
    pickFolder: chooseFolder,
    remind: desk.remind ?? null,
    setMenu: (menu) => desk.setMenu?.(menu),
    onAction: (listener) => desk.onAction?.(listener) ?? (() => {}),
  };
}

function portConnection(desk: DeskBridge): Promise<Connection> {
  return new Promise((resolve) => {
    window.addEventListener('message', function receive(event: MessageEvent<unknown>) {
      const data = event.data;
      const port = event.ports[0];
      if (event.source !== window || typeof data !== 'object' || data === null || !port) return;
      if (!('type' in data) || data.type !== 'desk-port') return;
      window.removeEventListener('message', receive);
      port.start();
      resolve({ link: new RPCLink({ port }), state: () => 'open', subscribe: () => () => {}, retry: () => {} });
    });
    desk.connectPort();
  });
}
