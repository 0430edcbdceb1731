import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { PaperRequest } from '#shared/contract/index.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { fillDocxForm } from '#tests/builders/fill-docx-form.ts';
import { fillPdf } from '#tests/builders/fill-pdf.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Forms for members go out, are filled in as a member would, and come back: what was filled in is in the records, exactly. */

let dir: string;
let host: Host;
let voters: string[];
let roundId: string;
let ballotId: string;
let draftId: string;
let otherBallotId: string;

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const { client } = host;
  const made = await committeeOf(host, ['林一苇', '周明远', '陈思齐', '顾景和']);
  voters = made.voters;
  const projectId = (await client.project.create(plainProject(made.committeeId))).id;
  draftId = (await client.draft.create({ projectId, name: '送审稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '送审稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
  roundId = (
    await client.round.create({
      projectId,
      draftId,
      name: '征求意见',
      audience: 'directed',
      recipients: ['乙公司'].map(recipientNamed),
      ...dates,
    })
  ).id;
  const ballot = { projectId, draftId, mode: 'letter', ruleId: 'cn-tc-2017', ...dates } as const;
  ballotId = (await client.ballot.open({ ...ballot, title: '函审' })).id;
  otherBallotId = (await client.ballot.open({ ...ballot, title: '另一次' })).id;
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function made(paper: PaperRequest, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const events = await host.client.paper.render({ paper, format, keep: false });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const pieces: Buffer[] = [];
  for (let offset = 0; offset < event.value.size; ) {
    const { base64 } = await host.client.file.read({ blob: event.value.blob, offset });
    const piece = Buffer.from(base64, 'base64');
    pieces.push(piece);
    offset += piece.length;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

async function sentBack(name: string, bytes: Uint8Array): Promise<{ blob: string; name: string }> {
  const { client } = host;
  const { uploadId } = await client.file.begin({ name, size: bytes.length });
  for (let at = 0; at < bytes.length; at += 512 * 1024)
    await client.file.append({ uploadId, base64: Buffer.from(bytes.subarray(at, at + 512 * 1024)).toString('base64') });
  return client.file.finish({ uploadId });
}

const fill = {
  docx: async (bytes: Uint8Array, values: Record<string, string | boolean>) => fillDocxForm(bytes, values),
  pdf: fillPdf,
};

describe.each(['docx', 'pdf'] as const)('a comment form as %s', (format) => {
  it('comes back with every row, its organisation and its clause', async () => {
    const { client } = host;
    const form: PaperRequest = { kind: 'form', form: 'comment-form', id: roundId, fillable: true };
    const organisation = `云岭茶业有限公司（${format}）`;
    const bytes = await fill[format](await made(form, format), {
      organisation,
      person: '周明远',
      phone: '0799-555 0136',
      'rows.1.clause': '1',
      'rows.1.original': '本文件规定了……',
      'rows.1.proposal': '第一行\n第二行，含“引号”与<尖括号>',
      'rows.1.reason': '与上位标准一致',
      'rows.3.clause': '3',
      'rows.3.proposal': '增加术语“摊放”',
    });
    const file = await sentBack(`反馈表.${format}`, bytes);
    const preview = await client.round.previewImport({ id: roundId, files: [file] });
    expect(preview.files[0]).toMatchObject({ organisation, rows: 2, usable: true, noComment: false });
    await client.round.import({ id: roundId, files: [file] });
    const filter = { text: '', organisation, clause: '', decision: '', unplaced: false } as const;
    const { items } = await client.round.comments({ id: roundId, filter, sort: 'no' });
    expect(
      items.map(({ clause, original, comment, proposal, reason }) => [
        clause,
        original,
        `${comment}${proposal}`,
        reason,
      ]),
    ).toEqual([
      ['1', '本文件规定了……', '第一行\n第二行，含“引号”与<尖括号>', '与上位标准一致'],
      ['3', '', '增加术语“摊放”', ''],
    ]);
    expect(items.every(({ blockId }) => blockId !== '')).toBe(true);
  });

  it('says that there are no comments', async () => {
    const form: PaperRequest = { kind: 'form', form: 'comment-form', id: roundId, fillable: true };
    const bytes = await fill[format](await made(form, format), { organisation: `丙厂${format}`, noComment: true });
    const file = await sentBack(`无意见.${format}`, bytes);
    const preview = await host.client.round.previewImport({ id: roundId, files: [file] });
    expect(preview.files[0]).toMatchObject({ organisation: `丙厂${format}`, rows: 0, noComment: true, usable: true });
  });
});

describe.each(['docx', 'pdf'] as const)('a ballot form as %s', (format) => {
  const form = (addressee: string, id = ballotId): PaperRequest => ({
    kind: 'form',
    form: 'ballot-form',
    id,
    fillable: true,
    addressee,
  });
  const preview = async (bytes: Uint8Array, name: string) =>
    (await host.client.ballot.previewVotes({ id: ballotId, files: [await sentBack(name, bytes)] })).files[0]!;

  it('made out for a member gives that member’s vote', async () => {
    const at = format === 'docx' ? 0 : 1;
    const voter = voters[at]!;
    const bytes = await fill[format](await made(form(voter), format), {
      'choice.approve-with-comments': true,
      comment: '建议增加贮存一章。\n理由见附页。',
    });
    const vote = await preview(bytes, `${at}.${format}`);
    expect(vote).toMatchObject({
      personId: voter,
      choice: 'approve-with-comments',
      comment: '建议增加贮存一章。\n理由见附页。',
      usable: true,
      problems: [],
    });
    const { name, blob, personId, choice, comment } = vote;
    await host.client.ballot.importVotes({
      ballotId,
      votes: [{ personId, choice, comment, file: name, blob, receivedOn: '2026-03-20' }],
    });
    const { rows } = await host.client.ballot.get({ id: ballotId });
    expect(rows.find((row) => row.personId === voter)?.vote).toMatchObject({ choice, comment, source: 'form' });
    expect((await preview(bytes, `again.${format}`)).duplicateOf).toBe(`${at}.${format}`);
  });

  it('with two ticks is invalid, with none is asked about, of another ballot is left out', async () => {
    const empty = await made(form(voters[2]!), format);
    const two = await preview(
      await fill[format](empty, { 'choice.approve': true, 'choice.abstain': true }),
      `two.${format}`,
    );
    expect([two.choice, two.usable, two.problems.map(({ code }) => code)]).toEqual([
      null,
      true,
      ['vote-several-ticks'],
    ]);
    const none = await preview(empty, `none.${format}`);
    expect(none.problems.map(({ code }) => code)).toEqual(['vote-no-tick']);
    const other = await fill[format](await made(form(voters[2]!, otherBallotId), format), { 'choice.approve': true });
    expect(await preview(other, `other.${format}`)).toMatchObject({
      usable: false,
      problems: [{ code: 'vote-other-ballot' }],
    });
  });
});

describe('what is no vote', () => {
  it('is named', async () => {
    const comments: PaperRequest = { kind: 'form', form: 'comment-form', id: roundId, fillable: true };
    const files = [
      await sentBack('意见.docx', await made(comments, 'docx')),
      await sentBack('意见.pdf', await made(comments, 'pdf')),
      await sentBack('空.docx', new Uint8Array()),
      await sentBack('正文.pdf', await made({ kind: 'standard', draftId }, 'pdf')),
    ];
    const preview = await host.client.ballot.previewVotes({ id: ballotId, files });
    expect(preview.files.map(({ usable }) => usable)).toEqual([false, false, false, false]);
    expect(preview.files.map(({ problems }) => problems[0]?.code)).toEqual([
      'vote-not-ballot-form',
      'vote-not-ballot-form',
      'file-empty',
      expect.any(String),
    ]);
  });
});
