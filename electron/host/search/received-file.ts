import type { SearchRecord } from './search-record.ts';
import { searchRecord } from './search-source.ts';

type Received = { readonly id: string; readonly file: string; readonly blob: string; readonly receivedOn: string };

/** The record of a file that came in and is kept; none where there was none. `owner`: what it came in for, as `kind:id`. */
export function receivedFile({ id, file, blob, receivedOn }: Received, owner: string): readonly SearchRecord[] {
  if (blob === '') return [];
  return [
    searchRecord({
      kind: 'file',
      id,
      parentId: owner,
      within: owner,
      title: file,
      date: receivedOn,
      file: { blob, name: file },
    }),
  ];
}
