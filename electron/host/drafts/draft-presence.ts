import type { Caret, Presence } from '#shared/contract/index.ts';

type Window = { readonly clientId: string; readonly window: number; caret: Caret | null };
type Room = { readonly windows: Map<string, Window>; readonly listeners: Set<() => void> };

/**
 * Who has which draft open, and where their carets are. Nothing is stored: a window is there as long as it listens, so one that
 * crashed or lost its connection is gone at once.
 */
export type DraftPresence = {
  /** Puts a window among those of a draft; all of them now, and again after each change, until the signal aborts. */
  join(id: string, clientId: string, signal: AbortSignal | undefined): AsyncGenerator<Presence[], void>;
  /** The caret of a window that has joined; others are ignored. */
  move(id: string, clientId: string, caret: Caret | null): void;
};

/** `name` is who sits at this host: all its windows are that person's. */
export function createDraftPresence(name: string): DraftPresence {
  const rooms = new Map<string, Room>();

  function roomOf(id: string): Room {
    let room = rooms.get(id);
    if (!room) {
      room = { windows: new Map(), listeners: new Set() };
      rooms.set(id, room);
    }
    return room;
  }

  return {
    async *join(id, clientId, signal) {
      const room = roomOf(id);
      const taken = new Set([...room.windows.values()].map(({ window }) => window));
      let window = 1;
      while (taken.has(window)) window++;
      const own: Window = { clientId, window: room.windows.get(clientId)?.window ?? window, caret: null };
      room.windows.set(clientId, own);
      let isNew = true;
      let wake: () => void = () => undefined;
      const listener = () => {
        isNew = true;
        wake();
      };
      // Told at once, not only when the stream is asked for more.
      const leave = () => {
        room.listeners.delete(listener);
        // A window that has joined anew meanwhile stays.
        if (room.windows.get(clientId) === own) room.windows.delete(clientId);
        if (room.windows.size === 0 && rooms.get(id) === room) rooms.delete(id);
        else tell(room);
        wake();
      };
      room.listeners.add(listener);
      signal?.addEventListener('abort', leave, { once: true });
      tell(room);
      try {
        while (!signal?.aborted) {
          if (isNew) {
            isNew = false;
            yield [...room.windows.values()].map((one) => ({ ...one, name }));
          } else {
            await new Promise<void>((resolve) => {
              wake = resolve;
              if (signal?.aborted) resolve();
            });
          }
        }
      } finally {
        signal?.removeEventListener('abort', leave);
        leave();
      }
    },

    move(id, clientId, caret) {
      const room = rooms.get(id);
      const own = room?.windows.get(clientId);
      if (!room || !own) return;
      own.caret = caret;
      tell(room);
    },
  };
}

function tell(room: Room): void {
  for (const listener of room.listeners) listener();
}
