import type { ClientContext, ClientLink } from '@orpc/client';
import type { UpdatesState, UpdateWish } from './updates-bridge.ts';

/** `denied`: the start address is no longer valid, trying again does not help. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'denied';

/** A link to the host that survives interruptions, and how it is doing. */
export type Connection = {
  readonly link: ClientLink<ClientContext>;
  readonly state: () => ConnectionState;
  /** Called at every change of state; the answer ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries again at once instead of waiting for the next attempt. */
  readonly retry: () => void;
};

/** The application menu: groups of actions with their titles in the reader's language. */
export type ApplicationMenu = readonly {
  readonly label: string;
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    /** `CmdOrCtrl+K`, or empty. */
    readonly accelerator: string;
    readonly enabled: boolean;
  }[];
}[];

/** What differs between the doors of the application. Chosen once, in `main.tsx`. */
export type Platform = {
  readonly connect: () => Promise<Connection>;
  /** False when the person cancelled. */
  readonly saveFile: (name: string, mime: string, bytes: Uint8Array) => Promise<boolean>;
  /** Shows the file saved last in its folder. Null = this door cannot. */
  readonly showSaved: (() => void) | null;
  /** Files chosen by the person; empty when cancelled. `accept` as in `<input accept>`. */
  readonly pickFiles: (accept: string, multiple: boolean) => Promise<readonly File[]>;
  /** All files of a folder chosen by the person, their paths as names; empty when cancelled. */
  readonly pickFolder: () => Promise<readonly File[]>;
  /** Path of an empty or new folder that the person chose, null when cancelled. Null = this door cannot: a path is typed. */
  readonly chooseFolder: (() => Promise<string | null>) | null;
  /** Other programs of this person could reach what the page reaches. */
  readonly exposed: boolean;
  /** Updates of the program; null = this door has none. */
  readonly updates: ((wish: UpdateWish) => Promise<UpdatesState>) | null;
  /** Has the system show a reminder; false when it does not. Null = this door shows none. */
  readonly remind: ((title: string, text: string) => Promise<boolean>) | null;
  /** Shows these actions in the application menu, where the door has one. */
  readonly setMenu: (menu: ApplicationMenu) => void;
  /** Commands sent from outside the page (the application menu), as ids of actions. */
  readonly onAction: (listener: (actionId: string) => void) => () => void;
};
