import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from '#shell/channels.ts';

/** Files go to the shell in pieces of this size: one call may bring 25 MB. */
const PART = 8 * 1024 * 1024;

/** The one bridge between a page and the shell; every argument is plain data, no Electron object is handed out. */
ipcRenderer.on(CHANNELS.port, (event) => {
  window.postMessage({ type: 'desk-port' }, location.origin, event.ports);
});

contextBridge.exposeInMainWorld(
  'desk',
  Object.freeze({
    connectPort: (): void => void ipcRenderer.invoke(CHANNELS.connect),
    saveFile: async (name: string, bytes: Uint8Array): Promise<string | null> => {
      const token: string | null = await ipcRenderer.invoke(CHANNELS.chooseSave, name);
      if (token === null) return null;
      for (let at = 0; at < bytes.length; at += PART)
        await ipcRenderer.invoke(CHANNELS.writePart, { token, bytes: bytes.slice(at, at + PART) });
      return (await ipcRenderer.invoke(CHANNELS.finishSave, token)) ? token : null;
    },
    showSaved: (token: string): void => void ipcRenderer.invoke(CHANNELS.showSaved, token),
    chooseFolder: (): Promise<string | null> => ipcRenderer.invoke(CHANNELS.chooseFolder),
    remind: (title: string, text: string): Promise<boolean> => ipcRenderer.invoke(CHANNELS.remind, { title, text }),
    setMenu: (menu: unknown): void => void ipcRenderer.invoke(CHANNELS.setMenu, menu),
    updates: (wish: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNELS.updates, wish),
    onHostGone: (listener: (again: boolean) => void): (() => void) => {
      const receive = (_event: unknown, again: boolean) => listener(again);
      ipcRenderer.on(CHANNELS.hostGone, receive);
      return () => ipcRenderer.off(CHANNELS.hostGone, receive);
    },
    onAction: (listener: (actionId: string) => void): (() => void) => {
      const receive = (_event: unknown, actionId: string) => listener(actionId);
      ipcRenderer.on(CHANNELS.action, receive);
      return () => ipcRenderer.off(CHANNELS.action, receive);
    },
  }),
);
