import { type SearchSource, searchRecord } from '../search-source.ts';

/** Committees (委员会). */
export const committeeSource: SearchSource = {
  of: 'committee',
  async read(id, reader) {
    const committee = await reader.get('committee', id);
    if (!committee) return [];
    const { name, nameEn, code, scope, secretariat, contactPerson, contactEmail, contactPhone, address } = committee;
    return [
      searchRecord({
        kind: 'committee',
        id,
        title: name,
        numbers: [code],
        detail: code,
        parts: [
          { field: 'english-title', text: nameEn },
          { field: 'scope', text: scope },
          { field: 'organisation', text: secretariat },
          { field: 'contact', text: [contactPerson, contactPhone, contactEmail, address].join('；') },
        ],
      }),
    ];
  },
};
