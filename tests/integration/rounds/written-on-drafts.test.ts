import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { p, r } from '#tests/builders/docx-file.ts';
import { markUpDocx } from '#tests/builders/mark-up-docx.ts';
import { noted, notedDocx } from '#tests/builders/word-notes.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Comments that members wrote into a Word copy of the draft instead of a form. */

let dir: string;
let host: Host;
let roundId: string;
const drafts: string[] = [];

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const { client } = host;
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const projectId = (await client.project.create(plainProject(committeeId))).id;
  for (const name of ['征求意见稿', '另一稿'])
    drafts.push((await client.draft.create({ projectId, name, basedOn: '' })).id);
  await client.draft.freeze({ id: drafts[0]!, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
  roundId = (
    await client.round.create({
      projectId,
      draftId: drafts[0]!,
      name: '征求意见',
      audience: 'directed',
      recipients: [],
      ...dates,
    })
  ).id;
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function sent(name: string, bytes: Uint8Array): Promise<{ blob: string; name: string }> {
  const { uploadId } = await host.client.file.begin({ name, size: bytes.length });
  await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
  return host.client.file.finish({ uploadId });
}

async function reviewCopy(draftId: string): Promise<Uint8Array> {
  const paper = { kind: 'standard', draftId, copy: { kind: 'review' } } as const;
  const events = await host.client.paper.render({ paper, format: 'docx', keep: false });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

it('a copy of this draft comes in at its blocks; one of another draft is said and not ticked', async () => {
  const preview = async (draftId: string) => {
    const file = await sent(`${draftId}.docx`, markUpDocx(await reviewCopy(draftId), 3).bytes);
    return (await host.client.round.previewImport({ id: roundId, files: [file] })).files[0]!;
  };
  const own = await preview(drafts[0]!);
  expect([own.usable, own.problems.map(({ code }) => code).includes('copy-other-draft')]).toEqual([true, false]);
  const other = await preview(drafts[1]!);
  expect(other.usable).toBe(false);
  expect(other.problems).toContainEqual(
    expect.objectContaining({ code: 'copy-other-draft', params: { draft: '另一稿' } }),
  );
});

it('answers below a comment are kept with it', async () => {
  const bytes = notedDocx({
    body: p(noted(1, r('应在采后4 h内摊放。'))),
    comments: [
      { id: 1, text: '“内”字含混。', author: '周明远', paraId: '00000001' },
      { id: 2, text: '同意，改为“不超过”。', author: '陈思齐', paraId: '00000002', parent: '00000001' },
    ],
  });
  const file = await sent('批注.docx', bytes);
  await host.client.round.import({ id: roundId, files: [file] });
  const filter = { text: '含混', organisation: '', clause: '', decision: '', unplaced: false } as const;
  const { items } = await host.client.round.comments({ id: roundId, filter });
  expect(items.map(({ comment, person }) => [person, comment])).toEqual([['周明远', '“内”字含混。']]);
  expect(items[0]!.replies).toMatchObject([{ person: '陈思齐', text: '同意，改为“不超过”。' }]);
});
