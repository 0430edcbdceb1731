import { Transform } from 'prosemirror-transform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAnchors } from '#host/importers/pdf/read-anchors.ts';
import type { Host } from '#host/index.ts';
import { placeOf } from '#host/usecases/rounds/place-of.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { buildAnchorIndex } from '#shared/publishing/anchors/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import { printedBlock, printedRange } from '#shared/publishing/reword/index.ts';
import * as d from '#tests/builders/document.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Rows that name a line of the copy that was sent, or mark a stretch of it. */

let host: Host;
let draftId: string;
let roundId: string;
beforeAll(async () => {
  host = await hostOn(await emptyWorkspace());
  const { client } = host;
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const projectId = (await client.project.create(plainProject(committeeId))).id;
  draftId = (await client.draft.create({ projectId, name: '', basedOn: '' })).id;
  const { doc, version } = await client.draft.open({ id: draftId });
  const tr = new Transform(standardSchema.nodeFromJSON(doc as DocJson));
  const long = '鲜叶应保持新鲜、洁净、完整，不应有劣变、异味和其他夹杂物，也不应有病虫害造成的损伤和机械损伤。';
  const paragraphs = ['p1', 'p2', 'p3', 'p4'].map((id) => d.paragraph(long.repeat(2), { id }));
  tr.doc.forEach((section, pos) => {
    if (section.type.name === 'body')
      tr.replaceWith(pos, pos + section.nodeSize, d.body(d.heading(1, '要求', { id: 'h' }), ...paragraphs));
  });
  const steps = tr.steps.map((step) => step.toJSON() as unknown);
  await client.draft.sendSteps({ id: draftId, version, steps, clientId: 'w' });
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const round = { projectId, draftId, name: '第一轮', opensOn: '2026-03-01', closesOn: '2026-04-01' };
  roundId = (await client.round.create({ ...round, audience: 'directed', recipients: [] })).id;
});
afterAll(() => host.close());

async function reviewPdf(): Promise<Uint8Array> {
  const paper = { kind: 'standard', draftId, copy: { kind: 'review', date: '2026-03-01' } } as const;
  const events = await host.client.paper.render({ paper, format: 'pdf', keep: false });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

it('a line that is named in a form is that of the copy that members got', async () => {
  const map = readAnchors(await reviewPdf())!;
  const rows = ['p2', 'p3', 'p4'].map((block) => {
    const lines = map.pages.flatMap((page) => page.lines).filter((line) => line[1] === block);
    return { block, line: lines.at(-1)![0] };
  });
  const csv = `序号,章条编号,行号,意见内容,提出单位\n${rows.map(({ line }, at) => `${at + 1},1,${line},此处不清楚${at},甲`).join('\n')}\n`;
  const bytes = Buffer.from(csv, 'utf8');
  const { uploadId } = await host.client.file.begin({ name: '意见.csv', size: bytes.length });
  await host.client.file.append({ uploadId, base64: bytes.toString('base64') });
  const file = await host.client.file.finish({ uploadId });
  await host.client.round.import({ id: roundId, files: [file] });
  const { items } = await host.client.round.comments({ id: roundId, filter: {}, sort: 'no' });
  expect(items.map(({ blockId, anchor }) => [blockId, anchor.how])).toEqual(rows.map(({ block }) => [block, 'line']));
});

it('a stretch that was marked is kept, also where its words stand twice; one whose words are others is not believed', () => {
  const doc = d.documentOf(
    d.body(d.heading(1, '要求', { id: 'h' }), d.paragraph(['样品见', d.refTo('h'), '，样品不少于2份。'], { id: 'p' })),
  );
  const numbering = numberDocument(doc);
  const index = buildAnchorIndex(doc, numbering);
  const places = { anchors: () => index, printed: (id: string) => printedBlock(doc, id, numbering) };
  const block = printedBlock(doc, 'p', numbering)!;
  const second = block.text.lastIndexOf('样品');
  const placed = (printed: { from: number; to: number }) => placeOf(places, { block: 'p', quote: '样品', printed });
  const { blockId, anchor } = placed({ from: second, to: second + 2 });
  expect(blockId).toBe('p');
  expect(printedRange(block, anchor.range!)).toEqual({ from: second, to: second + 2 });
  expect(placed({ from: 1, to: 3 }).anchor.range).toBeNull();
});
