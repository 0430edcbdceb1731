import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { base64Lines, mailFile } from '#tests/builders/mail-file.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Ballots from the guard before the opening to the recount, through the same commands as the pages. */

const NAMES = ['林一苇', '周明远', '陈思齐', '顾景和', '许清如'];
let dir: string;
let host: Host;
let voters: string[];
let projectId: string;
let draftId: string;

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const made = await committeeOf(host, NAMES);
  voters = NAMES.map((_, index) => made.voters[index] ?? '');
  projectId = (await host.client.project.create(plainProject(made.committeeId))).id;
  draftId = (await host.client.draft.create({ projectId, name: '送审稿', basedOn: '' })).id;
  await host.client.draft.freeze({ id: draftId, mark: '送审稿', on: '2026-03-01' });
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

const open = async (changes: { readonly title?: string; readonly secret?: boolean; readonly ruleId?: string } = {}) =>
  (
    await host.client.ballot.open({
      projectId,
      draftId,
      title: '函审',
      mode: 'letter',
      ruleId: 'cn-tc-2017',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      ...changes,
    })
  ).id;
const vote = (personId: string, changes: object = {}) => ({
  personId,
  choice: 'approve' as const,
  comment: '',
  source: 'hand' as const,
  file: '',
  blob: '',
  receivedOn: '2026-03-10',
  ...changes,
});
const refused = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) });
const upload = async (name: string, bytes: Uint8Array) => {
  const { uploadId } = await host.client.file.begin({ name, size: bytes.length });
  await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
  return { name, blob: (await host.client.file.finish({ uploadId })).blob };
};

describe('before a ballot is opened', () => {
  const planned = { mode: 'letter', opensOn: '2026-03-01', closesOn: '2026-03-31' } as const;

  it('it is shown who votes, under which rule, on which draft, and what is doubtful', async () => {
    const seen = await host.client.ballot.prepare({ ...planned, projectId, draftId, ruleId: 'cn-tc-2017' });
    expect(seen.voters.map(({ name }) => name)).toEqual(NAMES);
    expect(seen.draft).toMatchObject({ name: '送审稿', frozenOn: '2026-03-01' });
    expect(seen.days).toBe(30);
    expect(seen.problems.map(({ code }) => code)).toContain('electorate-drafters-vote');
  });

  it('what the rule forbids needs a reason, which the record keeps', async () => {
    const few = { ...planned, projectId, draftId, ruleId: 'expert-3-4', title: '专家表决' };
    await expect(host.client.ballot.open(few)).rejects.toThrow(refused('ballot-needs-reason'));
    const { id } = await host.client.ballot.open({ ...few, reason: '已报主管部门同意' });
    await host.client.ballot.withdraw({ id, on: '2026-03-02', reason: '规则选错' });
    await expect(host.client.ballot.vote({ ballotId: id, vote: vote(voters[0]!) })).rejects.toThrow(
      refused('ballot-withdrawn'),
    );
    expect((await host.client.ballot.get({ id })).ballot.withdrawal?.reason).toBe('规则选错');
  });
});

