import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { encodeEnvelope } from '#host/storage/envelope.ts';
import type { Decision, Disposition } from '#shared/domain/disposition.ts';
import { COMMENTS_PER_SET, type Comment } from '#shared/domain/round.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject, roundOf } from '#tests/builders/workspace.ts';

/** Comments of a round stand in files of at most so many; who works with them sees one list. */

let dir: string;
let host: Host;
let roundId: string;
beforeEach(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir);
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const projectId = (await host.client.project.create(plainProject(committeeId))).id;
  const draftId = (await host.client.draft.create({ projectId, name: '', basedOn: '' })).id;
  roundId = await roundOf(host, projectId, draftId);
});
afterEach(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

function withoutAnchor<T extends { anchor?: unknown; choices?: unknown }>({ anchor: _, choices: __, ...rest }: T) {
  return rest;
}

async function importMany(count: number, organisation = '青禾市林业局'): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, i) => `${i + 1},4.${(i % 3) + 1},意见${organisation}${i + 1},改为${i + 1}`,
  );
  await importText(organisation, `序号,章条编号,意见内容,修改建议\n${rows.join('\n')}\n单位：${organisation}\n`);
}

async function importText(name: string, csv: string): Promise<void> {
  const bytes = Buffer.from(csv, 'utf8');
  const { uploadId } = await host.client.file.begin({ name: `${name}.csv`, size: bytes.length });
  await host.client.file.append({ uploadId, base64: bytes.toString('base64') });
  const file = await host.client.file.finish({ uploadId });
  await host.client.round.import({ id: roundId, files: [{ blob: file.blob, name: file.name }] });
}

const filter = { text: '', organisation: '', clause: '', decision: '', unplaced: false } as const;
const page = async (offset: number) =>
  (await host.client.round.comments({ id: roundId, filter, sort: 'no', offset, limit: 2000 })).items;
const all = async () => [...(await page(0)), ...(await page(2000))];
const setFiles = () => readdirSync(join(dir, 'comments')).filter((name) => name.endsWith('.json'));
const contentOf = (name: string) => JSON.parse(readFileSync(join(dir, 'comments', name), 'utf8'));

it('an import fills sets, a decision writes one of them, an undo brings it back', async () => {
  await importMany(2 * COMMENTS_PER_SET + 100);
  const comments = await all();
  expect(comments.map(({ no }) => no)).toEqual(Array.from({ length: comments.length }, (_, i) => i + 1));
  expect(comments.length).toBeGreaterThan(2 * COMMENTS_PER_SET);
  expect(
    setFiles()
      .map((name) => contentOf(name).data.comments.length)
      .every((count) => count <= COMMENTS_PER_SET),
  ).toBe(true);
  expect(setFiles()).toHaveLength(3);
  const before = new Map(setFiles().map((name) => [name, readFileSync(join(dir, 'comments', name), 'utf8')]));
  const { commitId } = await host.client.round.decide({
    roundId,
    commentIds: [comments[300]!.id],
    decision: 'accepted',
    reason: '',
  });
  const touched = setFiles().filter((name) => readFileSync(join(dir, 'comments', name), 'utf8') !== before.get(name));
  expect(touched).toHaveLength(1);
  expect((await all()).filter(({ disposition }) => disposition !== null).map(({ no }) => no)).toEqual([301]);
  const figures = async () => (await host.client.round.get({ id: roundId })).statistics;
  expect(await figures()).toMatchObject({ accepted: 1, undecided: comments.length - 1 });
  await host.client.workspace.undo({ commitId });
  expect(await figures()).toMatchObject({ accepted: 0, undecided: comments.length });
  const { groups } = await host.client.workspace.home();
  expect(JSON.stringify(groups)).toContain(String(comments.length));
});

