import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

/** Contact data of people: where they stand, that they can be handed over and taken out, and that the record never had them. */

const PEOPLE = 10;
const DAY = Date.UTC(2026, 2, 20);
const seeded = Array.from({ length: PEOPLE }, (_, n) => ({
  name: `委员${'甲乙丙丁戊己庚辛壬癸'[n]}`,
  organisation: `第${n}单位`,
  old: `0399-55502${n}0`,
  phone: `0399-55503${n}0`,
  email: `member${n}@seed.example`,
  note: `住所：试验路${n}号`,
  letters: `desk${n}@seed.example`,
}));
const strings = seeded.flatMap(({ old, phone, email, note, letters }) => [old, phone, email, note, letters]);
let dir: string;
let host: Host;
let committeeId: string;
let ids: string[];

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => DAY });
  const { client } = host;
  committeeId = (await client.committee.create({ ...plainCommittee, contactPhone: seeded[0]!.phone })).id;
  for (const [index, { name, organisation, old, email }] of seeded.entries())
    await client.committee.saveMember({
      committeeId,
      member: {
        id: '',
        personId: '',
        organisationId: '',
        role: index === 0 ? 'chair' : 'member',
        side: 'public',
        from: '2020-01-01',
        to: index < 2 ? '2023-12-31' : '',
      },
      personName: name,
      organisationName: organisation,
      title: '工程师',
      phone: old,
      email,
    } as never);
  const people = await client.people.list();
  ids = seeded.map(({ name }) => people.find((person) => person.name === name)!.id);
  for (const [index, { phone, note }] of seeded.entries()) {
    const { id, committees: _, organisation: __, ...person } = people.find(({ id }) => id === ids[index])!;
    await client.people.save({ id, person: { ...person, phone, note } });
  }
  const projectId = (await client.project.create({ ...plainProject(committeeId), contactPhone: seeded[1]!.phone })).id;
  const draftId = (await client.draft.create({ projectId, name: '稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const { id: roundId } = await client.round.create({
    projectId,
    draftId,
    name: '征求意见',
    opensOn: '2026-03-01',
    closesOn: '2026-03-31',
    audience: 'directed',
    recipients: seeded.map(({ name, organisation, letters }) => ({
      id: '',
      organisation,
      person: name,
      email: letters,
      channel: 'email',
      sentOn: '',
      remindedOn: [],
    })),
  });
  await client.round.update({ id: roundId, changes: { name: '公开征求意见' } });
  await client.round.addComment({
    roundId,
    comment: {
      person: seeded[3]!.name,
      organisation: seeded[3]!.organisation,
      type: '',
      original: '',
      proposal: '',
      reason: '',
      clauseRaw: '1',
      comment: '范围太宽。',
    },
  });
  const { id: ballotId } = await client.ballot.open({
    projectId,
    draftId,
    title: '函审',
    mode: 'letter',
    ruleId: 'cn-tc-2017',
    opensOn: '2026-03-05',
    closesOn: '2026-03-15',
  } as never);
  await client.ballot.vote({
    ballotId,
    vote: {
      personId: ids[3]!,
      choice: 'approve',
      comment: '',
      expert: '',
      source: 'form',
      file: '',
      blob: '',
      receivedOn: '2026-03-10',
    },
  } as never);
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

/** Files of the workspace that hold one of the texts. */
function filesWith(texts: readonly string[]): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return texts.some((text) => bytes.includes(text));
    })
    .map((path) => relative(dir, path).replaceAll('\\', '/'));
}

describe('personal data', () => {
  it('never stand in the record of changes, nor do names', () => {
    expect(filesWith(strings).length).toBeGreaterThan(PEOPLE);
    expect(
      filesWith([...strings, ...seeded.map(({ name }) => name)]).filter((path) => path.startsWith('audit/')),
    ).toEqual([]);
  });

  it('of one person are handed over whole, on a page and as a file', async () => {
    const held = await host.client.people.held({ id: ids[3]! });
    const rows = (section: string) => held.sections.find((each) => each.section === section)!.rows;
    expect(held.person).toMatchObject({ phone: seeded[3]!.phone, organisation: seeded[3]!.organisation });
    expect(rows('memberships')[0]).toMatchObject({ where: plainCommittee.name, when: '2020-01-01' });
    expect(rows('votes')[0]?.what).toEqual({ 'zh-CN': '赞成', en: 'in favour' });
    expect(rows('comments')[0]?.what.en).toContain('范围太宽。');
    expect(rows('letters')[0]?.what.en).toContain(seeded[3]!.letters);
    expect(rows('record').some(({ what }) => what['zh-CN'].includes('表决：赞成'))).toBe(true);
    const file = await host.client.people.heldFile({ id: ids[3]!, format: 'xlsx', locale: 'zh-CN' });
    const { base64 } = await host.client.file.read({ blob: file.blob, offset: 0 });
    const parts = unzipSync(Buffer.from(base64, 'base64'));
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
    const text = sheets.map((name) => strFromU8(parts[name]!)).join('');
    for (const value of [seeded[3]!.phone, '范围太宽。', plainCommittee.name]) expect(text).toContain(value);
  });

  it('are due some years after the last mandate has ended', async () => {
    const rows = await host.client.people.removals();
    expect(rows.map(({ name, dueOn, due }) => [name, dueOn, due]).sort()).toEqual(
      [
        [seeded[0]!.name, '2025-12-31', true],
        [seeded[1]!.name, '2025-12-31', true],
      ].sort(),
    );
  });

  it('keep a name that votes bear, and ask for a reason', async () => {
    const { client } = host;
    const forget = (name: boolean, reason: string) => client.people.forget({ id: ids[3]!, name, reason });
    await expect(forget(true, '本人要求')).rejects.toMatchObject({ data: { code: 'person-named' } });
    await expect(forget(false, ' ')).rejects.toMatchObject({ data: { code: 'forget-needs-reason' } });
  });

  it('are gone everywhere but in the backups that are named, and the record stays whole', async () => {
    const { client } = host;
    const [made] = await host.context.host.store.backups.backUp('manual');
    expect(made?.problem).toBeNull();
    const { text: checkpoint } = await client.workspace.checkpoint();
    for (const [index, id] of ids.entries()) {
      const answer = await client.people.forget({ id, name: index < 2, reason: '保存期届满' });
      expect(answer.commitId).toBe('');
      expect(answer.left).toEqual([]);
      expect(new Set(answer.backups)).toEqual(new Set(['2026-03-20']));
    }
    expect(filesWith(strings).filter((path) => !path.startsWith('backups/'))).toEqual([]);
    const report = await client.workspace.verify({ checkpoints: [checkpoint] });
    expect(report).toMatchObject({ ok: true, problems: [], checkpoints: [{ state: 'kept' }] });
    const names = (await client.people.list()).map(({ name }) => name);
    expect(names.filter((name) => name === '—')).toHaveLength(2);
    const [entry] = await client.workspace.history({ kind: 'person', id: ids[4]! });
    expect(entry).toMatchObject({ command: 'people.forget', undoable: false });
    expect(entry?.words['zh-CN']).toContain('理由：保存期届满');
    expect((await client.people.held({ id: ids[4]! })).backups).toEqual([]);
  });
});
