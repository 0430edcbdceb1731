import { RefusalError } from '#host/refusal-error.ts';
import { children, parseXml, type ZipArchive } from '../package/index.ts';

export type Relationship = {
  readonly id: string;
  /** Last part of the type address: image, hyperlink, styles … */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
};

/** Relationships of a part by id; empty when it has none. Inner targets are resolved to part names. */
export async function readRelationships(zip: ZipArchive, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const text = await zip.text(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const found = new Map<string, Relationship>();
  if (text === null) return found;
  const root = parseXml(text);
  if (!root.ok) throw new RefusalError(root.error.code, root.error.params);
  for (const element of children(root.value, 'rel:Relationship')) {
    const external = element.attrs['TargetMode'] === 'External';
    const target = element.attrs['Target'] ?? '';
    const id = element.attrs['Id'] ?? '';
    const type = (element.attrs['Type'] ?? '').split('/').pop() ?? '';
    found.set(id, { id, type, target: external ? target : resolvePart(folder, target), external });
  }
  return found;
}

/** Part name for a target relative to a folder of the package; `..` cannot leave the package. */
function resolvePart(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((piece) => piece !== '');
  for (const piece of target.split('/')) {
    if (piece === '..') parts.pop();
    else if (piece !== '' && piece !== '.') parts.push(piece);
  }
  return parts.join('/');
}
