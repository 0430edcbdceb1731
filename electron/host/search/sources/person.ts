import { type SearchSource, searchRecord } from '../search-source.ts';

/** People (人员); found by the name of their organisation too. */
export const personSource: SearchSource = {
  of: 'person',
  changedBy: { organisation: 'all' },
  async read(id, reader) {
    const person = await reader.get('person', id);
    if (!person) return [];
    const organisation =
      person.organisationId === '' ? '' : ((await reader.get('organisation', person.organisationId))?.name ?? '');
    return [
      searchRecord({
        kind: 'person',
        id,
        title: person.name,
        detail: organisation,
        parts: [
          { field: 'organisation', text: organisation },
          { field: 'position', text: `${person.title}；${person.position}` },
          { field: 'contact', text: `${person.phone}；${person.email}` },
          { field: 'remark', text: person.note },
        ],
      }),
    ];
  },
};
