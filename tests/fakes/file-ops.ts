import { dirname } from 'node:path';
import type { FileHandleOps, FileOps } from '#host/storage/index.ts';

/** An error as the file system gives it. */
export function fsError(code: string): Error & { code: string } {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

export type Fault = {
  /** Number of the call that meets the fault, from 1. */
  readonly at: number;
  /** `error`: that call fails once with `code`. `crash`: from that call on nothing happens any more. */
  readonly mode: 'error' | 'crash';
  readonly code?: string;
  /** A failing or crashing write leaves half of its bytes. */
  readonly shortWrite?: boolean;
  /** Only calls of this name count. */
  readonly only?: string;
};

export type FaultyFileOps = FileOps & {
  readonly calls: () => number;
  readonly log: readonly string[];
  /** Sets the fault and counts from 0 again. */
  arm(fault: Fault | null): void;
};

/** Wraps another implementation and lets one call fail, or the process die at it. */
export function faultyFileOps(base: FileOps, platform: FileOps['platform'] = base.platform): FaultyFileOps {
  let count = 0;
  let fault: Fault | null = null;
  let dead = false;
  const log: string[] = [];

  async function call<T>(
    name: string,
    detail: string,
    run: () => Promise<T>,
    half?: () => Promise<unknown>,
  ): Promise<T> {
    if (dead) throw fsError('EIO');
    if (!fault?.only || fault.only === name) count++;
    log.push(`${name} ${detail}`);
    if (!fault || count !== fault.at || (fault.only && fault.only !== name)) return run();
    if (fault.shortWrite) await half?.();
    if (fault.mode === 'crash') dead = true;
    throw fsError(fault.code ?? 'EIO');
  }

  const wrap = (handle: FileHandleOps, path: string): FileHandleOps => ({
    writeFile: (bytes) =>
      call(
        'writeFile',
        path,
        () => handle.writeFile(bytes),
        () => handle.writeFile(bytes.subarray(0, bytes.length >> 1)),
      ),
    writeAt: (bytes, position) => call('writeAt', path, () => handle.writeAt(bytes, position)),
    truncate: (length) => call('truncate', path, () => handle.truncate(length)),
    sync: () => call('sync', path, () => handle.sync()),
    size: () => call('size', path, () => handle.size()),
    // a handle that cannot be closed properly is given back to the system all the same
    close: async () => {
      await handle.close();
      await call('close', path, async () => undefined);
    },
  });

  return {
    platform,
    calls: () => count,
    log,
    arm(next) {
      fault = next;
      count = 0;
      dead = false;
      log.length = 0;
    },
    open: (path, flags) => call('open', path, async () => wrap(await base.open(path, flags), path)),
    readFile: (path) => call('readFile', path, () => base.readFile(path)),
    readStart: (path, length) => call('readStart', path, () => base.readStart(path, length)),
    rename: (from, to) => call('rename', to, () => base.rename(from, to)),
    link: (existing, path) => call('link', path, () => base.link(existing, path)),
    copyFile: (from, to) => call('copyFile', to, () => base.copyFile(from, to)),
    unlink: (path) => call('unlink', path, () => base.unlink(path)),
    removeFolder: (path) => call('removeFolder', path, () => base.removeFolder(path)),
    mkdir: (path) => call('mkdir', path, () => base.mkdir(path)),
    readdir: (path) => call('readdir', path, () => base.readdir(path)),
    stat: (path) => call('stat', path, () => base.stat(path)),
    syncFolder: (path) => call('syncFolder', path, () => base.syncFolder(path)),
    space: (path) => call('space', path, () => base.space(path)),
  };
}

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

const folderNode = (): FolderNode => ({ type: 'folder', entries: new Map(), durable: new Map(), changes: [] });

export type MemoryFileOps = FileOps & {
  /**
   * A disk as it may be found after the power failed now: of each folder any in-order prefix of the changes that were not flushed,
   * of each file that was not flushed the old bytes, half of the new ones, zeros in their place, or all. `pick(n)` chooses 0…n-1.
   */
  afterPowerLoss(pick: (options: number) => number): MemoryFileOps;
};

/** A disk in memory that knows what was flushed. */
export function memoryFileOps(root: FolderNode = folderNode()): MemoryFileOps {
  const find = (path: string): Node | undefined => {
    let node: Node | undefined = root;
    for (const part of path.split('/').filter(Boolean)) {
      node = node?.type === 'folder' ? node.entries.get(part) : undefined;
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
    },
    size: async () => node.data.length,
    close: async () => undefined,
  });

  return {
    platform: 'posix',
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
      create(to, data);
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
    syncFolder: async (path) => {
      const node = folder(path);
      node.durable = new Map(node.entries);
      node.changes = [];
    },
    space: async () => ({ free: 2 ** 40, total: 2 ** 41, type: 0 }),
    afterPowerLoss: (pick) => memoryFileOps(survivor(root, pick, new Map()) as FolderNode),
  };
}

function survivor(node: Node, pick: (options: number) => number, seen: Map<Node, Node>): Node {
  const known = seen.get(node);
  if (known) return known;
  if (node.type === 'file') {
    const data = survivingBytes(node, pick);
    const copy: FileNode = { type: 'file', data, durable: data };
    seen.set(node, copy);
    return copy;
  }
  const entries = new Map(node.durable);
  for (const changes of node.changes.slice(0, pick(node.changes.length + 1))) {
    for (const { name, node: changed } of changes) {
      if (changed) entries.set(name, changed);
      else entries.delete(name);
    }
  }
  const copy = folderNode();
  seen.set(node, copy);
  for (const [name, child] of entries) copy.entries.set(name, survivor(child, pick, seen));
  copy.durable = new Map(copy.entries);
  return copy;
}

function survivingBytes({ data, durable }: FileNode, pick: (options: number) => number): Uint8Array {
  if (Buffer.from(data).equals(Buffer.from(durable))) return data;
  const grown = data.length - durable.length;
  switch (pick(4)) {
    case 0:
      return durable;
    case 1:
      return data.subarray(0, durable.length + (grown >> 1));
    case 2:
      return Buffer.concat([durable, Buffer.alloc(Math.max(0, grown))]);
    default:
      return data;
  }
}
