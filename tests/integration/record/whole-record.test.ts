import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** The record as people read it: of one object and of everything, narrowed, in pieces. */

let dir: string;
let host: Host;
let projectId: string;
let now = Date.UTC(2026, 2, 1);

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => now, actor: '沈知秋' });
  const { committeeId } = await committeeOf(host, ['林一苇', '周明远']);
  projectId = (await host.client.project.create(plainProject(committeeId))).id;
  for (let day = 1; day <= 30; day++) {
    now = Date.UTC(2026, 2, day, 17);
    const dueDate = `2027-01-${String(day).padStart(2, '0')}`;
    await host.client.project.update({ id: projectId, changes: { dueDate, contactPerson: `联系人${day}` } });
  }
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

const read = (filter: object) => host.client.workspace.record(filter);

it('tells from what to what a field was changed, in both languages, names from what is kept for undoing', async () => {
  const [entry] = await host.client.workspace.history({ kind: 'project', id: projectId, limit: 1 });
  expect(entry?.words).toEqual({
    'zh-CN': ['把联系人从 联系人29 改为 联系人30', '把报批期限从 2027-01-29 改为 2027-01-30'],
    en: ['Changed contact person from 联系人29 to 联系人30', 'Changed target date from 2027-01-29 to 2027-01-30'],
  });
});

it('goes on in pieces without losing or doubling an entry', async () => {
  const seen: number[] = [];
  for (let before: number | null = null, more = true; more; ) {
    const { entries, next } = await read({ limit: 7, before });
    seen.push(...entries.map(({ seq }) => seq));
    before = next;
    more = next !== null;
  }
  const { seq } = (await read({ limit: 1 })).entries[0]!;
  expect(seen).toEqual(Array.from({ length: seq }, (_, index) => seq - index));
});

it('is narrowed by object, days of Beijing, person and words', async () => {
  const kinds = (await read({ kind: 'committee' })).entries;
  expect(kinds.every(({ objects }) => objects.some(({ kind }) => kind === 'committee'))).toBe(true);
  // 17:00 UTC is the next day in Beijing.
  const days = (await read({ from: '2026-03-05', to: '2026-03-06' })).entries;
  expect(days.map(({ at }) => at.slice(0, 10))).toEqual(['2026-03-05', '2026-03-04']);
  const about = (await read({ person: '周明远' })).entries;
  expect(about.map(({ command }) => command)).toEqual(['committee.save-member']);
  expect((await read({ person: '沈知秋', limit: 200 })).entries.length).toBeGreaterThan(30);
  const words = await read({ text: '2027-01-17' });
  expect(words.entries.map(({ words: { en } }) => en.at(-1))).toEqual([
    'Changed target date from 2027-01-17 to 2027-01-18',
    'Changed target date from 2027-01-16 to 2027-01-17',
  ]);
  expect(words.next).toBeNull();
  expect((await read({ text: 'nowhere' })).entries).toEqual([]);
});

it('says what was taken back', async () => {
  const [entry] = await host.client.workspace.history({ kind: 'project', id: projectId, limit: 1 });
  await host.client.workspace.undo({ commitId: entry!.commitId });
  const [undo] = await host.client.workspace.history({ kind: 'project', id: projectId, limit: 1 });
  expect(undo?.words['zh-CN'][0]).toMatch(/^撤销了 2026-03-30 的/);
  expect(undo?.words['zh-CN']).toContain('把报批期限从 2027-01-30 改为 2027-01-29');
});
