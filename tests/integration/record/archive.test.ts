import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '#host/archive/index.ts';
import { type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { blobName } from '#host/storage/index.ts';
import { agendaItem } from '#shared/domain/meeting.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { committeeOf, emptyWorkspace, plainProject } from '#tests/builders/workspace.ts';

/** A project packed for the archive: the same bytes each time, nothing by which anybody can be reached, and no change that is not found. */

const PHONES = ['0399-5550911', '0399-5550912'];
const MAIL = 'desk@seed.example';
const verifier = fileURLToPath(new URL('../../../resources/verify-archive.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zs-archive-'));
const settings = join(folder, 'settings');
let dir: string;
let host: Host;
let projectId: string;
let ballotId: string;
let otherId: string;
let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;

async function open(workspace: string, own = settings): Promise<Host> {
  const started = await startHost({
    workspace,
    actor: '秘书',
    version: '0.0.0',
    workers: inlineWorkers(runTask),
    settings: own,
    now: () => Date.UTC(2026, 2, 20),
  });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

async function packed(from: Host, id: string): Promise<Uint8Array> {
  const { blob } = await from.client.archive.pack({ id });
  return from.context.host.scratch.get(blob)!;
}

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await open(dir);
  const { client } = host;
  const { committeeId, voters } = await committeeOf(host, ['林一苇', '周明远', '陈思齐']);
  await client.committee.update({ id: committeeId, changes: { contactPhone: PHONES[0]! } });
  const [person] = await client.people.list();
  const { id: _, committees: __, organisation: ___, ...card } = person!;
  await client.people.save({ id: person!.id, person: { ...card, phone: PHONES[1]!, email: MAIL } });
  projectId = (await client.project.create(plainProject(committeeId))).id;
  otherId = (await client.project.create(plainProject(committeeId, '别的规程'))).id;
  const draftId = (await client.draft.create({ projectId, name: '送审稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '送审稿', on: '2026-03-01' });
  const { id: roundId } = await client.round.create({
    projectId,
    draftId,
    name: '征求意见',
    opensOn: '2026-03-01',
    closesOn: '2026-03-31',
    audience: 'directed',
    recipients: [{ ...recipientNamed('乙公司'), email: MAIL }],
  });
  const comment = { person: '', type: '', original: '', proposal: '', reason: '' };
  await client.round.addComment({
    roundId,
    comment: { ...comment, organisation: '乙公司', clauseRaw: '1', comment: '范围太宽。' },
  });
  ballotId = (
    await client.ballot.open({
      projectId,
      draftId,
      title: '函审',
      mode: 'letter',
      ruleId: 'cn-tc-2017',
      opensOn: '2026-03-05',
      closesOn: '2026-03-15',
    } as never)
  ).id;
  for (const personId of voters)
    await client.ballot.vote({
      ballotId,
      vote: {
        personId,
        choice: 'approve',
        comment: '',
        expert: '',
        source: 'form',
        file: '',
        blob: '',
        receivedOn: '2026-03-10',
      },
    } as never);
  const { id: meetingId } = await client.meeting.create({
    committeeId,
    title: '审查会',
    date: '2026-03-18',
    startTime: '',
    endTime: '',
    place: '',
    host: '',
    recorder: '',
  } as never);
  await client.meeting.addItems({ id: meetingId, items: [agendaItem('a1', 'review', '审查', projectId)] });
  bytes = await packed(host, projectId);
  parts = unzipSync(bytes);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(dirname(dir), { recursive: true, force: true });
});

/** The package with some parts changed, added or (null) left out. */
function changed(part: Readonly<Record<string, Uint8Array | null>>): Uint8Array {
  const all = { ...parts, ...part };
  return zipSync(
    Object.fromEntries(Object.entries(all).filter((each): each is [string, Uint8Array] => each[1] !== null)),
  );
}

const codesOf = async (of: Uint8Array) => (await checkArchive(of, [])).problems.map(({ code }) => code);
const named = (start: string) => Object.keys(parts).find((path) => path.startsWith(start))!;

describe('an archive package', () => {
  it('has the same bytes whenever it is made, whatever becomes of other projects', async () => {
    await host.client.project.update({ id: otherId, changes: { planNumber: '别的' } });
    expect(Buffer.from(await packed(host, projectId)).equals(Buffer.from(bytes))).toBe(true);
    await host.client.project.update({ id: projectId, changes: { planNumber: '2026-07' } });
    expect(Buffer.from(await packed(host, projectId)).equals(Buffer.from(bytes))).toBe(false);
  });

  it('holds all of the project, its meeting and its people, nothing of another, no contact data', () => {
    const text = Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n');
    for (const word of ['茶叶采摘技术规程', '送审稿', '范围太宽。', '函审', '审查会', '林一苇', '周明远'])
      expect(text).toContain(word);
    for (const word of ['别的规程', otherId, ...PHONES, MAIL]) expect(text).not.toContain(word);
    const manifest = JSON.parse(strFromU8(parts['MANIFEST.json']!)) as { files: { path: string; redacted: boolean }[] };
    expect(manifest.files.filter(({ redacted }) => redacted).map(({ path }) => path.split('/')[1])).toEqual(
      expect.arrayContaining(['committees', 'people', 'rounds']),
    );
  });

  it('opens read-only with its history and the result of its ballot, and leaves nothing behind', async () => {
    const file = join(folder, 'one.zsarchive');
    writeFileSync(file, bytes);
    const elsewhere = await open(file, join(folder, 'other-settings'));
    const unpacked = elsewhere.context.host.store.dir;
    const { client } = elsewhere;
    expect(await client.workspace.info()).toMatchObject({
      readOnly: true,
      problems: [],
      archive: { title: '茶叶采摘技术规程', signature: 'own' },
    });
    const [here, there] = [await host.client.ballot.get({ id: ballotId }), await client.ballot.get({ id: ballotId })];
    expect(there.tally).toEqual(here.tally);
    const history = await client.workspace.history({ kind: 'ballot', id: ballotId });
    expect(history[0]?.words['zh-CN']).toEqual(['记录了 陈思齐 的表决：赞成']);
    await expect(client.project.update({ id: projectId, changes: { planNumber: '改' } })).rejects.toMatchObject({
      data: { code: 'storage-read-only' },
    });
    const { checkpoint } = JSON.parse(strFromU8(parts['MANIFEST.json']!)) as { checkpoint: string };
    const later = checkpoint.replace(/ (\d+) /, ' 9999 ');
    expect(await client.workspace.verify({ checkpoints: [checkpoint, later] })).toMatchObject({
      ok: true,
      problems: [],
      checkpoints: [{ state: 'kept' }, { state: 'absent' }],
    });
    writeFileSync(join(unpacked, 'ballots', `${ballotId}.json`), '{}');
    expect(await client.workspace.verify()).toMatchObject({ ok: false });
    await elsewhere.close();
    expect(() => readdirSync(unpacked)).toThrow();
  });

  it('is signed by this key and by no other', async () => {
    const { publicKey } = await host.client.workspace.checkpoint();
    const stranger = await open(await emptyWorkspace(), join(folder, 'stranger'));
    const { publicKey: foreign } = await stranger.client.workspace.checkpoint();
    const sign = strFromU8(parts['MANIFEST.sig']!);
    await stranger.close();
    expect(await checkArchive(bytes, [publicKey])).toMatchObject({ ok: true, signature: 'good' });
    expect(await checkArchive(bytes, [foreign])).toMatchObject({ ok: true, signature: 'own' });
    const other = strToU8(sign.replace(/ ([A-Za-z0-9+/])/, (_, first: string) => ` ${first === 'A' ? 'B' : 'A'}`));
    expect(await codesOf(changed({ 'MANIFEST.sig': other }))).toContain('archive-signature-bad');
    expect(await checkArchive(changed({ 'MANIFEST.sig': null }), [])).toMatchObject({ signature: 'none' });
    // Another list, signed with another key that the package then brings itself.
    const list = strFromU8(parts['MANIFEST.json']!).replace('"records"', '"records" ');
    expect(await codesOf(changed({ 'MANIFEST.json': strToU8(list) }))).toContain('archive-signature-bad');
  });

  it('shows every file that was changed, is missing or was added', async () => {
    for (const path of Object.keys(parts).filter((name) => name.startsWith('workspace/'))) {
      const part = Uint8Array.from(parts[path]!);
      part[part.length >> 1]! ^= 1;
      expect(await codesOf(changed({ [path]: part }))).toContain('archive-file-changed');
      expect(await codesOf(changed({ [path]: null }))).toContain('archive-file-missing');
    }
    expect(await codesOf(changed({ 'workspace/ballots/more.json': strToU8('{}') }))).toEqual(['archive-file-unlisted']);
  });

  it('shows a record that was made anew, and a file that is not what the record says, in a list that fits them', async () => {
    const relisted = (path: string, edit: (text: string) => string) => {
      const part = strToU8(edit(strFromU8(parts[path]!)));
      const manifest = JSON.parse(strFromU8(parts['MANIFEST.json']!)) as {
        files: { path: string; size: number; sha256: string }[];
      };
      const entry = manifest.files.find((file) => file.path === path)!;
      entry.size = part.length;
      entry.sha256 = blobName(part);
      return changed({ [path]: part, 'MANIFEST.json': strToU8(JSON.stringify(manifest)), 'MANIFEST.sig': null });
    };
    const audit = named('workspace/audit/');
    expect(
      await codesOf(
        relisted(audit, (text) => text.replace('"to":"approve"', '"to":"disapprove"').replace('approve', 'abstain')),
      ),
    ).toContain('archive-record-changed');
    expect(await codesOf(relisted(audit, (text) => text.split('\n').slice(0, -2).join('\n').concat('\n')))).toContain(
      'archive-record-changed',
    );
    const ballot = named('workspace/ballots/');
    expect(
      await codesOf(relisted(ballot, (text) => text.replace('"choice": "approve"', '"choice": "abstain"'))),
    ).toEqual(['archive-object-changed']);
  });

  it('is refused by the gate when it is hostile, and nothing of a damaged one is unpacked', async () => {
    const refusal = async (of: Uint8Array) =>
      checkArchive(of, []).then(
        ({ ok }) => (ok ? 'sound' : 'problems'),
        (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
      );
    expect(await refusal(changed({ '../outside.txt': strToU8('x') }))).toMatch(/^zip-(broken|unsafe-name)$/);
    expect(await refusal(changed({ 'workspace/bomb.json': new Uint8Array(40 * 1024 * 1024) }))).toBe('zip-bomb');
    expect(await refusal(zipSync({ 'a.txt': strToU8('x') }))).toBe('archive-not-one');
    expect(await refusal(strToU8('no zip at all'))).toBe('file-not-zip');
    for (let at = 7; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const damaged = Uint8Array.from(bytes);
      damaged[at]! ^= 0x10;
      // Dates and the like of the zip are no content: what is read must then be what was packed.
      const found = await refusal(damaged);
      if (found === 'sound') expect(unzipSync(damaged)).toEqual(parts);
    }
    const list = JSON.parse(strFromU8(parts['MANIFEST.json']!)) as { files: object[] };
    const withFile = (...paths: readonly string[]) => {
      const more = paths.map((path) => ({ path, size: 1, sha256: blobName(strToU8('x')), redacted: false }));
      const listed = strToU8(JSON.stringify({ ...list, files: [...list.files, ...more] }));
      return changed({
        ...Object.fromEntries(paths.map((path) => [path, strToU8('x')])),
        'MANIFEST.json': listed,
        'MANIFEST.sig': null,
      });
    };
    for (const paths of [
      ['workspace/CON/a.json'],
      ['workspace/drafts/a.json:stream'],
      ['workspace/drafts/a.'],
      ['workspace/drafts//a.json'],
      ['workspace/drafts/./a.json'],
      [`workspace/drafts/${'x'.repeat(300)}`],
      ['workspace/confidential.json'],
      ['workspace/workspace.lock'],
      ['workspace/people/a', 'workspace/people/a/b.json'],
      ['workspace/people/a', 'workspace/people/A/b.json'],
    ]) {
      const { ok, problems } = await checkArchive(withFile(...paths), []);
      expect({ ok, codes: problems.map(({ code }) => code) }).toEqual({ ok: false, codes: ['archive-path'] });
    }
    expect((await checkArchive(withFile('workspace/drafts/d1/meta.json'), [])).ok).toBe(true);
    const file = join(folder, 'changed.zsarchive');
    writeFileSync(file, changed({ 'workspace/workspace.json': strToU8('{}') }));
    await expect(open(file)).rejects.toThrow('archive-unsound');
  });

  it('is verified by its own script, without the application', () => {
    const run = (out: string) => execFileSync(process.execPath, [verifier, out], { encoding: 'utf8', stdio: 'pipe' });
    const write = (out: string, of: Record<string, Uint8Array>) => {
      for (const [path, part] of Object.entries(of)) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        writeFileSync(join(out, path), part);
      }
      return out;
    };
    expect(run(write(join(folder, 'good'), parts))).toContain('are as they were packed');
    const ballot = named('workspace/ballots/');
    const text = strFromU8(parts[ballot]!).replace('"choice": "approve"', '"choice": "abstain"');
    expect(() => run(write(join(folder, 'bad'), { ...parts, [ballot]: strToU8(text) }))).toThrow(/was changed/);
  });
});
