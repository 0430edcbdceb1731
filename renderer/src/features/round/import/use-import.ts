import { useEffect, useRef, useState } from 'react';
import type { CommentFileRef, CommentImportFile } from '#shared/contract/index.ts';
import type { TableLayout } from '#shared/domain/table-layout.ts';
import { type Api, type Failure, failureOf, uploadFile, useApi } from '../../../rpc/index.ts';
import { isReadable } from './is-readable.ts';

/** What a person said of a file; what is absent is as the preview has it. */
type Said = {
  readonly ticked?: boolean;
  readonly organisation?: string;
  readonly layouts?: Readonly<Record<string, TableLayout>>;
};

export type Reading =
  | { readonly at: 'choose' }
  | { readonly at: 'send' | 'read'; readonly done: number; readonly total: number }
  | { readonly at: 'preview' };

/** A file of the preview with what a person said of it. */
export type ImportFile = CommentImportFile & {
  readonly ticked: boolean;
  /** Organisation that a person gave; empty = none. */
  readonly given: string;
  readonly layouts: Readonly<Record<string, TableLayout>>;
};

type FileRef = Pick<CommentImportFile, 'blob' | 'name'>;

/** So many files are read before the bar moves on. */
const AT_ONCE = 40;
/** So many files are sent at the same time. */
const SENDERS = 4;

/** Files on their way into a round: sent, read in pieces, changed by what a person says of them. */
export function useImport(roundId: string) {
  const api = useApi();
  const [reading, setReading] = useState<Reading>({ at: 'choose' });
  const [files, setFiles] = useState<readonly CommentImportFile[]>([]);
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const refOf = (file: FileRef, by = said): CommentFileRef => {
    const { organisation = '', layouts = {} } = by.get(keyOf(file)) ?? {};
    return { blob: file.blob, name: file.name, organisation, layouts };
  };
  const start = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    setFailure(null);
    return running.current.signal;
  };

  const add = async (chosen: readonly File[]) => {
    const signal = start();
    try {
      const stored = await sendAll(api, chosen, signal, (done) =>
        setReading({ at: 'send', done, total: chosen.length }),
      );
      const known = new Set(files.map(keyOf));
      const fresh = stored.filter((file) => !known.has(keyOf(file))).map((file) => refOf(file));
      // What was read is remembered: asking for all of it in the end costs little and sees what stands twice.
      for (let from = 0; from < fresh.length; from += AT_ONCE) {
        setReading({ at: 'read', done: from, total: fresh.length });
        if (fresh.length > AT_ONCE)
          await api.round.previewImport({ id: roundId, files: fresh.slice(from, from + AT_ONCE) }, { signal });
      }
      const all = [...files.map((file) => refOf(file)), ...fresh];
      setFiles((await api.round.previewImport({ id: roundId, files: all }, { signal })).files);
      setReading({ at: 'preview' });
    } catch (error) {
      setFailure(signal.aborted ? null : failureOf(error));
      setReading(files.length > 0 ? { at: 'preview' } : { at: 'choose' });
    }
  };

  const say = (file: CommentImportFile, what: Said): ReadonlyMap<string, Said> => {
    const next = new Map(said).set(keyOf(file), { ...said.get(keyOf(file)), ...what });
    setSaid(next);
    return next;
  };
  /** Reads the files again by what was said; a later wish takes the place of an earlier one. */
  const readAgain = async (by: ReadonlyMap<string, Said>) => {
    const signal = start();
    try {
      const refs = files.map((file) => refOf(file, by));
      setFiles((await api.round.previewImport({ id: roundId, files: refs }, { signal })).files);
    } catch (error) {
      if (!signal.aborted) setFailure(failureOf(error));
    }
  };

  return {
    reading,
    failure,
    files: files.map((file): ImportFile => {
      const { ticked = file.usable, organisation = '', layouts = {} } = said.get(keyOf(file)) ?? {};
      return { ...file, ticked: ticked && isReadable(file), given: organisation, layouts };
    }),
    add,
    cancel: () => running.current?.abort(),
    tick: (file: CommentImportFile, ticked: boolean) => void say(file, { ticked }),
    name: (file: CommentImportFile, organisation: string) => void say(file, { organisation }),
    /** Reads a sheet by this layout; null = as it is read by itself. */
    lay: (file: ImportFile, sheet: string, layout: TableLayout | null) => {
      const { [sheet]: _, ...others } = file.layouts;
      void readAgain(say(file, { layouts: layout === null ? others : { ...others, [sheet]: layout } }));
    },
    /** As it is imported: with whose it is, as the preview had it. */
    refOf: (file: ImportFile) => ({ ...refOf(file), organisation: file.given.trim() || file.organisation }),
  };
}

export type Import = ReturnType<typeof useImport>;

function keyOf({ blob, name }: FileRef): string {
  return `${blob} ${name}`;
}

/** Sends some files at the same time; the answers keep the order of the files. */
async function sendAll(
  api: Api,
  files: readonly File[],
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<readonly FileRef[]> {
  onDone(0);
  const stored: FileRef[] = [];
  let next = 0;
  let done = 0;
  const send = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      const { blob, name } = await uploadFile(api, files[index] as File, { signal });
      stored[index] = { blob, name };
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  return [...new Map(stored.map((file) => [keyOf(file), file])).values()];
}
