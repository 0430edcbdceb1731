import { type Problem, withoutUnseen } from '#shared/base/index.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Parts that something else would run or open; here they are never read. */
const ACTIVE = /(?:activeX\/|\/embeddings\/|\/externalLinks\/|\.ole$)/i;
/** Relationships that would fetch or open something, also where they stay in the package. */
const NEVER_FOLLOWED =
  /\/(?:attachedTemplate|oleObject|frame|subDocument|aFChunk|externalLink|externalLinkPath|control|package)$/;
/** Targets that are named, and letters of each. */
const NAMED = 3;
const LONGEST = 60;
/** Parts of relationships that are looked at. */
const MOST_PARTS = 200;

/**
 * What an Office file brings that was not followed (没有打开的内容): addresses outside of it other than links in the text, templates, embedded
 * objects (macros are told by `sniffFile`). One problem `file-left-out` for all of it, none when there is nothing. Never rejects for what a part holds.
 */
export async function leftOutOf(zip: ZipArchive): Promise<readonly Problem[]> {
  const parts = zip.names.filter((name) => ACTIVE.test(name));
  const targets: string[] = [];
  for (const name of zip.names.filter((each) => each.endsWith('.rels')).slice(0, MOST_PARTS)) {
    const text = await zip.text(name).catch(() => null);
    const root = text === null ? null : parseXml(text);
    if (root?.ok) targets.push(...outsideOf(root.value));
  }
  const count = parts.length + targets.length;
  if (count === 0) return [];
  const named = [...targets, ...parts].slice(0, NAMED).map((one) => withoutUnseen(one).slice(0, LONGEST));
  return [{ code: 'file-left-out', severity: 'info', params: { count, targets: named.join('、') } }];
}

function outsideOf(root: XmlElement): readonly string[] {
  return root.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    const type = node.attrs['Type'] ?? '';
    const external = node.attrs['TargetMode'] === 'External' && !type.endsWith('/hyperlink');
    return external || NEVER_FOLLOWED.test(type) ? [node.attrs['Target'] ?? ''] : [];
  });
}
