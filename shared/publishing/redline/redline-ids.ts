import type { Node } from 'prosemirror-model';

/**
 * Names of blocks in a redline. Pieces that stand in both versions have the id of the new one; what is deleted keeps its own unless the
 * new version uses it elsewhere (a moved block is deleted and inserted), since a link must lead to one of them.
 */
export class RedlineIds {
  /** New id → old id of what is the same piece. */
  readonly #oldOf: ReadonlyMap<string, string>;
  readonly #newOf: ReadonlyMap<string, string>;
  readonly #used: ReadonlySet<string>;
  readonly #kept = new Map<string, string>();
  readonly #noted: string[] = [];

  constructor(oldOf: ReadonlyMap<string, string>, used: ReadonlySet<string>) {
    this.#oldOf = oldOf;
    this.#newOf = new Map([...oldOf].map(([now, old]) => [old, now]));
    this.#used = used;
  }

  /** Key by which a block of the new version is found among the old ones, whose keys are their ids. */
  keyOfNew(id: string): string {
    return this.#oldOf.get(id) ?? `new ${id}`;
  }

  /** Notes that the two stand in the same place of the redline. */
  keep(old: string | undefined, now: string | undefined): void {
    if (old === undefined || now === undefined || this.#kept.has(old)) return;
    this.#kept.set(old, now);
    this.#noted.push(old);
  }

  /** Takes back what was noted by a merge that came to nothing. */
  attempt<T>(merge: () => T | null): T | null {
    const before = this.#noted.length;
    const merged = merge();
    if (merged === null) for (const old of this.#noted.splice(before)) this.#kept.delete(old);
    return merged;
  }

  /** Name in the redline of a block of the old version; final only when everything kept has been noted. */
  nameOfOld(id: string): string {
    return this.#kept.get(id) ?? (this.#used.has(id) ? `old_${id}` : id);
  }

  /** A list, or what notes count within, is the same for its old and its new items. */
  instanceOfOld(instance: string): string {
    return this.#newOf.get(instance) ?? instance;
  }
}

/** Ids of all blocks of a document. */
export function allIds(doc: Node): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (typeof node.attrs['id'] === 'string') ids.add(node.attrs['id']);
    return !node.isText;
  });
  return ids;
}
