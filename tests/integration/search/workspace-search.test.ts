import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { SearchKind } from '#shared/contract/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import { roundOf } from '#tests/bench/round-of.ts';
import { cli } from '#tests/builders/cli.ts';
import { makeComment } from '#tests/builders/comment.ts';
import * as d from '#tests/builders/document.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** The search as the doors see it: right after each change, after an undo, over files, after the workspace was opened again. */

let dir: string;
let host: Host;
let projectId: string;
beforeEach(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir);
  const { committeeId } = await committeeOf(host, ['林一苇']);
  projectId = (await host.client.project.create(plainProject(committeeId))).id;
});
afterEach(() => host.close());

const search = (text: string, kinds: SearchKind[] = []) => host.client.workspace.search({ text, kinds });
const titles = async (text: string, whole = false) =>
  (await host.client.workspace.search({ text, whole })).hits.map(({ kind, title }) => `${kind} ${title}`);

it('finds by half a word, by number and by date, and no longer after a change or an undo', async () => {
  expect(await titles('叶采摘')).toEqual(['project 茶叶采摘技术规程']);
  expect(await titles('DB3699T')).toContain('project 茶叶采摘技术规程');
  const { commitId } = await host.client.project.update({ id: projectId, changes: { titleMain: '绿茶加工技术规程' } });
  expect(await titles('叶采摘')).toEqual([]);
  expect(await titles('绿茶 加工')).toEqual(['project 绿茶加工技术规程']);
  await host.client.workspace.undo({ commitId });
  expect(await titles('绿茶')).toEqual([]);
  expect(await titles('茶叶采摘')).toEqual(['project 茶叶采摘技术规程']);
});

it('finds a person by the name of the organisation, also after that was renamed', async () => {
  const { id } = await host.client.people.saveOrganisation({
    id: '',
    organisation: { name: '青禾茶厂', shortName: '', kind: 'enterprise', address: '', phone: '' },
  });
  const person = { name: '周乙', organisationId: id, title: '', position: '', phone: '', email: '', note: '' };
  await host.client.people.save({ id: '', person });
  expect(await titles('青禾茶厂')).toEqual(['organisation 青禾茶厂', 'person 周乙']);
  await host.client.people.saveOrganisation({
    id,
    organisation: { name: '东山茶厂', shortName: '', kind: 'enterprise', address: '', phone: '' },
  });
  expect(await titles('青禾茶厂')).toEqual([]);
  expect(await titles('东山茶厂')).toEqual(['organisation 东山茶厂', 'person 周乙']);
});

it('opens a draft at the block, also for what was typed a moment ago', async () => {
  const { id } = await host.client.draft.create({ projectId, name: '', basedOn: '' });
  const { store } = host.context.host;
  const text = await store.get('draftText', id);
  if (!text.ok) throw new Error(text.error.code);
  const doc = d
    .documentOf(d.body(d.heading(1, '要求'), d.paragraph('鲜叶水分不得大于78％。', { id: 'p1' })))
    .toJSON() as DocJson;
  const data = { ...text.value.data, doc };
  await store.commit(
    { puts: [{ kind: 'draftText', id, data, expectedRev: text.value.rev }] },
    { actor: 'test', command: 'test' },
  );
  const [hit] = (await search('鲜叶水分')).hits;
  expect(hit).toMatchObject({ kind: 'draft', id, snippet: { field: 'text', place: 'p1' } });
  const { doc: opened, version } = await host.context.host.sessions.open(id);
  let at = 0;
  opened.descendants((node, pos) => {
    if (node.attrs['id'] === 'p1') at = pos + 1;
  });
  const insert = { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text: '特级' }] } };
  await host.client.draft.sendSteps({ id, version, steps: [insert], clientId: 'c' });
  expect((await search('特级鲜叶')).hits[0]?.snippet?.place).toBe('p1');
});

it('finds comments with what was decided, and the words apart where they are nowhere in a row', async () => {
  const { id: draftId } = await host.client.draft.create({ projectId, name: '', basedOn: '' });
  await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const roundId = await roundOf(host, { projectId, draftId }, [
    makeComment({ id: 'c1', no: 1, comment: '建议写明温度的上限。', receivedOn: '2026-03-20' }),
    makeComment({ id: 'c2', no: 2, comment: '术语不一致。', receivedOn: '2026-04-02' }),
  ]);
  expect((await search('2026-04', ['comment'])).hits.map(({ id }) => id)).toEqual(['c2']);
  const apart = await search('温度上限');
  expect(apart.hits.map(({ id, parentId }) => [id, parentId])).toEqual([['c1', roundId]]);
  expect(apart.parts).toEqual(['温度', '上限']);
  expect((await search('“温度上限”')).hits).toEqual([]);
});

it('finds the words of files, again after the workspace was opened and after what was kept of them is damaged', async () => {
  const bytes = formDocx(['会议材料', [['1', '4.1', '鲜叶应当天加工。', '甲公司']]]);
  const { blob, name } = await keep(bytes, '会议材料.docx');
  await host.client.project.attachPaper({ id: projectId, kind: 'minutes', name, blob, mime: 'application/x' });
  expect(await titles('当天加工', true)).toEqual(['file 会议材料.docx']);
  await host.close();
  const [folder = ''] = await readdir(join(dir, 'cache', 'texts-1'));
  const path = join(dir, 'cache', 'texts-1', folder, blob);
  const kept = await readFile(path);
  const other = Uint8Array.from([...kept.subarray(0, 32), ...deflateRawSync('别的文字')]);
  for (const damaged of [kept, kept.subarray(0, 40), other]) {
    await writeFile(path, damaged);
    host = await hostOn(dir);
    expect(await titles('当天加工', true)).toEqual(['file 会议材料.docx']);
    expect((await host.client.workspace.verify({})).ok).toBe(true);
    await host.close();
  }
  // The command line reads the workspace itself, files too.
  const { code, out } = await cli('search', dir, '当天', '加工', '--kind', 'file');
  expect([code, out]).toEqual([0, expect.stringContaining('文件内容: 会议材料 1 4.1 鲜叶应【当天加工】。')]);
  host = await hostOn(dir);
});

async function keep(bytes: Uint8Array, name: string) {
  const { uploadId } = await host.client.file.begin({ name, size: bytes.length });
  await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
  return host.client.file.finish({ uploadId });
}
