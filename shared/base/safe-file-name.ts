/** Names that Windows keeps for devices, also with an extension and with superscript digits. */
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(?=\.|$)/i;
const MOST_CHARACTERS = 80;
const MOST_BYTES = 200;

/**
 * A name, without its extension, that every file system, archive and office program takes (可用的文件名): at most 80 characters and 200 bytes of
 * UTF-8, none of `<>:"/\|?*`, control characters or marks that turn the direction of writing, no dot or space at its end, no `-`, `~$` or
 * dot at its start, no device of Windows. What is left of the person's own characters stays as it is, also their Unicode form. May be empty.
 */
export function safeFileName(name: string): string {
  const plain = name
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g, '_')
    .replace(/^[-.~$ ]+/, (start) => '_'.repeat(start.trim() === '' ? 0 : 1));
  const short = shortened(plain).replace(/(?<![. ])[. ]+$/, '');
  return short.replace(DEVICE, '$1_');
}

/** Never cuts through a character. */
function shortened(text: string): string {
  let bytes = 0;
  let cut = '';
  for (const character of [...text].slice(0, MOST_CHARACTERS)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    cut += character;
  }
  return cut;
}
