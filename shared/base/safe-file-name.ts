/** Names that Windows keeps for devices, also with an extension or blanks behind, and with superscript digits. */
const DEVICE = /^(con|conin\$|conout\$|prn|aux|nul|(com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;
const MOST_CHARACTERS = 80;
const MOST_BYTES = 200;
/** Of a name with its ending: what is added while a file is written still fits into the 255 bytes of file systems. */
const MOST_BYTES_IN_ALL = 230;
const ENDING = /\.[A-Za-z0-9]{1,8}$/;

/**
 * A name, without its extension, that every file system, archive and office program takes (可用的文件名): at most 80 characters and 200 bytes of
 * UTF-8, none of `<>:"/\|?*`, control characters or marks that turn the direction of writing, no dot or space at its end, no `-`, `~$` or
 * dot at its start, no device of Windows. What is left of the person's own characters stays as it is, also their Unicode form. May be empty.
 */
export function safeFileName(name: string): string {
  return safe(name, MOST_CHARACTERS, MOST_BYTES);
}

/**
 * The same for a whole name with its ending, such as one that a stranger gave a file: folders before it are left out, at most 230 bytes. Never
 * empty: `_` stands where nothing is left.
 */
export function safeWholeFileName(name: string): string {
  const own = name.replace(/^.*[/\\]/s, '');
  const ending = ENDING.exec(own)?.[0] ?? '';
  const stem = safe(own.slice(0, own.length - ending.length), MOST_BYTES_IN_ALL, MOST_BYTES_IN_ALL - ending.length);
  return `${stem || '_'}${ending}`;
}

function safe(name: string, characters: number, bytes: number): string {
  const plain = name
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '_')
    .replace(/^[-.~$ ]+/, (start) => '_'.repeat(start.trim() === '' ? 0 : 1));
  const short = shortened(plain, characters, bytes).replace(/(?<![. ])[. ]+$/, '');
  return short.replace(DEVICE, '$1_');
}

/** Never cuts through a character. */
function shortened(text: string, characters: number, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of [...text].slice(0, characters)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}
