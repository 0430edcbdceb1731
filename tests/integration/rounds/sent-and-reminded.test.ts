import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMail } from '#host/importers/mail/read-mail.ts';
import type { Host } from '#host/index.ts';
import { recipientLines } from '#shared/domain/recipient-line.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** A round from sending to its letters, on one workspace: each step goes on from the one before. */

let dir: string;
let host: Host;
let id: string;
beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir);
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const projectId = (await host.client.project.create(plainProject(committeeId))).id;
  const draftId = (await host.client.draft.create({ projectId, name: '', basedOn: '' })).id;
  await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-02' });
  const named = (name: string, person: string, email: string) => ({ ...recipientNamed(name), person, email });
  const made = await host.client.round.create({
    projectId,
    draftId,
    name: '第一轮',
    opensOn: '2026-03-02',
    closesOn: '2026-03-20',
    audience: 'directed',
    recipients: [
      named('云岭茶业有限公司', '王小明', 'wang@yunling.cn'),
      named('青禾市林业局', '', 'forest.qinghe.cn'),
      named('茶叶研究院', '', ''),
    ],
  });
  id = made.id;
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

const view = () => host.client.round.get({ id });
const idOf = async (name: string) =>
  (await view()).round.recipients.find(({ organisation }) => organisation === name)?.id ?? '';
const statesOn = async (today: string) => {
  const { round, organisations } = await view();
  return recipientLines(round, organisations, today).map(({ organisation, state }) => [organisation, state.kind]);
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error) => error.data?.code ?? String(error),
  );

async function mails(input: Partial<Parameters<Host['client']['round']['mails']>[0]>) {
  const { subject, text } = await host.client.round.mailText({ id, mail: input.mail ?? 'send' });
  const steps = await host.client.round.mails({
    id,
    recipientIds: [],
    mail: 'send',
    papers: [],
    subject,
    text,
    ...input,
  });
  const names: string[] = [];
  for (;;) {
    const step = await steps.next();
    if (!step.done) names.push(step.value.name);
    else return { ...step.value, names, bytes: await read(step.value.blob) };
  }
}

async function read(blob: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (let offset = 0; ; ) {
    const { base64, size } = await host.client.file.read({ blob, offset });
    pieces.push(Buffer.from(base64, 'base64'));
    offset += pieces.at(-1)?.length ?? 0;
    if (offset >= size) return Buffer.concat(pieces);
  }
}

