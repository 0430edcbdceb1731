import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { fillDocxForm } from '#tests/builders/fill-docx-form.ts';
import { committeeOf, emptyWorkspace, hostOn } from '#tests/builders/workspace.ts';

/** The registration form of a member goes out with what is registered, is filled in, and comes back into the committee. */

let dir: string;
let host: Host;
let committeeId: string;
let voters: readonly string[];

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  ({ committeeId, voters } = await committeeOf(host, ['林一苇', '周明远']));
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function formFor(addressee: string): Promise<Uint8Array> {
  const paper = { kind: 'form', form: 'member-form', id: committeeId, fillable: true, addressee } as const;
  const events = await host.client.paper.render({ paper, format: 'docx' });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
  return Buffer.from(base64, 'base64');
}

async function previewOf(bytes: Uint8Array) {
  const { uploadId } = await host.client.file.begin({ name: '委员登记表.docx', size: bytes.length });
  await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
  const { blob, name } = await host.client.file.finish({ uploadId });
  return host.client.committee.previewMembers({ committeeId, file: { blob, name } });
}

it('what a member filled in is read, and what was registered stands in the form', async () => {
  const bytes = fillDocxForm(await formFor(voters[0] ?? ''), {
    phone: '0399-5550199',
    email: 'lin@a.cn',
    title: '研究员',
  });
  const { lines, problems } = await previewOf(bytes);
  expect(problems).toEqual([]);
  expect(lines).toMatchObject([
    { name: '林一苇', person: 'known', seated: true, phone: '0399-5550199', email: 'lin@a.cn', title: '研究员' },
  ]);
});

it('what was left open in a blank form is nothing, not the words that ask for it', async () => {
  const bytes = fillDocxForm(await formFor(''), { name: '许清和', organisation: '青禾市茶叶学会' });
  expect((await previewOf(bytes)).lines).toMatchObject([
    { name: '许清和', organisation: '青禾市茶叶学会', person: 'new', title: '', phone: '', email: '', from: '' },
  ]);
});

it('a committee may word the form anew: it is still read', async () => {
  const edit = { texts: { 'person.7.0': '怎样找到您' }, columns: {}, hidden: [] };
  await host.client.paper.saveTemplate({ committeeId, form: 'member-form', edit });
  const bytes = fillDocxForm(await formFor(''), { name: '许清和', phone: '0399-5550188' });
  expect((await previewOf(bytes)).lines).toMatchObject([{ name: '许清和', phone: '0399-5550188' }]);
});

it('a new term is one change that can be undone', async () => {
  const before = await host.client.committee.get({ id: committeeId });
  const [first] = before.people;
  const renewal = {
    id: committeeId,
    from: '2027-01-01',
    to: '2031-12-31',
    members: [{ id: first?.id ?? '', role: 'chair' as const }],
  };
  const { commitId } = await host.client.committee.renewTerm(renewal);
  const after = await host.client.committee.get({ id: committeeId });
  expect(after.committee).toMatchObject({ termFrom: '2027-01-01', termTo: '2031-12-31' });
  expect(after.people.filter(({ from }) => from === '2027-01-01')).toMatchObject([{ name: '林一苇', role: 'chair' }]);
  await host.client.workspace.undo({ commitId });
  expect((await host.client.committee.get({ id: committeeId })).committee).toEqual(before.committee);
});
