import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { FileHandleOps, FileOps } from '#host/storage/index.ts';
import { fsError } from './file-ops.ts';

type FileNode = { readonly type: 'file'; data: Uint8Array; durable: Uint8Array };
type FolderNode = {
  readonly type: 'folder';
  readonly entries: Map<string, Node>;
  durable: Map<string, Node>;
  changes: Change[];
};
type Node = FileNode | FolderNode;
/** One change of a folder that is not flushed yet; several names at once for a rename inside the folder. */
type Change = readonly { readonly name: string; readonly node: Node | null }[];

/** Chooses 0…n-1. */
export type Pick = (options: number) => number;

export type PowerLoss = {
  readonly pick: Pick;
  /** `in-order`: of each folder the first of its changes that were not flushed; `any-order`: any of them. */
  readonly changes: 'in-order' | 'any-order';
};

export type MemoryFileOps = FileOps & {
  /**
   * A disk as it may be found after the power failed now: of each folder some of the changes that were not flushed, of each file that was
   * not flushed the old bytes, a part of the new ones, zeros in their place, or all.
   */
  afterPowerLoss(loss: PowerLoss): MemoryFileOps;
  /** The same disk once more, with what is flushed and what is not. */
  copy(): MemoryFileOps;
  /** Digest of all that can be read. */
  digest(): string;
};

const folderNode = (): FolderNode => ({ type: 'folder', entries: new Map(), durable: new Map(), changes: [] });

/**
 * A disk in memory that knows what was flushed. `win32`: folders cannot be flushed there, and flushing a file writes the log of the volume up
 * to there, which has all earlier changes of names.
 */
export function memoryFileOps(platform: FileOps['platform'] = 'posix', root: FolderNode = folderNode()): MemoryFileOps {
  const find = (path: string): Node | undefined => {
    let node: Node | undefined = root;
    for (const part of path.split('/')) {
      if (part !== '') node = node?.type === 'folder' ? node.entries.get(part) : undefined;
    }
    return node;
  };
  const file = (path: string): FileNode => {
    const node = find(path);
    if (!node) throw fsError('ENOENT');
    if (node.type !== 'file') throw fsError('EISDIR');
    return node;
  };
  const folder = (path: string): FolderNode => {
    const node = find(path);
    if (!node) throw fsError('ENOENT');
    if (node.type !== 'folder') throw fsError('ENOTDIR');
    return node;
  };
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const change = (parent: FolderNode, ...changes: Change): void => {
    for (const { name, node } of changes) {
      if (node) parent.entries.set(name, node);
      else parent.entries.delete(name);
    }
    parent.changes.push(changes);
  };
  const create = (path: string, data: Uint8Array): FileNode => {
    const node: FileNode = { type: 'file', data, durable: new Uint8Array() };
    change(folder(dirname(path)), { name: nameOf(path), node });
    return node;
  };
  const handleOf = (node: FileNode): FileHandleOps => ({
    writeFile: async (bytes) => {
      node.data = Buffer.concat([node.data, bytes]);
    },
    writeAt: async (bytes, position) => {
      const data = Buffer.alloc(Math.max(node.data.length, position + bytes.length));
      data.set(node.data);
      data.set(bytes, position);
      node.data = data;
    },
    truncate: async (length) => {
      node.data = node.data.subarray(0, length);
    },
    sync: async () => {
      node.durable = node.data;
      if (platform === 'win32') for (const each of foldersBelow(root)) flush(each);
    },
    size: async () => node.data.length,
    close: async () => undefined,
  });

  return {
    platform,
    open: async (path, flags) => {
      if (flags === 'wx' || (flags === 'a' && !find(path))) {
        if (find(path)) throw fsError('EEXIST');
        return handleOf(create(path, new Uint8Array()));
      }
      return handleOf(file(path));
    },
    readFile: async (path) => file(path).data,
    readStart: async (path, length) => ({ bytes: file(path).data.subarray(0, length), size: file(path).data.length }),
    rename: async (from, to) => {
      const node = find(from);
      if (!node) throw fsError('ENOENT');
      const source = folder(dirname(from));
      const target = folder(dirname(to));
      const put = { name: nameOf(to), node };
      const remove = { name: nameOf(from), node: null };
      if (source === target) change(source, remove, put);
      else {
        change(target, put);
        change(source, remove);
      }
    },
    link: async (existing, path) => {
      if (find(path)) throw fsError('EEXIST');
      change(folder(dirname(path)), { name: nameOf(path), node: file(existing) });
    },
    copyFile: async (from, to) => {
      const { data } = file(from);
      const there = find(to);
      if (there?.type === 'file') there.data = data;
      else create(to, data);
    },
    unlink: async (path) => {
      file(path);
      change(folder(dirname(path)), { name: nameOf(path), node: null });
    },
    removeFolder: async (path) => {
      if (find(path)) change(folder(dirname(path)), { name: nameOf(path), node: null });
    },
    mkdir: async (path) => {
      let made = false;
      let at = root;
      for (const part of path.split('/').filter(Boolean)) {
        const next = at.entries.get(part);
        if (next?.type === 'file') throw fsError('EEXIST');
        const node = next ?? folderNode();
        if (!next) {
          change(at, { name: part, node });
          made = true;
        }
        at = node;
      }
      return made;
    },
    readdir: async (path) =>
      [...folder(path).entries].map(([name, node]) => ({ name, isFolder: node.type === 'folder' })),
    stat: async (path) => {
      const node = find(path);
      if (!node) throw fsError('ENOENT');
      return { size: node.type === 'file' ? node.data.length : 0, mtimeMs: 0, isFolder: node.type === 'folder' };
    },
    syncFolder: async (path) => flush(folder(path)),
    space: async () => ({ free: 2 ** 40, total: 2 ** 41, type: 0 }),
    afterPowerLoss: (loss) => memoryFileOps(platform, survivor(root, loss, new Map()) as FolderNode),
    copy: () => memoryFileOps(platform, copyOf(root, new Map()) as FolderNode),
    digest: () => digestOf(root),
  };
}

