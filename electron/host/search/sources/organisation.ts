import { type SearchSource, searchRecord } from '../search-source.ts';

/** Organisations (单位). */
export const organisationSource: SearchSource = {
  of: 'organisation',
  async read(id, reader) {
    const organisation = await reader.get('organisation', id);
    if (!organisation) return [];
    const { name, shortName, address, phone } = organisation;
    return [
      searchRecord({
        kind: 'organisation',
        id,
        title: name,
        numbers: [shortName],
        detail: shortName,
        parts: [{ field: 'contact', text: `${address}；${phone}` }],
      }),
    ];
  },
};
