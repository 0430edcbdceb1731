import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'prosemirror-transform';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { callHere, cliHere, jsonHere } from '#tests/builders/cli-here.ts';
import { typedDraft } from './typed-draft.ts';

/** What the scenes speak of: ids in the sample workspace, and files made beside it. */
export type SampleForPictures = {
  readonly committee: string;
  readonly project: string;
  readonly round: string;
  /** The draft for review, frozen (送审稿). */
  readonly review: string;
  /** The draft for approval, open (报批稿), with a sentence that the checks find fault with. */
  readonly approval: string;
  /** A Word draft with typed numbers. */
  readonly word: string;
  /** The review packet of the draft for review. */
  readonly packet: string;
};

type Listed = { readonly kind: string; readonly id: string; readonly title: string };

export async function sampleForPictures(folder: string, workspace: string): Promise<SampleForPictures> {
  await done('init', workspace, '--sample');
  const listed = await jsonHere<Listed[]>('list', workspace);
  const id = (kind: string, title = '') => {
    const found = listed.find((one) => one.kind === kind && one.title.includes(title));
    if (!found) throw new Error(`the sample has no ${kind} ${title}`);
    return found.id;
  };
  const project = id('project', '油茶');
  const review = id('draft', '送审稿');
  const approval = await callHere(workspace, 'draft.create', { projectId: project, name: '报批稿', basedOn: review });
  await addSentence(workspace, approval.id);
  const word = join(folder, '油茶栽培技术规程.docx');
  await writeFile(word, typedDraft());
  const packet = join(folder, '审阅包.html');
  await done('packet', workspace, '--draft', review, '--ballot', id('ballot'), '--out', packet);
  return { committee: id('committee'), project, round: id('round'), review, approval: approval.id, word, packet };
}

async function done(...[name, ...args]: readonly [string, ...string[]]): Promise<void> {
  const { code, err } = await cliHere(name, ...args);
  if (code !== 0) throw new Error(err);
}

/** Two faults in a sentence of the clause on quarantine: a unit without its blank, “必须” for “应”. */
async function addSentence(workspace: string, id: string): Promise<void> {
  const { doc, version } = await callHere<{ doc: DocJson; version: number }>(workspace, 'draft.open', { id });
  const tr = new Transform(standardSchema.nodeFromJSON(doc));
  let at = 0;
  tr.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent.includes('检疫证书')) at = pos + node.nodeSize - 1;
  });
  tr.insert(at, standardSchema.text('起苗后必须在24h内栽植。'));
  const steps = tr.steps.map((step) => step.toJSON());
  await callHere(workspace, 'draft.sendSteps', { id, version, steps, clientId: 'pictures' });
}
