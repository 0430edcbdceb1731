import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';
import { parseXml, textOf } from '#tests/builders/xml-tree.ts';

/** The dossier of a local standard that is about to be submitted (报批): seen, packed, and read back from its zip. */

let dir: string;
let host: Host;
let projectId: string;
let draftId: string;
let roundId: string;
let clock = Date.UTC(2026, 2, 20);

beforeAll(async () => {
  dir = await emptyWorkspace();
  // Each moment is later than the last one.
  host = await hostOn(dir, {
    now: () => {
      clock += 1000;
      return clock;
    },
  });
  const { client } = host;
  const { committeeId, voters } = await committeeOf(host, ['林一苇', '周明远', '陈思齐']);
  projectId = (await client.project.create(plainProject(committeeId, 'CON: 采摘/“规程”'))).id;
  draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  roundId = (
    await client.round.create({
      projectId,
      draftId,
      name: '公开征求意见',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      audience: 'directed',
      recipients: ['乙公司'].map(recipientNamed),
    })
  ).id;
  await comment('范围太宽。');
  const approval = (await client.draft.create({ projectId, name: '报批稿', basedOn: draftId })).id;
  await client.draft.freeze({ id: approval, mark: '报批稿', on: '2026-03-10' });
  const ballotId = (
    await client.ballot.open({
      projectId,
      draftId,
      title: '函审',
      mode: 'letter',
      ruleId: 'cn-tc-2017',
      opensOn: '2026-03-05',
      closesOn: '2026-03-15',
    })
  ).id;
  const vote = { comment: '', source: 'form' as const, file: '', blob: '', receivedOn: '2026-03-10' };
  for (const personId of voters) await client.ballot.vote({ ballotId, vote: { ...vote, personId, choice: 'approve' } });
  await client.ballot.close({ id: ballotId, on: '2026-03-16' });
  for (const to of ['L2', 'L3', 'L4', 'L5', 'L6'])
    await client.project.advance({ id: projectId, to, on: '2026-03-20', overrideReason: '材料在纸质档案中' });
}, 60_000);

afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function comment(text: string): Promise<void> {
  const empty = { person: '', type: '', original: '', proposal: '', reason: '' };
  await host.client.round.addComment({
    roundId,
    comment: { ...empty, organisation: '乙公司', clauseRaw: '1', comment: text },
  });
}

async function dossier() {
  const { papers } = await host.client.project.dossier({ id: projectId });
  return new Map(papers.map((paper) => [paper.kind, paper]));
}
const stateOf = async (kind: PaperKind) => (await dossier()).get(kind)?.state;

async function attach(kind: PaperKind, name: string, bytes: Uint8Array): Promise<void> {
  const { uploadId } = await host.client.file.begin({ name, size: bytes.length });
  await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
  const { blob } = await host.client.file.finish({ uploadId });
  await host.client.project.attachPaper({ id: projectId, kind, name, blob, mime: 'application/octet-stream' });
}

async function pack(make: PaperKind[], keep: boolean) {
  const events = await host.client.project.packDossier({ id: projectId, make, keep });
  const seen: (PaperKind | null)[] = [];
  let event = await events.next();
  for (; !event.done; event = await events.next()) seen.push(event.value.kind);
  return { seen, made: event.value };
}

