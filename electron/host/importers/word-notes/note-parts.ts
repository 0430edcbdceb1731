import { children, descendants, parseXml, type XmlElement, type ZipArchive } from '../package/index.ts';
import { readStory } from './story-reader.ts';

/** A comment of a Word file (批注) as it stands in its part. */
export type WordComment = {
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  /** Paragraphs apart by line feeds; cells of a table inside follow one another. */
  readonly text: string;
  readonly hasPicture: boolean;
  /** Id of the comment at the head of the thread that this one replies in; null = it heads one itself. */
  readonly replyTo: string | null;
  /** The thread is marked as done. */
  readonly done: boolean;
};

/** The comments of a file with their threads. A missing or broken extension leaves plain comments. */
export function readComments(main: XmlElement, extended: XmlElement | null): readonly WordComment[] {
  const threads = new Map<string, { readonly parent: string; readonly done: boolean }>();
  for (const entry of children(extended ?? undefined, 'w15:commentEx')) {
    const { 'w15:paraId': id = '', 'w15:paraIdParent': parent = '', 'w15:done': done = '' } = entry.attrs;
    threads.set(id, { parent, done: done === '1' || done === 'true' });
  }
  const elements = descendants(main, 'w:comment');
  // The paragraph that the extension knows a comment by is its last one.
  const paraIds = elements.map((element) => descendants(element, 'w:p').at(-1)?.attrs['w14:paraId'] ?? '');
  const idOf = new Map(paraIds.map((paraId, i) => [paraId, elements[i]?.attrs['w:id'] ?? '']));
  return elements.map((element, i) => {
    const paraId = paraIds[i] ?? '';
    const head = headOf(paraId, threads, idOf);
    const { tokens } = readStory(element);
    const now = tokens.filter(({ marks }) => marks.every(({ kind }) => kind !== 'del'));
    return {
      id: element.attrs['w:id'] ?? '',
      author: (element.attrs['w:author'] ?? '').trim(),
      date: element.attrs['w:date'] ?? null,
      text: now
        .map(({ text }) => text)
        .join('')
        .trim(),
      hasPicture: now.some(({ kind }) => kind === 'picture'),
      replyTo: head === paraId ? null : (idOf.get(head) ?? null),
      done: threads.get(head)?.done ?? false,
    };
  });
}

/** Answers to answers that are followed; Word itself writes one level. */
const DEEPEST_THREAD = 100;

/** The first comment of the thread; one that bites its own tail, has no end, or whose head is gone, begins where it can. */
function headOf(
  paraId: string,
  threads: ReadonlyMap<string, { readonly parent: string }>,
  idOf: ReadonlyMap<string, string>,
): string {
  const seen = new Set<string>();
  let head = paraId;
  for (;;) {
    seen.add(head);
    const parent = threads.get(head)?.parent ?? '';
    if (parent === '' || !idOf.has(parent)) return head;
    if (seen.has(parent) || seen.size > DEEPEST_THREAD) return paraId;
    head = parent;
  }
}

/** Mail addresses of authors, where their accounts are named by them (`people.xml`). */
export function readAddresses(people: XmlElement | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const person of children(people ?? undefined, 'w15:person')) {
    const user = descendants(person, 'w15:presenceInfo')[0]?.attrs['w15:userId'] ?? '';
    const address = /(?:^|::)([^\s:@]+@[^\s:@.]+\.[^\s:@]+)(?:::|$)/.exec(user.slice(0, 500))?.[1];
    if (address) found.set((person.attrs['w15:author'] ?? '').trim(), address.toLowerCase());
  }
  return found;
}

/** A part of the package that may be missing or broken without harm to the rest. */
export async function optionalPart(zip: ZipArchive, name: string | undefined): Promise<XmlElement | null> {
  const text = name === undefined ? null : await zip.text(name);
  const root = text === null ? null : parseXml(text);
  return root?.ok ? root.value : null;
}
