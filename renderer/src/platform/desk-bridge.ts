import type { ApplicationMenu } from './platform.ts';
import type { UpdatesState, UpdateWish } from './updates-bridge.ts';

/** What the shell's preload puts on the window. */
export type DeskBridge = {
  /** Asks for a port to the host; it arrives as a window message `{type: 'desk-port'}` with the port. */
  readonly connectPort: () => void;
  /** The host ended by itself. `again`: it has been started anew, and a port can be asked for. */
  readonly onHostGone: (listener: (again: boolean) => void) => () => void;
  /** A token of the file, or null when the person cancelled or it could not be written (the shell says why). */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<string | null>;
  readonly showSaved: (token: string) => void;
  /** Path of a folder that the person chose; null when cancelled. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly updates: (wish: UpdateWish) => Promise<UpdatesState>;
  readonly remind: (title: string, text: string) => Promise<boolean>;
  readonly setMenu: (menu: ApplicationMenu) => void;
  readonly onAction: (listener: (actionId: string) => void) => () => void;
};

declare global {
  interface Window {
    readonly desk?: DeskBridge;
  }
}