function flush(node: FolderNode): void {
  node.durable = new Map(node.entries);
  node.changes = [];
}

function* foldersBelow(node: FolderNode): Generator<FolderNode> {
  yield node;
  for (const child of node.entries.values()) if (child.type === 'folder') yield* foldersBelow(child);
}

function copyOf(node: Node, seen: Map<Node, Node>): Node {
  const known = seen.get(node);
  if (known) return known;
  if (node.type === 'file') {
    const copy = { ...node };
    seen.set(node, copy);
    return copy;
  }
  const copy = folderNode();
  seen.set(node, copy);
  for (const [name, child] of node.entries) copy.entries.set(name, copyOf(child, seen));
  for (const [name, child] of node.durable) copy.durable.set(name, copyOf(child, seen));
  copy.changes = node.changes.map((changes) =>
    changes.map(({ name, node: changed }) => ({ name, node: changed && copyOf(changed, seen) })),
  );
  return copy;
}

function survivor(node: Node, loss: PowerLoss, seen: Map<Node, Node>): Node {
  const known = seen.get(node);
  if (known) return known;
  if (node.type === 'file') {
    const data = survivingBytes(node, loss.pick);
    const copy: FileNode = { type: 'file', data, durable: data };
    seen.set(node, copy);
    return copy;
  }
  const entries = new Map(node.durable);
  for (const changes of survivingChanges(node.changes, loss)) {
    for (const { name, node: changed } of changes) {
      if (changed) entries.set(name, changed);
      else entries.delete(name);
    }
  }
  const copy = folderNode();
  seen.set(node, copy);
  for (const [name, child] of entries) copy.entries.set(name, survivor(child, loss, seen));
  copy.durable = new Map(copy.entries);
  return copy;
}

function survivingChanges(changes: readonly Change[], { pick, changes: order }: PowerLoss): readonly Change[] {
  return order === 'in-order' ? changes.slice(0, pick(changes.length + 1)) : changes.filter(() => pick(2) === 1);
}

function survivingBytes({ data, durable }: FileNode, pick: Pick): Uint8Array {
  if (data === durable || Buffer.from(data).equals(Buffer.from(durable))) return data;
  const grown = data.length - durable.length;
  if (grown <= 0) return pick(2) === 0 ? durable : data;
  switch (pick(5)) {
    case 0:
      return durable;
    case 1:
      return data.subarray(0, durable.length + (grown >> 1));
    case 2:
      return Buffer.concat([durable, Buffer.alloc(grown)]);
    case 3:
      return data.subarray(0, data.length - 1);
    default:
      return data;
  }
}

const digests = new WeakMap<Uint8Array, string>();

function digestOf(node: Node): string {
  if (node.type === 'folder') {
    const names = [...node.entries.keys()].sort();
    return hash(names.map((name) => `${name} ${digestOf(node.entries.get(name)!)}`).join('\n'));
  }
  const known = digests.get(node.data);
  if (known) return known;
  const digest = hash(node.data);
  digests.set(node.data, digest);
  return digest;
}

function hash(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64');
}