describe('a round', () => {
  it('is sent, answered and reminded: who answered or never got the draft is not reminded', async () => {
    const [tea, forest, institute] = [
      await idOf('云岭茶业有限公司'),
      await idOf('青禾市林业局'),
      await idOf('茶叶研究院'),
    ];
    await host.client.round.markSent({ id, recipientIds: [tea, forest], channel: 'wechat', on: '2026-03-03' });
    const rest = (await view()).round.recipients.filter((each) => each.id !== tea);
    expect(await refusal(host.client.round.update({ id, changes: { recipients: rest } }))).toBe('recipient-sent');
    const said = { person: '', clauseRaw: '4.1', type: '', original: '', comment: '太长', proposal: '', reason: '' };
    await host.client.round.addComment({ roundId: id, comment: { ...said, organisation: '云岭茶业有限公司' } });
    await host.client.round.addComment({ roundId: id, comment: { ...said, organisation: '一位市民' } });
    const remind = (recipientIds: string[]) => host.client.round.markReminded({ id, recipientIds, on: '2026-03-15' });
    expect(await refusal(remind([tea]))).toBe('recipient-answered');
    expect(await refusal(remind([institute]))).toBe('recipient-not-sent');
    await remind([forest]);
    expect((await view()).round.recipients.map(({ remindedOn }) => remindedOn)).toEqual([[], ['2026-03-15'], []]);
    expect(await statesOn('2026-03-16')).toEqual([
      ['云岭茶业有限公司', 'commented'],
      ['青禾市林业局', 'waiting'],
      ['茶叶研究院', 'not-sent'],
      ['一位市民', 'commented'],
    ]);
  });

  it('is shorter than it may be until it is extended', async () => {
    expect((await view()).period).toMatchObject({ enough: false });
    const until = (await view()).period?.until ?? '';
    const extend = (closesOn: string, reason: string) => host.client.round.extend({ id, closesOn, reason });
    expect(await refusal(extend('2026-03-19', '人手不足'))).toBe('extension-not-later');
    expect(await refusal(extend(until, ' '))).toBe('extension-needs-reason');
    await extend(until, '多家单位要求');
    const { round, period } = await view();
    expect(period).toMatchObject({ enough: true });
    expect(round.closesOn).toBe(until);
    expect(round.extensions).toMatchObject([{ from: '2026-03-20', to: until, reason: '多家单位要求' }]);
  });

  it('makes letters whose papers are made out to each, with the same draft for all', async () => {
    const ids = (await view()).round.recipients.map((each) => each.id);
    const made = await mails({ recipientIds: ids, papers: ['draft-pdf', 'form-docx'] });
    expect(made.name).toBe('茶叶采摘技术规程 征求意见邮件.zip');
    expect(made.names).toEqual(['云岭茶业有限公司', '青禾市林业局', '茶叶研究院', '']);
    expect(made.problems.map(({ code, params }) => [code, params?.['name']])).toEqual([
      ['mail-address-wrong', '青禾市林业局'],
      ['mail-address-missing', '茶叶研究院'],
    ]);
    const files = unzipSync(made.bytes);
    expect(Object.keys(files)).toEqual(['01 云岭茶业有限公司 王小明.eml', '02 青禾市林业局.eml', '03 茶叶研究院.eml']);
    const letters = Object.values(files).map(readMail);
    expect(letters[0]?.text).toMatch(/^云岭茶业有限公司：\n王小明，您好！/);
    expect(letters[0]?.text).toContain('附件：\n1. 征求意见稿（PDF');
    expect(letters[1]?.text).toMatch(/^青禾市林业局：\n\n《茶叶采摘技术规程》（征求意见稿）已编制完成/);
    expect(letters.map(({ text }) => text).join()).not.toMatch(/[{}]/);
    const drafts = letters.map(({ attachments }) => Buffer.from(attachments[0]?.bytes ?? []));
    expect(drafts[0]?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(drafts.every((draft) => draft.equals(drafts[0] ?? Buffer.alloc(0)))).toBe(true);
    const forms = letters.map(({ attachments }) => attachments[1]);
    for (const [i, form] of forms.entries()) {
      const xml = Buffer.from(unzipSync(form?.bytes ?? new Uint8Array())['word/document.xml'] ?? []).toString();
      expect(xml).toContain(['云岭茶业有限公司', '青禾市林业局', '茶叶研究院'][i]);
    }
  });

  it('stops making letters when it is told to', async () => {
    const ids = (await view()).round.recipients.map((each) => each.id);
    const stop = new AbortController();
    const words = { mail: 'send', subject: '', text: '' } as const;
    const steps = await host.client.round.mails(
      { id, recipientIds: ids, papers: ['form-docx'], ...words },
      { signal: stop.signal },
    );
    await steps.next();
    stop.abort();
    await expect(steps.next()).rejects.toBeDefined();
  });

  it('makes one letter as one file, to an organisation that answered unasked too', async () => {
    const made = await mails({
      recipientIds: ['一位市民'],
      mail: 'extend',
      subject: '延至{closesOn}',
      text: '{person}：\n{round}{未知}',
    });
    expect([made.name, made.mime, made.letters]).toEqual(['一位市民 延期通知邮件.eml', 'message/rfc822', 1]);
    const { facts, text } = readMail(made.bytes);
    expect(facts.subject).toMatch(/^延至2026年\d+月\d+日$/);
    expect(text).toBe('第一轮{未知}');
    expect(await refusal(mails({ recipientIds: ['没有的单位'] }))).toBe('recipient-unknown');
  });

  it('answers those who commented, and says who did not', async () => {
    const ids = [await idOf('云岭茶业有限公司'), await idOf('茶叶研究院')];
    const made = await mails({ recipientIds: ids, mail: 'reply', papers: ['reply'] });
    expect(made.problems.map(({ code }) => code)).toEqual(['mail-address-missing', 'mail-not-answered']);
    const [letter] = Object.values(unzipSync(made.bytes)).map(readMail);
    expect(letter?.attachments.map(({ name }) => name)).toEqual([expect.stringMatching(/云岭茶业有限公司\.pdf$/)]);
  });
});
