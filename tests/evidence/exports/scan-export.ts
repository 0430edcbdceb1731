import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** What nobody wants to find in a file that leaves the desk. */
export type ScanRules = {
  /** Names that may stand as author. */
  readonly authors: ReadonlySet<string>;
  /** Names that stand nowhere: of the machine's user, of who made the file. */
  readonly strangers: readonly string[];
};

const LOCAL = /(?:^|[\s"'(>=])(?:\/(?:tmp|home|root|Users|work|var)\/[\w.-]+|file:\/\/|[A-Za-z]:\\\\?[A-Za-z])/;
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|GoToR|URI)\b/;
const AUTHOR = /<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>([^<]*)</g;

/** Findings in a file by its name: relationships to outside, paths of this machine, authors nobody chose, scripts in PDF, formulas. */
export function scanExport(name: string, bytes: Uint8Array, rules: ScanRules): readonly string[] {
  const found: string[] = [];
  const say = (what: string) => void found.push(`${name}: ${what}`);
  for (const [part, text] of partsOf(name, bytes)) {
    const local = LOCAL.exec(text)?.[0];
    if (local) say(`${part}: path ${local}`);
    for (const stranger of rules.strangers) if (text.includes(stranger)) say(`${part}: name ${stranger}`);
    if (/\.rels$/.test(part) && /TargetMode="External"/.test(text)) say(`${part}: relationship to outside`);
    for (const [, author = ''] of text.matchAll(AUTHOR))
      if (!rules.authors.has(author)) say(`${part}: author ${author}`);
    if (/vbaProject|activeX|\/embeddings\//.test(part)) say(`${part}: active content`);
    if (/\.xml$/.test(part) && /<f>|<c[^>]*><f\b/.test(text)) say(`${part}: formula`);
    if (/instrText[^>]*>\s*(?:DDE|INCLUDE|LINK|IMPORT|DATABASE)/i.test(text)) say(`${part}: active field`);
    if (name.endsWith('.pdf')) {
      const active = ACTIVE_PDF.exec(text)?.[0];
      if (active) say(`${part}: ${active}`);
      for (const [, author = ''] of text.matchAll(/\/Author\s*\(([^)]*)\)/g))
        if (!rules.authors.has(author)) say(`author ${author}`);
    }
    if (name.endsWith('.html') && /(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\//i.test(text))
      say(`${part}: address`);
    if (name.endsWith('.csv') && /(?:^|,|\n)"?[\s\ufeff\u200b]*[=+\-@＝＋－＠|%]/.test(text)) say(`${part}: formula`);
  }
  return found;
}

/** The texts in a file: parts of a package, objects and unpacked streams of a PDF, else itself. */
function partsOf(name: string, bytes: Uint8Array): readonly (readonly [string, string])[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return Object.entries(unzipSync(bytes)).flatMap(([part, content]) =>
      content[0] === 0x50 && content[1] === 0x4b
        ? partsOf(part, content).map(([inner, text]) => [`${part}/${inner}`, text] as const)
        : [[part, strFromU8(content, !/\.(?:xml|rels|json|ndjson|txt|html|csv)$/.test(part))] as const],
    );
  if (!name.endsWith('.pdf')) return [['', strFromU8(bytes)]];
  const file = Buffer.from(bytes);
  const source = file.toString('latin1');
  const outside = source.replace(/stream\r?\n[\s\S]*?endstream/g, '');
  const streams = [...source.matchAll(/<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n/g)].flatMap((match) => {
    // Fonts, pictures and colour profiles are no texts.
    if (/\/(?:Image|FontFile|Length1|N \d)/.test(match[1] ?? '')) return [];
    const start = match.index + match[0].length;
    const content = file.subarray(start, file.indexOf('endstream', start));
    return [['stream', inflated(content)] as const];
  });
  return [['file', outside], ...streams.filter(([, text]) => !text.startsWith('\0'))];
}

function inflated(content: Buffer): string {
  try {
    return inflateSync(content).toString('latin1');
  } catch {
    return content.toString('latin1');
  }
}
