import type { DeskBridge } from './desk-bridge.ts';
import { chooseFiles, chooseFolder } from './page-files.ts';
import type { Platform } from './platform.ts';
import { portConnection } from './port-connection.ts';

/** The page inside the desktop application. */
export function deskPlatform(desk: DeskBridge): Platform {
  let last: string | null = null;
  return {
    connect: () => Promise.resolve(portConnection(desk)),
    saveFile: async (name, _mime, bytes) => {
      const token = await desk.saveFile(name, bytes);
      if (token !== null) last = token;
      return token !== null;
    },
    showSaved: () => {
      if (last !== null) desk.showSaved(last);
    },
    pickFiles: chooseFiles,
    pickFolder: chooseFolder,
    chooseFolder: desk.chooseFolder,
    exposed: false,
    updates: desk.updates,
    remind: desk.remind,
    setMenu: desk.setMenu,
    onAction: desk.onAction,
  };
}
