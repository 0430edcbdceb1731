/** What travels to and from pages as text: bytes as base64, `undefined` by name. */
export type Packed =
  | null
  | boolean
  | number
  | string
  | readonly Packed[]
  | { readonly $: 'bytes'; readonly base64: string }
  | { readonly $: 'undefined' }
  | { readonly [key: string]: Packed };

/** One end of a message channel: what is sent before anybody takes it waits. */
export class StandInPort {
  #waiting: unknown[] = [];
  #take: ((data: unknown) => void) | null = null;
  #onClose: (() => void) | null = null;
  other: StandInPort | null = null;

  /** Whoever this end was handed to. */
  attach(take: (data: unknown) => void, onClose: () => void): void {
    this.#take = take;
    this.#onClose = onClose;
    for (const data of this.#waiting.splice(0)) take(data);
  }

  /** The holder of this end says something: it arrives at the other. */
  send(data: unknown): void {
    this.other?.deliver(data);
  }

  deliver(data: unknown): void {
    if (this.#take) this.#take(data);
    else this.#waiting.push(data);
  }

  /** The holder of this end is gone. */
  close(): void {
    this.other?.closed();
  }

  closed(): void {
    this.#onClose?.();
    this.#onClose = null;
  }
}

export class StandInChannel {
  readonly port1 = new StandInPort();
  readonly port2 = new StandInPort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

export function pack(value: unknown): Packed {
  if (value === undefined) return { $: 'undefined' };
  if (value instanceof Uint8Array) return { $: 'bytes', base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, pack(inside)]));
  return value as Packed;
}

export function unpack(value: Packed): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Readonly<Record<string, Packed>>;
  if (given['$'] === 'undefined') return undefined;
  if (given['$'] === 'bytes') return new Uint8Array(Buffer.from(String(given['base64']), 'base64'));
  return Object.fromEntries(Object.entries(given).map(([key, inside]) => [key, unpack(inside)]));
}
