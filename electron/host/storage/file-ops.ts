/** The one door between storage and the disk; tests own an implementation that fails, lies and loses power. */
export type FileOps = {
  /** `win32` turns rename retries on and directory flushes off. */
  readonly platform: 'posix' | 'win32';
  /** `wx` create and write, `a` append, `r` read, `r+` write in place. */
  open(path: string, flags: 'wx' | 'a' | 'r' | 'r+'): Promise<FileHandleOps>;
  readFile(path: string): Promise<Uint8Array>;
  /** At most the first `length` bytes of a file, and how long it is. */
  readStart(path: string, length: number): Promise<FileStart>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  copyFile(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Removes a folder and all in it; no error when absent. */
  removeFolder(path: string): Promise<void>;
  /** Creates the folder and its parents; true when something was created. */
  mkdir(path: string): Promise<boolean>;
  readdir(path: string): Promise<readonly FolderEntry[]>;
  stat(path: string): Promise<FileStat>;
  /** Flushes the entries of a folder (fsync of the directory). */
  syncFolder(path: string): Promise<void>;
  /** Room on the volume of a folder. */
  space(path: string): Promise<VolumeSpace>;
};

/** Bytes that this person may still write, all bytes of the volume, and the system's number for its kind of file system (0 = not told). */
export type VolumeSpace = { readonly free: number; readonly total: number; readonly type: number };

export type FileHandleOps = {
  /** Writes all bytes at the current position (a loop over short writes, never a bare write). */
  writeFile(bytes: Uint8Array): Promise<void>;
  /** Writes all bytes at a position of the file. */
  writeAt(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
};

export type FileStart = { readonly bytes: Uint8Array; readonly size: number };
export type FolderEntry = { readonly name: string; readonly isFolder: boolean };
type FileStat = { readonly size: number; readonly mtimeMs: number; readonly isFolder: boolean };

/** The same, with every folder listed once: for a pass over many folders in which no aggregate comes or goes. */
export function listingOnce(ops: FileOps): FileOps {
  const listed = new Map<string, Promise<readonly FolderEntry[]>>();
  return {
    ...ops,
    readdir: (path) => {
      const entries = listed.get(path) ?? ops.readdir(path);
      listed.set(path, entries);
      return entries;
    },
  };
}

/** The code of a file-system error (`ENOENT` …), or an empty text for anything else. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

export async function exists(ops: FileOps, path: string): Promise<boolean> {
  try {
    await ops.stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Entries of a folder by name; an absent folder is empty. */
export async function listFolder(ops: FileOps, path: string): Promise<readonly FolderEntry[]> {
  try {
    return [...(await ops.readdir(path))].sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !(await exists(ops, path))) return [];
    throw error;
  }
}
