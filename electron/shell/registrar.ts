import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { z } from 'zod';
import { isOwnPage } from './app-protocol.ts';
import type { ElectronLike } from './electron-like.ts';
import { sizeOf } from './size-of.ts';

/** What one call of a page may bring, in bytes. */
const MOST_BYTES = 25 * 1024 * 1024;
/** Calls that may be under way at the same time. */
const MOST_CALLS = 32;

/** Registers a call that a page may make, with the shapes of what comes and goes. */
export type Register = <Input, Output>(
  channel: string,
  input: z.ZodType<Input>,
  output: z.ZodType<Output>,
  run: (contents: WebContents, input: Input) => Output | Promise<Output>,
) => void;

/**
 * The one place where calls of pages are registered (reliability 4.2 #12). Refused are other frames, other origins, more than 25 MB,
 * more than 32 at once, and every shape but the one agreed. Errors that come back are two words and say nothing of this machine.
 */
export function createRegistrar(ipcMain: ElectronLike['ipcMain'], onFailure: (channel: string) => void): Register {
  let underWay = 0;
  return (channel, input, output, run) => {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, given: unknown) => {
      const frame = event.senderFrame;
      if (!frame || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) throw new Error('refused');
      if (underWay >= MOST_CALLS || sizeOf(given, MOST_BYTES) > MOST_BYTES) throw new Error('refused');
      const parsed = input.safeParse(given);
      if (!parsed.success) throw new Error('refused');
      underWay++;
      try {
        return output.parse(await run(event.sender, parsed.data));
      } catch {
        onFailure(channel);
        throw new Error('failed');
      } finally {
        underWay--;
      }
    });
  };
}
