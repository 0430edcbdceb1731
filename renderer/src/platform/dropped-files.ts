/** What systems put into folders beside the files of people. */
const NOT_FILES = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/i;

/** The files that were dropped, those in folders too, with the path inside of what was dropped as their name. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // The list is empty after the first wait.
  const plain = [...data.files];
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  if (!entries.some((entry) => entry.isDirectory)) return plain;
  const files: File[] = [];
  for (const entry of entries) await walk(entry, '', files);
  return files;
}

/** The files of a chosen folder under their paths. */
export function filesOfFolder(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => !NOT_FILES.test(name))
    .map((file) => renamed(file, file.webkitRelativePath))
    .sort(byName);
}

async function walk(entry: FileSystemEntry, path: string, files: File[]): Promise<void> {
  const name = `${path}${entry.name}`;
  if (entry.isDirectory) {
    const inside = await entriesOf(entry as FileSystemDirectoryEntry);
    for (const each of inside.sort(byName)) await walk(each, `${name}/`, files);
  } else if (!NOT_FILES.test(entry.name)) files.push(renamed(await fileOf(entry as FileSystemFileEntry), name));
}

/** 2.docx stands before 10.docx. */
function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'zh', { numeric: true });
}

function renamed(file: File, path: string): File {
  return path === '' || path === file.name ? file : new File([file], path, { type: file.type });
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives at most a hundred entries at once. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
