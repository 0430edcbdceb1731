import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import { isOwnPage } from './app-protocol.ts';
import { CHANNELS } from './channels.ts';
import type { ElectronLike } from './electron-like.ts';
import { type MenuDescription, menuSchema } from './menu.ts';

const saveFileSchema = z.object({
  name: z.string().min(1).max(200),
  mime: z.string().max(120),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 256 * 1024 * 1024),
});

export type BridgeHandlers = {
  connect(contents: WebContents): void;
  /** False when the person cancelled. */
  saveFile(contents: WebContents, name: string, bytes: Uint8Array): Promise<boolean>;
  setMenu(menu: MenuDescription): void;
  /** False when the system shows none, or may not. */
  remind(title: string, text: string): boolean;
};

const reminderSchema = z.object({ title: z.string().min(1).max(100), text: z.string().max(400) });

/**
 * Registers the four calls a page may make. Refused, with an error that says nothing: other frames, other origins, wrong input
 * (reliability 4.2 #12).
 */
export function registerBridge(ipcMain: ElectronLike['ipcMain'], handlers: BridgeHandlers): void {
  const handle = <T>(channel: string, schema: z.ZodType<T>, run: (contents: WebContents, input: T) => unknown) => {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, input: unknown) => {
      const frame = event.senderFrame;
      if (!frame || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) throw new Error('refused');
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw new Error('refused');
      return run(event.sender, parsed.data);
    });
  };
  handle(CHANNELS.connect, z.undefined(), (contents) => handlers.connect(contents));
  handle(CHANNELS.saveFile, saveFileSchema, (contents, { name, bytes }) => handlers.saveFile(contents, name, bytes));
  handle(CHANNELS.remind, reminderSchema, (_contents, { title, text }) => handlers.remind(title, text));
  handle(CHANNELS.setMenu, menuSchema, (_contents, menu) => handlers.setMenu(menu));
}
