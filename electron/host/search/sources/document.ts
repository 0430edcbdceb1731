import { documentLabel } from '#shared/domain/document-register.ts';
import { type SearchSource, searchRecord } from '../search-source.ts';

/** Numbered documents (编号文件) of committees, with the words of their files. */
export const documentSource: SearchSource = {
  of: 'document',
  changedBy: { committee: 'all' },
  async read(id, reader) {
    const document = await reader.get('document', id);
    if (!document) return [];
    const { committeeId, number, title, reference, source, note, date, file } = document;
    const label = documentLabel((await reader.get('committee', committeeId))?.code ?? '', number);
    const within = `committee:${committeeId}`;
    return [
      searchRecord({
        kind: 'document',
        id,
        within,
        title,
        numbers: [label, reference],
        detail: label,
        date,
        parts: [
          { field: 'organisation', text: source },
          { field: 'remark', text: note },
        ],
        ...(file ? { file: { blob: file.blob, name: file.name } } : {}),
      }),
    ];
  },
};
