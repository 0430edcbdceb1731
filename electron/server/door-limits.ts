/** What one caller may cost; times in milliseconds, sizes in bytes. */
export type DoorLimits = {
  /** Until the head of a request is whole, and the request. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** From the last page's leaving until nobody is expected any more. */
  readonly idleMs: number;
  /** Pages at the same time, and connections of every kind. */
  readonly sockets: number;
  readonly connections: number;
  readonly frameBytes: number;
};

export const DOOR_LIMITS: DoorLimits = {
  headersMs: 10_000,
  requestMs: 20_000,
  idleMs: 60_000,
  sockets: 64,
  connections: 128,
  frameBytes: 25 * 1024 * 1024,
};
