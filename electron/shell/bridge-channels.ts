import type { WebContents } from 'electron';
import { z } from 'zod';
import { CHANNELS } from './channels.ts';
import { type MenuDescription, menuSchema } from './menu.ts';
import type { Register } from './registrar.ts';
import type { SavedFiles } from './saved-files.ts';

export type BridgeHandlers = {
  connect(contents: WebContents): void;
  readonly files: SavedFiles;
  setMenu(menu: MenuDescription): void;
  /** Asks for a folder that something goes into; null when the person cancelled. */
  chooseFolder(contents: WebContents): Promise<string | null>;
  /** False when the system shows none, or may not. */
  remind(title: string, text: string): boolean;
};

const nothing = z.void();
const token = z.uuid();
const part = z.object({ token, bytes: z.instanceof(Uint8Array) });
const reminder = z.object({ title: z.string().min(1).max(100), text: z.string().max(400) });

/** The calls a page may make. */
export function registerBridge(
  register: Register,
  { connect, files, remind, setMenu, chooseFolder }: BridgeHandlers,
): void {
  register(CHANNELS.connect, z.undefined(), nothing, (contents) => connect(contents));
  register(CHANNELS.chooseSave, z.string().min(1).max(200), token.nullable(), files.choose);
  register(CHANNELS.writePart, part, nothing, (_contents, piece) => files.write(piece.token, piece.bytes));
  register(CHANNELS.finishSave, token, z.boolean(), (_contents, given) => files.finish(given));
  register(CHANNELS.showSaved, token, nothing, (_contents, given) => files.show(given));
  register(CHANNELS.chooseFolder, z.undefined(), z.string().nullable(), (contents) => chooseFolder(contents));
  register(CHANNELS.remind, reminder, z.boolean(), (_contents, { title, text }) => remind(title, text));
  register(CHANNELS.setMenu, menuSchema, nothing, (_contents, menu) => setMenu(menu));
}