it('further comments go on where the last set has room; all are there after opening anew', async () => {
  await importMany(COMMENTS_PER_SET - 10);
  await importMany(20, '白川县林业站');
  const texts = { organisation: '甲', person: '', clauseRaw: '4.1', type: '', original: '', proposal: '', reason: '' };
  await host.client.round.addComment({ roundId, comment: { ...texts, comment: '最后一条' } });
  const sizes = setFiles().map((name) => contentOf(name).data.comments.length as number);
  expect(sizes.sort((a, b) => b - a)[0]).toBe(COMMENTS_PER_SET);
  const comments = await all();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(comments.length);
  await host.close();
  host = await hostOn(dir);
  expect(await all()).toEqual(comments);
  expect((await host.client.workspace.verify()).problems).toEqual([]);
});

it('a round of an earlier version is read as it is, and goes into sets with its next change', async () => {
  await importMany(5);
  const comments = await all();
  await host.close();
  // As version 1 had it: the comments inside the record, no figures, and nothing said of why a comment stands where it stands.
  const path = join(dir, 'rounds', `${roundId}.json`);
  const envelope = JSON.parse(readFileSync(path, 'utf8'));
  const stored = setFiles().flatMap((name) => contentOf(name).data.comments.map(withoutAnchor));
  const { figures: _, ...data } = envelope.data;
  writeFileSync(path, encodeEnvelope({ ...envelope, schemaVersion: 1, data: { ...data, comments: stored } }));
  for (const name of setFiles()) rmSync(join(dir, 'comments', name));
  host = await hostOn(dir);
  expect(await all()).toEqual(comments);
  await host.client.round.decide({ roundId, commentIds: [comments[2]!.id], decision: 'accepted', reason: '' });
  expect(JSON.parse(readFileSync(path, 'utf8')).data.comments).toEqual([]);
  expect((await all()).map(({ no, disposition }) => [no, disposition?.decision])).toEqual(
    comments.map(({ no }) => [no, no === comments[2]!.no ? 'accepted' : undefined]),
  );
});

it('comments that say the same are found over all sets, and sought again only when words or places change', async () => {
  await importMany(3);
  await importMany(3, '白川县林业站');
  const texts = { person: '', clauseRaw: '4.2', type: '', original: '', proposal: '', reason: '' };
  const add = (organisation: string, comment: string) =>
    host.client.round.addComment({ roundId, comment: { ...texts, organisation, comment } });
  const first = (await add('甲', '术语“大小年”的定义不够明确，建议修改。')).id;
  const twin = (await add('乙', '我单位认为术语“大小年”定义不清楚，请修改')).id;
  const again = (await add('乙', '术语“大小年”定义不清楚，请修改。')).id;
  const groups = async () => (await host.client.round.groups({ id: roundId })).groups;
  const found = await groups();
  expect(found).toContainEqual({ kind: 'alike', ids: [first, twin] });
  expect(found).toContainEqual({ kind: 'same', ids: [twin, again] });
  await host.client.round.decide({ roundId, commentIds: [first], decision: 'accepted', reason: '' });
  expect(await groups()).toEqual(found);
});

it('comments of an earlier version, which did not say why they stand where they stand, get by their clause what is known', async () => {
  await importMany(3);
  const csv = '序号,章条编号,意见内容\n1,全文,用语应统一\n2,1,范围过宽\n单位：乙单位\n';
  await importText('乙单位', csv);
  const comments = await all();
  await host.close();
  for (const name of setFiles()) {
    const envelope = JSON.parse(readFileSync(join(dir, 'comments', name), 'utf8'));
    const data = {
      ...envelope.data,
      comments: envelope.data.comments.map((each: Comment) => withoutAnchor(asOlder(each))),
    };
    writeFileSync(join(dir, 'comments', name), encodeEnvelope({ ...envelope, schemaVersion: 1, data }));
  }
  host = await hostOn(dir);
  const found = await all();
  expect(found.map(withoutAnchor)).toEqual(comments.map(withoutAnchor));
  expect(found.map(({ clause, blockId, anchor }) => [clause, blockId !== '', anchor.how, anchor.confidence])).toEqual([
    ['4.1', false, 'none', 0],
    ['4.2', false, 'none', 0],
    ['4.3', false, 'none', 0],
    ['全文', false, 'clause', 100],
    ['1', true, 'clause', 88],
  ]);
  await host.client.round.decide({ roundId, commentIds: [found[3]!.id], decision: 'accepted', reason: '' });
  expect(setFiles().map((name) => JSON.parse(readFileSync(join(dir, 'comments', name), 'utf8')).schemaVersion)).toEqual(
    [3],
  );
  const waiting = { id: roundId, filter: { ...filter, unplaced: true }, sort: 'no', offset: 0, limit: 10 } as const;
  expect((await host.client.round.comments(waiting)).items.map(({ clause }) => clause)).toEqual(['4.1', '4.2', '4.3']);
});

