import { checksum } from './checksum.ts';

/** A bookmark of the DOCX: a name for links and fields, and the number that ties start and end together. */
export type Bookmark = { readonly name: string; readonly number: number };

const LONGEST = 40;

/** `content` between the ends of a bookmark. */
export function bookmarked(bookmark: Bookmark, content: string): string {
  return `<w:bookmarkStart w:id="${bookmark.number}" w:name="${bookmark.name}"/>${content}<w:bookmarkEnd w:id="${bookmark.number}"/>`;
}

/**
 * Bookmarks by block id. Names begin with `zs_` and keep the id where it has only letters, digits and underscores and fits into Word's 40
 * characters; otherwise the tail is a checksum of the id. The same ids always give the same names.
 */
export class Bookmarks {
  readonly #byId = new Map<string, Bookmark>();
  readonly #ofNumbers = new Map<string, Bookmark>();
  readonly #names = new Set<string>();
  readonly #placed = new Set<string>();

  /** Makes known that the paper has this block; only such blocks are linked to. */
  declare(id: string): void {
    if (!this.#byId.has(id)) this.#byId.set(id, this.#make(id));
  }

  /** The bookmark to link to; undefined when the paper has no such block. */
  target(id: string): Bookmark | undefined {
    return this.#byId.get(id);
  }

  /** The bookmark around the number of a block, which fields print; undefined when the paper has no such block. */
  ofNumber(id: string): Bookmark | undefined {
    const known = this.#ofNumbers.get(id);
    if (known || !this.#byId.has(id)) return known;
    const bookmark = this.#make(`number_${id}`);
    this.#ofNumbers.set(id, bookmark);
    return bookmark;
  }

  /** Names of the bookmarks that stand in the paper, by block id. */
  placedNames(): ReadonlyMap<string, string> {
    return new Map([...this.#placed].flatMap((id) => [[id, this.#byId.get(id)?.name ?? ''] as const]));
  }

  /** The bookmark to set at the block itself, once: a second block with the same id gets none. */
  place(id: string | undefined): Bookmark | undefined {
    if (id === undefined || this.#placed.has(id)) return undefined;
    const bookmark = this.#byId.get(id);
    if (bookmark) this.#placed.add(id);
    return bookmark;
  }

  #make(id: string): Bookmark {
    let name = nameOf(id, '');
    // Word does not tell upper from lower case in names.
    for (let turn = 0; this.#names.has(name.toLowerCase()); turn++) name = nameOf(id, `${turn}`);
    this.#names.add(name.toLowerCase());
    return { name, number: this.#names.size };
  }
}

function nameOf(id: string, turn: string): string {
  const plain = `zs_${id}`;
  if (turn === '' && plain.length <= LONGEST && /^\w+$/.test(plain)) return plain;
  const tail = `_${checksum(id + turn)}`;
  return plain.replace(/\W+/g, '_').slice(0, LONGEST - tail.length) + tail;
}
