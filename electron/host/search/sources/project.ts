import { fullTitle } from '#shared/domain/cover-data.ts';
import { type SearchSource, searchRecord } from '../search-source.ts';

/** Projects (项目) with the papers on their file. */
export const projectSource: SearchSource = {
  of: 'project',
  async read(id, reader) {
    const project = await reader.get('project', id);
    if (!project) return [];
    const { number, planNumber, replaces, ics, ccs, drafters, draftingOrganisations } = project;
    return [
      searchRecord({
        kind: 'project',
        id,
        title: fullTitle(project),
        numbers: [number, planNumber, ...replaces],
        detail: number || planNumber,
        date: project.publishDate || project.stageSince,
        parts: [
          { field: 'english-title', text: project.titleEn },
          { field: 'drafters', text: draftingOrganisations.join('；') },
          { field: 'drafters', text: drafters.join('；') },
          { field: 'organisation', text: [project.proposer, project.jurisdiction, ...project.issuers].join('；') },
          { field: 'contact', text: `${project.contactPerson}；${project.contactPhone}` },
          { field: 'text', text: [...ics, ...ccs].join('；') },
        ],
      }),
      ...project.papers.map((paper) =>
        searchRecord({
          kind: 'file',
          id: paper.id,
          parentId: `project:${id}`,
          within: `project:${id}`,
          title: paper.name,
          date: paper.addedAt,
          file: { blob: paper.blob, name: paper.name },
        }),
      ),
    ];
  },
};