describe('an open ballot', () => {
  it('is extended, corrected and closed with a trace; the late vote is kept and told, the recount gives the result', async () => {
    const id = await open();
    const { client } = host;
    await client.ballot.correct({ id, field: 'title', to: '送审稿函审', reason: '标题有误' });
    for (const personId of voters.slice(0, 3)) await client.ballot.vote({ ballotId: id, vote: vote(personId) });
    await expect(client.ballot.correct({ id, field: 'draftId', to: draftId, reason: 'x' })).rejects.toThrow();
    await expect(client.ballot.markReminded({ id, personIds: [voters[0]!], on: '2026-03-20' })).rejects.toThrow(
      refused('voter-voted-already'),
    );
    await client.ballot.markReminded({ id, personIds: [voters[3]!], on: '2026-03-20' });
    await client.ballot.extend({ id, closesOn: '2026-04-05', reason: '邮路延误' });
    await client.ballot.vote({ ballotId: id, vote: vote(voters[3]!, { receivedOn: '2026-04-08' }) });
    await client.ballot.recuse({ id, personId: voters[4]!, reason: '与起草单位有利害关系' });
    await client.ballot.close({ id, on: '2026-04-09' });
    await client.ballot.lateVote({ ballotId: id, vote: vote(voters[3]!, { receivedOn: '2026-04-10' }) });
    const { ballot, tally, rows } = await client.ballot.get({ id });
    expect(ballot).toMatchObject({
      title: '送审稿函审',
      closesOn: '2026-04-05',
      extensions: [{ from: '2026-03-31', to: '2026-04-05', reason: '邮路延误' }],
    });
    expect(tally).toMatchObject({ outcome: 'passed', counts: { members: 4, approve: 3, late: 1 } });
    expect(rows.map(({ verdict, late }) => [verdict, late])).toEqual([
      ['counted', false],
      ['counted', false],
      ['counted', false],
      ['after-closing', true],
      [null, false],
    ]);
    const recounted = await client.ballot.recount({ id });
    expect(recounted.votes.map(({ verdict }) => verdict)).toEqual([
      'counted',
      'counted',
      'counted',
      'late',
      'after-closing',
    ]);
    expect(recounted.tally.outcome).toBe('passed');
    const record = await readFile(join(dir, 'audit.ndjson'), 'utf8').catch(() => '');
    if (record !== '') expect(record).toContain('邮路延误');
  });

  it('takes only the positions of its rule', async () => {
    const id = await open({ ruleId: 'cn-tc-2017' });
    await expect(
      host.client.ballot.vote({ ballotId: id, vote: vote(voters[0]!, { choice: 'discuss' }) }),
    ).rejects.toThrow(refused('position-not-offered'));
  });
});

