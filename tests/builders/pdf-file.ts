import { inflateSync } from 'node:zlib';

/** A name such as `/Page`, without its slash. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class PdfReference {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}
export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfValue = null | boolean | number | string | PdfName | PdfReference | readonly PdfValue[] | PdfDict;

export type PdfFile = {
  readonly trailer: PdfDict;
  /** Dictionary of an object that may be a reference; an empty one for anything else. */
  readonly dict: (value: PdfValue | undefined) => PdfDict;
  readonly array: (value: PdfValue | undefined) => readonly PdfValue[];
  readonly value: (value: PdfValue | undefined) => PdfValue;
  /** Unpacked bytes of a stream. */
  readonly stream: (value: PdfValue | undefined) => Buffer;
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly pages: readonly { readonly id: number; readonly dict: PdfDict }[];
};

/** Reads the objects of a PDF file as our writer makes it: no object streams, no encryption, text strings decoded. */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes);
  const objects = new Map<number, PdfValue>();
  const streams = new Map<number, Buffer>();
  const xref = Number(/startxref\s+(\d+)/.exec(file.toString('latin1', file.length - 64))?.[1]);
  const table = file.toString('latin1', xref);
  for (const [, offset = ''] of table.matchAll(/(\d{10}) \d{5} n /g)) {
    const reader = new Reader(file, Number(offset));
    const id = reader.value() as number;
    reader.value();
    reader.word('obj');
    const value = reader.value();
    objects.set(id, value);
    if (value instanceof Map && reader.next('stream\n')) {
      const length = value.get('Length');
      const size = (length instanceof PdfReference ? objects.get(length.id) : length) as number;
      const raw = file.subarray(reader.at, reader.at + size);
      const packed = value.get('Filter');
      streams.set(id, packed instanceof PdfName && packed.name === 'FlateDecode' ? inflateSync(raw) : raw);
    }
  }
  const trailer = new Reader(file, xref + table.indexOf('trailer') + 7).value() as PdfDict;
  const value = (given: PdfValue | undefined): PdfValue =>
    given instanceof PdfReference ? (objects.get(given.id) ?? null) : (given ?? null);
  const dict = (given: PdfValue | undefined): PdfDict => {
    const found = value(given);
    return found instanceof Map ? found : new Map();
  };
  const array = (given: PdfValue | undefined) => {
    const found = value(given);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  };
  const pages = array(dict(dict(trailer.get('Root')).get('Pages')).get('Kids')).map((kid) => ({
    id: (kid as PdfReference).id,
    dict: dict(kid),
  }));
  return {
    trailer,
    dict,
    array,
    value,
    objects,
    pages,
    stream: (given) => (given instanceof PdfReference ? (streams.get(given.id) ?? Buffer.alloc(0)) : Buffer.alloc(0)),
  };
}

export function nameOf(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.name : '';
}

/** Reads values from a position on. */
export class Reader {
  readonly file: Buffer;
  at: number;
  constructor(file: Buffer, at: number) {
    this.file = file;
    this.at = at;
  }

  #blank(): void {
    while (this.at < this.file.length && this.file[this.at]! <= 0x20) this.at++;
  }

  next(text: string): boolean {
    this.#blank();
    if (this.file.toString('latin1', this.at, this.at + text.length) !== text) return false;
    this.at += text.length;
    return true;
  }

  word(text: string): void {
    if (!this.next(text)) throw new Error(`${text} expected at ${this.at}`);
  }

  /** An operator of a content stream, or null where a value stands. */
  operator(): string | null {
    this.#blank();
    const found = /^[A-Za-z'"*]+/.exec(this.file.toString('latin1', this.at, this.at + 12))?.[0];
    if (found === undefined || found === 'true' || found === 'false' || found === 'null') return null;
    this.at += found.length;
    return found;
  }

  done(): boolean {
    this.#blank();
    return this.at >= this.file.length;
  }

  value(): PdfValue {
    if (this.next('<<')) {
      const entries = new Map<string, PdfValue>();
      while (!this.next('>>')) entries.set((this.value() as PdfName).name, this.value());
      return entries;
    }
    if (this.next('[')) {
      const values: PdfValue[] = [];
      while (!this.next(']')) values.push(this.value());
      return values;
    }
    if (this.next('/')) {
      const from = this.at;
      while (!/[\s()<>[\]{}/%]/.test(String.fromCharCode(this.file[this.at]!))) this.at++;
      const raw = this.file.toString('latin1', from, this.at);
      return new PdfName(
        raw.replace(/#([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
    }
    if (this.next('<')) {
      const end = this.file.indexOf('>', this.at);
      const hex = this.file.toString('latin1', this.at, end);
      this.at = end + 1;
      return textOf(Buffer.from(hex, 'hex'));
    }
    if (this.next('(')) return this.#literal();
    if (this.next('null')) return null;
    if (this.next('true')) return true;
    if (this.next('false')) return false;
    return this.#number();
  }

  #number(): PdfValue {
    const ahead = this.file.toString('latin1', this.at, this.at + 40);
    const reference = /^(\d+) \d+ R/.exec(ahead);
    const found = reference?.[0] ?? /^[-+.\d]+/.exec(ahead)?.[0];
    if (found === undefined) throw new Error(`no value at ${this.at}: ${ahead}`);
    this.at += found.length;
    return reference ? new PdfReference(Number(reference[1])) : Number(found);
  }

  #literal(): string {
    const bytes: number[] = [];
    for (let depth = 1; ; ) {
      const byte = this.file[this.at++]!;
      if (byte === 0x5c) {
        const escaped = String.fromCharCode(this.file[this.at++]!);
        const known = { n: 10, r: 13, t: 9, b: 8, f: 12 }[escaped];
        bytes.push(known ?? escaped.charCodeAt(0));
        continue;
      }
      if (byte === 0x28) depth++;
      if (byte === 0x29 && --depth === 0) break;
      bytes.push(byte);
    }
    return textOf(Buffer.from(bytes));
  }
}

/** Text strings are UTF-16 with a mark, or plain. */
function textOf(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return new TextDecoder('utf-16be').decode(bytes);
}
