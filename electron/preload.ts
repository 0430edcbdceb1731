import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from '#shell/channels.ts';

/** The one bridge between a page and the shell; every argument is plain data, no Electron object is handed out. */
ipcRenderer.on(CHANNELS.port, (event) => {
  window.postMessage({ type: 'desk-port' }, location.origin, event.ports);
});

contextBridge.exposeInMainWorld(
  'desk',
  Object.freeze({
    connectPort: (): void => void ipcRenderer.invoke(CHANNELS.connect),
    saveFile: (name: string, mime: string, bytes: Uint8Array): Promise<boolean> =>
      ipcRenderer.invoke(CHANNELS.saveFile, { name, mime, bytes }),
    remind: (title: string, text: string): Promise<boolean> => ipcRenderer.invoke(CHANNELS.remind, { title, text }),
    setMenu: (menu: unknown): void => void ipcRenderer.invoke(CHANNELS.setMenu, menu),
    onAction: (listener: (actionId: string) => void): (() => void) => {
      const receive = (_event: unknown, actionId: string) => listener(actionId);
      ipcRenderer.on(CHANNELS.action, receive);
      return () => ipcRenderer.off(CHANNELS.action, receive);
    },
  }),
);