describe('votes in files', () => {
  it('of a sheet come a row each, words and ticks alike', async () => {
    const id = await open();
    const rows = [
      ['函审汇总'],
      ['姓名', '单位', '表决意见', '意见'],
      ['林一苇', '单位0', '同意', ''],
      ['周明远', '单位1', '不同意', '缺少试验'],
      ['陈思齐', '单位2', '赞成，有建议或意见', ''],
      ['外人', '', '同意', ''],
      ['顾景和', '单位3', '', ''],
    ];
    const file = await upload('汇总.xlsx', formXlsx([{ name: '表', rows }]));
    const { files } = await host.client.ballot.previewVotes({ id, files: [file] });
    expect(files.map(({ person, choice, usable }) => [person, choice, usable])).toEqual([
      ['林一苇', 'approve', true],
      ['周明远', 'disapprove', true],
      ['陈思齐', 'approve-with-comments', true],
      ['外人', 'approve', false],
      ['顾景和', null, true],
    ]);
    const ticks = [
      ['委员', '赞成', '不赞成', '弃权'],
      ['林一苇', '√', '', ''],
      ['周明远', '', '√', '√'],
    ];
    const ticked = await upload('画勾.xlsx', formXlsx([{ name: '表', rows: ticks }]));
    const second = await host.client.ballot.previewVotes({ id, files: [ticked] });
    expect(second.files.map(({ choice, problems }) => [choice, problems.map(({ code }) => code)])).toEqual([
      ['approve', []],
      [null, ['vote-several-ticks']],
    ]);
  });

  it('of a letter: the sheet inside is read; a letter without a form is shown with its text and the member whose address it bears', async () => {
    const id = await open();
    const gu = (await host.client.people.list()).find(({ id: personId }) => personId === voters[3]);
    if (!gu) throw new Error('no such person');
    const { name, organisationId, title, position, phone, note } = gu;
    const person = { name, organisationId, title, position, phone, note, email: 'Gu@example.org' };
    await host.client.people.save({ id: voters[3]!, person });
    const sheet = formXlsx([
      {
        name: '表',
        rows: [
          ['姓名', '表决'],
          ['林一苇', '赞成'],
        ],
      },
    ]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const head = { From: 'x <a@example.org>', Date: 'Tue, 10 Mar 2026 09:00:00 +0800', Subject: 'vote' };
    const withForm = mailFile(head, [
      { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.from('见附件') },
      {
        headers: {
          'Content-Type': type,
          'Content-Disposition': 'attachment; filename="vote.xlsx"',
          'Content-Transfer-Encoding': 'base64',
        },
        body: base64Lines(sheet),
      },
    ]);
    const without = mailFile(
      { ...head, From: 'Gu <gu@example.org>', 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8' },
      '\u540c\u610f\u901a\u8fc7\u3002',
    );
    const files = [await upload('有表.eml', withForm), await upload('无表.eml', without)];
    const preview = await host.client.ballot.previewVotes({ id, files });
    expect(preview.files).toMatchObject([
      { person: '林一苇', choice: 'approve', sentOn: '2026-03-10', usable: true },
      {
        source: 'mail',
        person: '顾景和',
        choice: null,
        comment: '同意通过。',
        usable: false,
        problems: [{ code: 'vote-by-hand' }],
      },
    ]);
    const [read] = preview.files;
    await host.client.ballot.importVotes({
      ballotId: id,
      votes: [
        {
          personId: read!.personId,
          choice: read!.choice,
          comment: read!.comment,
          file: read!.name,
          blob: read!.blob,
          receivedOn: read!.sentOn,
        },
      ],
    });
    const again = await host.client.ballot.previewVotes({ id, files });
    expect(again.files[0]).toMatchObject({ usable: false, duplicateOf: '有表.eml/vote.xlsx' });
  });
});

describe('a secret ballot', () => {
  it('is counted from its papers, and nothing in the workspace brings a name and a paper together', async () => {
    const { client } = host;
    const id = await open({ secret: true, title: '无记名表决' });
    const { ballot } = await client.ballot.get({ id });
    expect(ballot.numbers).toHaveLength(NAMES.length);
    await expect(client.ballot.vote({ ballotId: id, vote: vote(voters[0]!) })).rejects.toThrow(
      refused('ballot-secret'),
    );
    await expect(client.ballot.previewVotes({ id, files: [] })).rejects.toThrow(refused('ballot-secret'));
    for (const personId of [voters[2]!, voters[0]!, voters[4]!, voters[1]!])
      await client.ballot.handIn({ id, personIds: [personId], on: '2026-03-12' });
    const [first, second, third, fourth] = ballot.numbers;
    const paper = (number: string | undefined, choice: 'approve' | 'disapprove') => ({
      number: number ?? '',
      choice,
      comment: '',
    });
    await client.ballot.countPapers({ id, papers: [paper(third, 'approve'), paper(first, 'disapprove')] });
    await client.ballot.countPapers({ id, papers: [paper(fourth, 'approve'), paper(second, 'approve')] });
    await client.ballot.close({ id, on: '2026-03-31' });
    const closed = await client.ballot.get({ id });
    expect(closed.tally).toMatchObject({ outcome: 'passed', counts: { members: 5, approve: 3, disapprove: 1 } });
    expect(closed.rows.every((row) => row.vote === null && row.verdict === null)).toBe(true);
    expect((await client.ballot.recount({ id })).votes.map(({ voter }) => voter)).toEqual([null, null, null, null]);

    // Every text of the workspace: wherever a number of a paper stands, the nearest thing around it is no person.
    const names = new Set([...voters, ...NAMES]);
    for (const text of await textsOf(dir)) {
      for (const line of text.split('\n')) {
        if (!ballot.numbers.some((number) => line.includes(`"${number}"`))) continue;
        // A line of the record, or of a file written over several lines.
        expect([...names].filter((name) => line.includes(name))).toEqual([]);
      }
      if (!text.includes(`"${first}"`)) continue;
      const data: unknown = JSON.parse(text);
      for (const found of objectsWith(data, first ?? ''))
        expect([...names].filter((name) => JSON.stringify(found).includes(name))).toEqual([]);
    }
  });

  it('is not closed with fewer papers than envelopes unless somebody says why', async () => {
    const { client } = host;
    const id = await open({ secret: true });
    await client.ballot.handIn({ id, personIds: voters, on: '2026-03-12' });
    await expect(client.ballot.close({ id, on: '2026-03-31' })).rejects.toThrow(refused('box-not-counted'));
    await client.ballot.close({ id, on: '2026-03-31', reason: '五个信封都是空的' });
    expect((await client.ballot.get({ id })).tally.outcome).toBe('no-quorum');
  });
});

describe('letters', () => {
  const made = async (input: Parameters<typeof host.client.ballot.mails>[0]) => {
    const events = await host.client.ballot.mails(input);
    let event = await events.next();
    while (!event.done) event = await events.next();
    const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
    return { ...event.value, text: Buffer.from(base64, 'base64').toString('latin1') };
  };

  it('invite each voter with the own form and say by which moment in Beijing; those of a secret ballot bring no form', async () => {
    const id = await open();
    const mail = await host.client.ballot.mailText({ id, mail: 'invite' });
    expect(mail.places).toMatchObject({ end: '2026年3月31日24时（北京时间）', draft: '送审稿' });
    expect(mail.papers).toEqual(['draft-pdf', 'form-docx', 'form-pdf', 'packet']);
    const { subject, text } = mail;
    const letter = await made({ id, mail: 'invite', personIds: [voters[1]!], papers: ['form-docx'], subject, text });
    expect(letter).toMatchObject({ letters: 1, mime: 'message/rfc822', problems: [{ code: 'mail-address-missing' }] });
    expect(letter.text.match(/Content-Disposition: attachment/g)).toHaveLength(1);
    // What is sent back from it is this voter's.
    const stored = await upload('回复.eml', Buffer.from(letter.text, 'latin1'));
    const { files } = await host.client.ballot.previewVotes({ id, files: [stored] });
    expect(files).toMatchObject([{ person: '周明远', source: 'form', problems: [{ code: 'vote-no-tick' }] }]);

    const secret = await open({ secret: true });
    expect((await host.client.ballot.mailText({ id: secret, mail: 'invite' })).papers).toEqual(['draft-pdf']);
  });

  it('tell every voter the result with its numbers', async () => {
    const id = await open();
    for (const personId of voters) await host.client.ballot.vote({ ballotId: id, vote: vote(personId) });
    await host.client.ballot.close({ id, on: '2026-03-20' });
    const mail = await host.client.ballot.mailText({ id, mail: 'result' });
    expect(mail.places['result']).toContain('5 票有效');
    const { subject, text } = mail;
    const letters = await made({ id, mail: 'result', personIds: voters, papers: [], subject, text });
    expect(letters).toMatchObject({ letters: 5, mime: 'application/zip' });
  });
});

it('a ballot written by the first version opens, votes and voters as they were', async () => {
  const id = await open({ title: '旧表决' });
  await host.client.ballot.vote({ ballotId: id, vote: vote(voters[0]!, { comment: '好' }) });
  await host.close();
  const path = join(dir, 'ballots', `${id}.json`);
  const file = JSON.parse(await readFile(path, 'utf8')) as { schemaVersion: number; data: Record<string, unknown> };
  const { projectId: project, draftId: draft, title, mode, ruleId, opensOn, closesOn, status, closedOn } = file.data;
  const old = {
    ...{ projectId: project, draftId: draft, title, mode, ruleId, opensOn, closesOn, status, closedOn },
    electorate: (file.data['electorate'] as Record<string, unknown>[]).map(
      ({ standing: _, fromDrafters: __, note: ___, ...voter }) => voter,
    ),
    votes: (file.data['votes'] as Record<string, unknown>[]).map(
      ({ expert: _, note: __, afterClosing: ___, ...each }) => each,
    ),
  };
  await writeFile(path, JSON.stringify({ ...file, schemaVersion: 1, data: old }, null, 2));
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const { ballot, rows } = await host.client.ballot.get({ id });
  expect(ballot).toMatchObject({ title: '旧表决', secret: false, numbers: [], withdrawal: null });
  expect(rows[0]).toMatchObject({ name: '林一苇', standing: 'voting', vote: { comment: '好', afterClosing: false } });
});

/** Contents of every file below a folder. */
async function textsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
}

/** Objects that hold a text themselves, not only in another object inside. */
function objectsWith(value: unknown, text: string): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((each) => objectsWith(each, text));
  return Object.values(value).includes(text) ? [value, ...inside] : inside;
}
