import type { Host } from '#host/index.ts';

/** Numbers what is on the file of a project, and reserves one for the minutes that are still to be written. */
export async function numberDocuments({ client }: Host, committeeId: string, projectId: string): Promise<void> {
  const { project } = await client.project.get({ id: projectId });
  const common = { committeeId, projectId, source: '秘书处', due: '', meetingId: '', note: '' };
  for (const { blob, name, mime, addedAt, kind } of [...project.papers].reverse())
    await client.document.register({
      ...common,
      title: name.replace(/\.[^.]+$/, ''),
      kind: kind === 'collation-table' ? 'comments' : 'draft',
      date: addedAt.slice(0, 10),
      reference: project.planNumber,
      action: 'information',
      file: { blob, name, mime },
    });
  await client.document.register({
    ...common,
    title: '年会暨标准审查会纪要',
    kind: 'minutes',
    date: project.papers.at(-1)?.addedAt.slice(0, 10) ?? '',
    reference: '',
    action: 'comments',
  });
}
