import { Transform } from 'prosemirror-transform';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { callHere, cliHere } from '#tests/builders/cli-here.ts';
import { plainCommittee, plainProject } from '#tests/builders/workspace.ts';

export const WALK_TITLE = '雨水花园建设与养护规程';

/** Terms of the standard that the workspace has already. */
const KNOWN: readonly (readonly [string, string, string])[] = [
  ['海绵城市', 'sponge city', '通过吸水、蓄水、渗水和净水，在适应环境变化和应对自然灾害方面具有弹性的城市。'],
  ['低影响开发', 'low impact development', '采用分散的小型设施，使场地开发后的水文特征接近开发前的建设方式。'],
];

/**
 * A workspace with a committee, a project without a draft, and another standard of the committee that defines terms. Answers the id of
 * the project.
 */
export async function walkWorkspace(dir: string): Promise<string> {
  const made = await cliHere('init', dir);
  if (made.code !== 0) throw new Error(made.err);
  const committee = await callHere(dir, 'committee.create', {
    ...plainCommittee,
    name: '许昌市城市建设标准化技术委员会',
    code: 'XCS/TC 07',
  });
  const common = {
    proposer: '许昌市住房和城乡建设局',
    jurisdiction: '许昌市住房和城乡建设局',
    levelLine: '许昌市地方标准',
    issuers: ['许昌市市场监督管理局'],
    ics: ['93.080'],
    ccs: ['P 53'],
    draftingOrganisations: ['许昌市市政设计研究院', '许昌市园林绿化中心', '中原水利大学'],
  };
  const known = await callHere(dir, 'project.create', {
    ...plainProject(committee.id, '海绵城市设施'),
    ...common,
    titleSupplement: '术语',
    functionType: 'terminology',
    number: 'DB4110/T 41—2024',
    drafters: ['顾长风'],
  });
  const draft = await callHere(dir, 'draft.create', { projectId: known.id, name: '发布稿', basedOn: '' });
  const { doc, version } = await callHere<{ doc: DocJson; version: number }>(dir, 'draft.open', { id: draft.id });
  await callHere(dir, 'draft.sendSteps', { id: draft.id, version, steps: termSteps(doc), clientId: 'walk' });
  const project = await callHere(dir, 'project.create', {
    ...plainProject(committee.id, WALK_TITLE),
    ...common,
    number: 'DB4110/T XXXX—XXXX',
    drafters: ['沈知秋', '林一苇', '周砚之'],
  });
  return project.id;
}

/** Puts the known terms at the end of chapter 3. */
function termSteps(json: DocJson): readonly unknown[] {
  const { nodes } = standardSchema;
  const text = (words: string) => standardSchema.text(words);
  const entries = KNOWN.map(([name, english, definition], index) =>
    nodes.termEntry.create({ id: `known-${index}`, level: 2 }, [
      nodes.termName.create(null, text(name)),
      nodes.termEnglish.create(null, text(english)),
      nodes.termDefinition.create(null, text(definition)),
    ]),
  );
  const tr = new Transform(standardSchema.nodeFromJSON(json));
  tr.insert(tr.doc.child(0).nodeSize + tr.doc.child(1).nodeSize - 1, entries);
  return tr.steps.map((step) => step.toJSON());
}