async function bytesOf(blob: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset < size; ) {
    const piece = await host.client.file.read({ blob, offset });
    pieces.push(Buffer.from(piece.base64, 'base64'));
    offset += pieces.at(-1)?.length ?? 0;
    size = piece.size;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the dossier of a project', () => {
  it('says of each paper what makes it', async () => {
    const papers = await dossier();
    expect(papers.get('approval-draft')).toMatchObject({ state: 'missing', copies: 3, maker: { by: 'draft' } });
    expect(papers.get('collation-table')?.maker).toMatchObject({ by: 'form', id: roundId });
    expect(papers.get('ballot-result')?.maker).toMatchObject({ by: 'form', about: 'ballot' });
    // No review draft was frozen, no patents are named.
    expect(papers.get('review-draft')?.maker).toBeNull();
    expect(papers.get('patent-form')?.state).toBe('not-needed');
  });

  it('is packed with every paper that can be made, and its list gives the hashes of its files', async () => {
    await attach('memorandum', '编制说明.docx', new Uint8Array([1, 2, 3]));
    await attach('memorandum', '试验报告<1>.docx', new Uint8Array([4, 5]));
    await attach('review-draft', '送审稿', new Uint8Array([6]));
    const make: PaperKind[] = [
      'submission-letter',
      'submission-list',
      'declaration',
      'approval-draft',
      'collation-table',
      'ballot-result',
      'adopted-standard',
    ];
    const { seen, made } = await pack(make, true);
    expect(new Set(seen).size).toBe(made.papers.length + 1);
    const failed = made.papers.filter(({ failure }) => failure !== null);
    expect(failed.map(({ kind, failure }) => [kind, failure?.code])).toEqual([
      ['adopted-standard', 'dossier-not-makeable'],
    ]);

    const entries = unzipSync(await bytesOf(made.blob));
    const paths = Object.keys(entries);
    expect(paths.slice(0, 2)).toEqual(['00 文件清单.docx', '00 文件清单.csv']);
    expect(paths).toContain('01 报批公文.pdf');
    expect(paths).toContain('01 报批公文.docx');
    expect(paths).toContain('05 编制说明/01 试验报告_1_.docx');
    expect(paths).toContain('05 编制说明/02 编制说明.docx');
    for (const path of [made.name, ...paths]) expect(path).not.toMatch(/[<>:"\\|?*]|[. ](?:\/|$)|^(?:CON|NUL)\b/);

    const csv = strFromU8(entries['00 文件清单.csv'] as Uint8Array).replace('\uFEFF', '');
    const lines = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    const listed = new Map(lines.filter((line) => line[2]).map((line) => [line[2] as string, line[5]]));
    expect([...listed.keys()].sort()).toEqual(paths.filter((path) => !path.startsWith('00 ')).sort());
    for (const [path, hash] of listed) expect(hash, path).toBe(sha256(entries[path] as Uint8Array));
    expect(lines.find((line) => line[1] === '国际标准原文和译文')?.[6]).toBe('缺');
    expect(lines.find((line) => line[1] === '专利信息披露表')?.[6]).toBe('无');

    const docx = unzipSync(entries['00 文件清单.docx'] as Uint8Array);
    const printed = textOf(parseXml(strFromU8(docx['word/document.xml'] as Uint8Array))).replaceAll(' ', '');
    for (const hash of listed.values()) expect(printed).toContain(hash);
  }, 60_000);

  it('holds what was packed for ready until what it prints is changed', async () => {
    for (const kind of ['submission-letter', 'submission-list', 'approval-draft', 'collation-table'] as const)
      expect(await stateOf(kind), kind).toBe('ready');
    await comment('再提一条。');
    expect(await stateOf('collation-table')).toBe('outdated');
    expect(await stateOf('ballot-result')).toBe('ready');
    await host.client.project.update({ id: projectId, changes: { planNumber: 'QH2026-9' } });
    expect(await stateOf('submission-letter')).toBe('outdated');
    const again = (await host.client.draft.create({ projectId, name: '报批稿（改）', basedOn: draftId })).id;
    expect(await stateOf('approval-draft')).toBe('ready');
    await host.client.draft.freeze({ id: again, mark: '报批稿', on: '2026-03-19' });
    expect(await stateOf('approval-draft')).toBe('outdated');
    expect(await stateOf('memorandum')).toBe('outdated');
  });

  it('keeps nothing of a pack that was not to be kept, and stops when it is cancelled', async () => {
    const before = (await host.client.project.get({ id: projectId })).project.papers.length;
    const { made } = await pack(['declaration'], false);
    expect(made.papers.find(({ kind }) => kind === 'declaration')).toMatchObject({ state: 'ready', failure: null });
    const stop = new AbortController();
    const events = await host.client.project.packDossier(
      { id: projectId, make: ['declaration'] },
      { signal: stop.signal },
    );
    await events.next();
    stop.abort();
    await expect(
      (async () => {
        for await (const _ of events);
      })(),
    ).rejects.toThrow();
    expect((await host.client.project.get({ id: projectId })).project.papers.length).toBe(before);
  });
});
