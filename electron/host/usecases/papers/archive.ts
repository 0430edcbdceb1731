import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Entries of an archive carry one day, so that the same papers give the same bytes. */
const DAY = new Date('2000-01-01T00:00:00');

/** A zip that grows by whole files, kept as they are unless `squeeze`: papers are packed already, letters are not. */
export class Archive {
  private readonly pieces: Uint8Array[] = [];
  private readonly names = new Set<string>();
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.pieces.push(piece);
  });

  /** Answers the name under which the file went in: a number tells files of one name apart. */
  add(folder: string, name: string, bytes: Uint8Array, squeeze = false): string {
    const dot = name.lastIndexOf('.');
    const free = (count: number): string => {
      const numbered = count === 1 ? name : `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
      return this.names.has(`${folder}/${numbered}`.toLowerCase()) ? free(count + 1) : numbered;
    };
    const own = free(1);
    const path = folder === '' ? own : `${folder}/${own}`;
    this.names.add(`${folder}/${own}`.toLowerCase());
    const entry = squeeze ? new ZipDeflate(path, { level: 1 }) : new ZipPassThrough(path);
    entry.mtime = DAY;
    this.zip.add(entry);
    entry.push(bytes, true);
    return own;
  }

  end(): Uint8Array {
    this.zip.end();
    return new Uint8Array(Buffer.concat(this.pieces));
  }
}
