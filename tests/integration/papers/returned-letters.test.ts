import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnchors } from '#host/importers/pdf/index.ts';
import type { Host } from '#host/index.ts';
import type { PaperRequest } from '#shared/contract/index.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { base64Lines, mailFile } from '#tests/builders/mail-file.ts';
import { addPdfNotes } from '#tests/builders/pdf-notes.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** A letter with an archive of everything goes into a round: each file inside is read, at its clause, from its sender. */

let dir: string;
let host: Host;
let roundId: string;
let draftId: string;

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const { client } = host;
  const { committeeId } = await committeeOf(host, ['林一苇', '周明远', '陈思齐', '顾景和']);
  const projectId = (await client.project.create(plainProject(committeeId))).id;
  draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
  roundId = (
    await client.round.create({ projectId, draftId, name: '征求意见', audience: 'directed', recipients: [], ...dates })
  ).id;
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function reviewCopy(): Promise<Uint8Array> {
  const copy = {
    kind: 'review',
    lineNumbers: true,
    wideMargin: false,
    watermark: '',
    patentAppeal: true,
    date: '',
  } as const;
  const paper: PaperRequest = { kind: 'standard', draftId, copy };
  const events = await host.client.paper.render({ paper, format: 'pdf', keep: false });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const pieces: Buffer[] = [];
  for (let offset = 0; offset < event.value.size; ) {
    const { base64 } = await host.client.file.read({ blob: event.value.blob, offset });
    pieces.push(Buffer.from(base64, 'base64'));
    offset += pieces.at(-1)!.length;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

async function sent(name: string, bytes: Uint8Array): Promise<{ blob: string; name: string }> {
  const { client } = host;
  const { uploadId } = await client.file.begin({ name, size: bytes.length });
  for (let at = 0; at < bytes.length; at += 512 * 1024)
    await client.file.append({ uploadId, base64: Buffer.from(bytes.subarray(at, at + 512 * 1024)).toString('base64') });
  return client.file.finish({ uploadId });
}

describe('a letter with an archive', () => {
  it('brings every comment in it to the register, and names what people must type in', async () => {
    const copy = await reviewCopy();
    const map = readAnchors(copy)!;
    const page = map.pages.findIndex(({ lines }) => lines.some(([, block]) => block !== ''));
    const [, block, y] = map.pages[page]!.lines.find((line) => line[1] !== '')!;
    const box = [80, 842 - y - 2, 200, 842 - y + 9] as const;
    const author = '乙公司王工';
    const notes = addPdfNotes(copy, [
      {
        page,
        subtype: 'Highlight',
        rect: box,
        quads: [box],
        author,
        contents: '此处应写明范围。',
        modified: 'D:20260318',
      },
    ]);
    const form = formDocx([
      '单位：东屏大学',
      [
        ['序号', '条款', '意见'],
        ['1', '全文', '统一术语'],
      ],
    ]);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument\0', 'utf16le')]);
    const zip = zipSync({ '东屏大学/反馈表.docx': form, '乙公司/审阅稿.pdf': notes, '丙厂/旧表.doc': old });
    const mail = mailFile({ From: 'Li Hua <li@dongping.edu.cn>', Date: 'Wed, 18 Mar 2026 09:00:00 +0800' }, [
      {
        headers: {
          'Content-Type': 'application/zip; name="all.zip"',
          'Content-Transfer-Encoding': 'base64',
          'Content-Disposition': 'attachment; filename="all.zip"',
        },
        body: base64Lines(zip),
      },
    ]);
    const letter = await sent('来信.eml', mail);
    const preview = await host.client.round.previewImport({ id: roundId, files: [letter] });
    expect(preview.files.map(({ name, rows, usable }) => [name, rows, usable])).toEqual([
      ['来信.eml/all.zip/东屏大学/反馈表.docx', 1, true],
      ['来信.eml/all.zip/乙公司/审阅稿.pdf', 1, true],
      ['来信.eml/all.zip/丙厂/旧表.doc', 0, true],
    ]);
    expect(preview.files[2]!.problems.map(({ code }) => code)).toEqual(['hand-old-word']);
    // As the page does it: those that can be used, by what the preview called them.
    const files = preview.files.filter(({ usable }) => usable).map(({ blob, name }) => ({ blob, name }));
    await host.client.round.import({ id: roundId, files });
    const filter = { text: '', organisation: '', clause: '', decision: '', unplaced: false } as const;
    const { items } = await host.client.round.comments({ id: roundId, filter, sort: 'no' });
    expect(items).toMatchObject([
      { organisation: '东屏大学', person: 'Li Hua', comment: '统一术语' },
      {
        person: author,
        comment: '此处应写明范围。',
        blockId: block,
        source: { place: expect.stringContaining('批注1') },
      },
    ]);
    const again = await host.client.round.previewImport({ id: roundId, files: [letter] });
    expect(again.files.filter(({ usable }) => usable)).toEqual([]);
  });
});
