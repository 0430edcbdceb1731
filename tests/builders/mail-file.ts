/** A part of a letter; `body` are the bytes as they travel. */
export type MailPart = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

const END = '\r\n';

/** A letter as bytes. Headers and bodies that are strings go as they are, one byte a character below U+0100, else in UTF-8. */
export function mailFile(headers: Readonly<Record<string, string>>, body: string | readonly MailPart[]): Uint8Array {
  if (typeof body === 'string') return Buffer.concat([head(headers), bytes(body)]);
  // Letters inside have another one, as the letter's length has.
  const boundary = `=_part_${body.reduce((sum, part) => sum + part.body.length, 0)}`;
  const pieces = body.flatMap((part) => [bytes(`${END}--${boundary}${END}`), head(part.headers), bytes(part.body)]);
  return Buffer.concat([
    head({ ...headers, 'MIME-Version': '1.0', 'Content-Type': `multipart/mixed; boundary="${boundary}"` }),
    ...pieces,
    bytes(`${END}--${boundary}--${END}`),
  ]);
}

/** Base64 in lines of 76, as mail programs write it. */
export function base64Lines(content: Uint8Array): string {
  return Buffer.from(content).toString('base64').replace(/.{76}/g, `$&${END}`);
}

/** Quoted-printable of bytes, with soft line ends. */
export function quotedPrintable(content: Uint8Array): string {
  const text = [...content].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  return text.map((each, i) => (i % 20 === 19 ? `${each}=${END}` : each)).join('');
}

function head(headers: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}${END}`);
  return bytes(`${lines.join('')}${END}`);
}

function bytes(text: string | Uint8Array): Buffer {
  if (typeof text !== 'string') return Buffer.from(text);
  return Buffer.from(text, /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf8');
}
