import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { standardSchema } from '#shared/doc-model/index.ts';
import type { DrawnPages } from '#shared/typesetting/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject, roundOf } from '#tests/builders/workspace.ts';

/** What the page of a draft asks for beside the text: its comments, and its pages for the preview. */

let dir: string;
let host: Host;
let committeeId: string;
let projectId: string;
let draftId: string;
beforeEach(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir);
  ({ committeeId } = await committeeOf(host, ['林一苇']));
  projectId = (await host.client.project.create(plainProject(committeeId))).id;
  draftId = (await host.client.draft.create({ projectId, name: '', basedOn: '' })).id;
});
afterEach(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

it('comments of a draft stand in the order of its text, those without a place last; other drafts have theirs', async () => {
  const { client } = host;
  expect(await client.draft.comments({ id: draftId })).toEqual([]);
  const id = await roundOf(host, projectId, draftId);
  const texts = { organisation: '青禾', person: '', type: '', original: '', proposal: '', reason: '' };
  for (const clauseRaw of ['9.9', '2', '1', '全文']) {
    await client.round.addComment({ roundId: id, comment: { ...texts, clauseRaw, comment: `关于${clauseRaw}` } });
  }
  const comments = await client.draft.comments({ id: draftId });
  expect(comments.map((comment) => comment.comment)).toEqual(['关于全文', '关于1', '关于2', '关于9.9']);
  expect(comments[1]).toMatchObject({ roundId: id, roundName: '第一轮', clause: '1', decision: '' });
  expect(comments[1]!.blockId).not.toBe('');
  await client.round.decide({ roundId: id, commentIds: [comments[1]!.id], decision: 'accepted', reason: '' });
  expect((await client.draft.comments({ id: draftId }))[1]!.decision).toBe('accepted');
  // The next draft shows them where their text stands now; when it has a round of its own, that one's beside them.
  const next = (await client.draft.create({ projectId, name: '', basedOn: draftId })).id;
  const carried = await client.draft.comments({ id: next });
  expect(carried.map((it) => [it.comment, it.carried])).toEqual([
    ['关于全文', ''],
    ['关于1', 'same'],
    ['关于2', 'same'],
    ['关于9.9', ''],
  ]);
  const { doc, version } = await client.draft.open({ id: next });
  const text = Node.fromJSON(standardSchema, doc);
  const change = new Transform(text);
  text.descendants((node, at) => {
    if (node.attrs['id'] === carried[1]!.blockId) change.delete(at, at + node.nodeSize);
    return true;
  });
  await client.draft.sendSteps({ id: next, version, clientId: 'w', steps: change.steps.map((step) => step.toJSON()) });
  expect((await client.draft.comments({ id: next })).find((it) => it.comment === '关于1')?.carried).toBe('deleted');
  const elsewhere = (await client.project.create(plainProject(committeeId, '另一项'))).id;
  const alone = await client.draft.create({ projectId: elsewhere, name: '', basedOn: '' });
  expect(await client.draft.comments({ id: alone.id })).toEqual([]);
});

it('comments on a draft in English name its places in English', async () => {
  const { client } = host;
  const { meta } = await client.draft.open({ id: draftId });
  await client.draft.updateCover({ id: draftId, cover: { ...meta.cover, kind: 'iso' } });
  const id = await roundOf(host, projectId, draftId);
  const texts = { organisation: '青禾', person: '', type: '', original: '', proposal: '', reason: '' };
  for (const clauseRaw of ['Clause 1', 'foreword']) {
    await client.round.addComment({ roundId: id, comment: { ...texts, clauseRaw, comment: clauseRaw } });
  }
  const filter = { text: '', organisation: '', decision: '', clause: '', unplaced: false } as const;
  const { items } = await client.round.comments({ id, filter });
  expect(items.map(({ clauseNumber, blockId }) => [clauseNumber, blockId !== ''])).toEqual([
    ['Foreword', true],
    ['1', true],
  ]);
});

it('pages for the preview are as many as those of the PDF, and are never put on file', async () => {
  const { client } = host;
  const render = async (format: 'pdf' | 'pages', keep = false) => {
    const events = await client.paper.render({ paper: { kind: 'standard', draftId }, format, keep });
    let event = await events.next();
    while (!event.done) event = await events.next();
    return event.value;
  };
  const preview = await render('pages');
  const { base64 } = await client.file.read({ blob: preview.blob, offset: 0 });
  const drawn = JSON.parse(gunzipSync(Buffer.from(base64, 'base64')).toString('utf8')) as DrawnPages;
  expect(drawn.pages).toHaveLength((await render('pdf')).pages);
  const { doc } = await client.draft.open({ id: draftId });
  const first = JSON.stringify(doc.content?.[1]);
  expect(drawn.anchors.some(({ id }) => first.includes(id))).toBe(true);
  await expect(render('pages', true)).rejects.toMatchObject({ data: { code: 'paper-format-not-offered' } });
});
