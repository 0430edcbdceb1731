import { need } from '#host/refusal-error.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import { cli } from '#tests/builders/cli.ts';
import { hostOn } from '#tests/builders/workspace.ts';

/** The sample workspace in a folder, with one draft more that differs from the one it is based on. */
export async function prepareExports(folder: string): Promise<void> {
  const made = await cli('init', folder, '--sample');
  if (made.code !== 0) throw new Error(made.err);
  const host = await hostOn(folder);
  const { store } = host.context.host;
  const [first] = await store.list('draft');
  if (!first) throw new Error('the sample has no draft');
  const { projectId } = first.data;
  const { id } = await host.client.draft.create({ projectId, name: '修改稿', basedOn: first.id });
  const { rev, data } = need(await store.get('draftText', id));
  const doc = JSON.parse(JSON.stringify(data.doc).replace(/"text":"([^"]{6,})"/, '"text":"改过的$1"')) as DocJson;
  const puts = [{ kind: 'draftText' as const, id, data: { ...data, doc }, expectedRev: rev }];
  need(await store.commit({ puts }, { actor: '', command: 'draft.steps', undo: 'none' }));
  await host.close();
}