it('decisions of an earlier version are the whole history of their comments', async () => {
  await importMany(2);
  const [first, second] = await all();
  const decide = (decision: 'accepted' | 'rejected', because: string) =>
    host.client.round.decide({ roundId, commentIds: [first!.id], decision, reason: '已有规定', because });
  await decide('rejected', '');
  await decide('accepted', '起草组补充了数据');
  await host.close();
  for (const name of setFiles()) {
    const envelope = JSON.parse(readFileSync(join(dir, 'comments', name), 'utf8'));
    const data = { ...envelope.data, comments: envelope.data.comments.map(asOlder) };
    writeFileSync(join(dir, 'comments', name), encodeEnvelope({ ...envelope, schemaVersion: 2, data }));
  }
  host = await hostOn(dir);
  const found = await all();
  expect(found[0]!.history.map(({ act, decision, reason }) => [act, decision, reason])).toEqual([
    ['decided', 'rejected', '已有规定'],
    ['decided', 'accepted', '已有规定'],
  ]);
  expect(found[0]!.disposition).toMatchObject({ decision: 'accepted', meetingId: '' });
  expect(found[1]).toEqual(second);
});

it('a doubtful comment waits with its candidates; placed by hand it waits no more', async () => {
  await importMany(1);
  await importText('丙单位', '序号,章条编号,原文,意见内容\n1,1.9,,见第1章\n2,,,与各章都有关系\n单位：丙单位\n');
  const waiting = { id: roundId, filter: { ...filter, unplaced: true }, sort: 'no', offset: 0, limit: 10 } as const;
  const { items } = await host.client.round.comments(waiting);
  const one = items.find(({ clause }) => clause === '1.9')!;
  expect(one).toMatchObject({ blockId: '', choices: [{ number: '1', title: '范围' }] });
  expect(one.anchor.candidates).toEqual(one.choices.map(({ blockId, confidence }) => ({ blockId, confidence })));
  const { blockId } = one.choices[0]!;
  await host.client.round.place({ roundId, commentIds: [one.id], blockId });
  expect((await host.client.round.comments(waiting)).items.map(({ id }) => id)).not.toContain(one.id);
  const placed = (await all()).find(({ id }) => id === one.id);
  expect(placed).toMatchObject({ blockId, clauseNumber: '1', anchor: { how: 'hand', confidence: 100 }, choices: [] });
});

/** A comment as version 2 of its file had it. */
function asOlder(comment: Comment) {
  const {
    line,
    writtenOn,
    change,
    replies,
    remark,
    resolved,
    suggested,
    applied,
    source,
    history,
    disposition,
    ...rest
  } = comment;
  const plain = ({ decision, reason, by, at }: Omit<Disposition, 'decision'> & { decision: Decision | null }) => ({
    decision,
    reason,
    by,
    at,
  });
  const { page: _, ...from } = source;
  return {
    ...rest,
    source: from,
    disposition: disposition && plain(disposition),
    history: history.slice(0, disposition ? -1 : undefined).map(plain),
  };
}
