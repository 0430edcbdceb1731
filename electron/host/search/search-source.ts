import type { HostRegistry } from '#host/registry.ts';
import type { DataOf, KindName } from '#host/storage/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import type { SearchRecord } from './search-record.ts';

export type Kind = KindName<HostRegistry>;

/** What sources read; nothing of it stays in memory. */
export type SourceReader = {
  /** Null for what is gone or cannot be read. */
  get<K extends Kind>(kind: K, id: string): Promise<DataOf<HostRegistry[K]> | null>;
  /** ISO time of the last change; empty = gone. */
  changedAt(kind: Kind, id: string): string;
  /** The text of a draft as it stands now. */
  draftText(id: string): Promise<DocJson | null>;
};

/** One kind of stored object and what is to be found of it. */
export type SearchSource = {
  readonly of: Kind;
  /** Kinds whose change changes what is found of this one: the object of the same id, or every object. */
  readonly changedBy?: Readonly<Partial<Record<Kind, 'same' | 'all'>>>;
  /** Kind of a big object of the same id, which is read in a worker: parsing it here would hold everybody else. */
  readonly big?: Kind;
  /** The records of one object; none when it is gone. */
  read(id: string, reader: SourceReader): Promise<readonly SearchRecord[]>;
};

/** A record with what it does not say left empty, and its empty parts left out. */
export function searchRecord(given: Pick<SearchRecord, 'kind' | 'id'> & Partial<SearchRecord>): SearchRecord {
  const { parts = [], numbers = [], date = '', ...rest } = given;
  return {
    parentId: '',
    within: '',
    title: '',
    label: '',
    detail: '',
    ...rest,
    numbers: numbers.filter((number) => number !== ''),
    parts: parts.filter(({ text }) => text !== ''),
    date: date.slice(0, 10),
  };
}
