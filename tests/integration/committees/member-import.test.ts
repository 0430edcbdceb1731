import { Buffer } from 'node:buffer';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { committeeOf, emptyWorkspace, hostOn } from '#tests/builders/workspace.ts';

/** A member list comes in: who is known is not made twice, and the same list again changes nothing. */

let host: Host;
let committeeId: string;
beforeEach(async () => {
  host = await hostOn(await emptyWorkspace(), { now: () => Date.parse('2026-06-01T08:00:00Z') });
  committeeId = (await committeeOf(host, ['林一苇'])).committeeId;
});
afterEach(() => host.close());

async function upload(rows: readonly string[]) {
  const bytes = strToU8(['姓名,工作单位,本会职务,利益方,邮箱,任职开始,任职结束', ...rows].join('\n'));
  const { uploadId } = await host.client.file.begin({ name: '名单.csv', size: bytes.length });
  await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
  return host.client.file.finish({ uploadId });
}
const preview = (file: { blob: string; name: string }) => host.client.committee.previewMembers({ committeeId, file });
const take = (file: { blob: string; name: string }, lines: readonly string[]) =>
  host.client.committee.importMembers({ committeeId, file, lines: [...lines], side: 'user', from: '2026-06-01' });
const state = async () => ({
  people: (await host.client.people.list()).map(({ name, email }) => `${name} ${email}`).sort(),
  houses: (await host.client.people.organisations()).map(({ name }) => name).sort(),
  seats: (await host.client.committee.get({ id: committeeId })).people.length,
});

it('adds seats, people and organisations in one change, and nothing the second time', async () => {
  const file = await upload([
    '林一苇,单位0,主任委员,,,,',
    '周听雨,碧山茶业,副主任委员,生产者,zty@a.cn,2026-01-01,2030-12-31',
    '许安澜,碧山茶业,委员,,,,',
    '许安澜,碧山茶业,委员,,,,',
  ]);
  const first = await preview(file);
  expect(
    first.lines.map(({ person, organisationState, seated, usable }) => [person, organisationState, seated, usable]),
  ).toEqual([
    ['known', 'known', true, false],
    ['new', 'new', false, true],
    ['new', 'new', false, true],
    ['new', 'new', false, false],
  ]);
  const keys = first.lines.map(({ key }) => key);
  expect(await take(file, keys)).toMatchObject({ added: 2, people: 2, organisations: 1 });
  const after = await state();
  expect(after).toEqual({
    people: ['周听雨 zty@a.cn', '林一苇 ', '许安澜 '],
    houses: ['单位0', '碧山茶业'],
    seats: 3,
  });
  const { people } = await host.client.committee.get({ id: committeeId });
  expect(people.find(({ name }) => name === '周听雨')).toMatchObject({ side: 'producer', to: '2030-12-31' });
  expect(people.find(({ name }) => name === '许安澜')).toMatchObject({ side: 'user', from: '2026-06-01', to: '' });

  expect((await preview(file)).lines.every(({ seated, usable }) => seated && !usable)).toBe(true);
  await expect(take(file, keys)).rejects.toMatchObject({ data: { code: 'member-import-nothing' } });
  expect(await state()).toEqual(after);
});

it('knows a person by name and e-mail in another organisation, and asks where the address is of another name', async () => {
  const person = {
    name: '丁望舒',
    title: '',
    position: '',
    phone: '',
    email: 'dws@b.cn',
    note: '',
    organisationId: '',
  };
  await host.client.people.save({ id: '', person });
  const file = await upload([
    '丁望舒,新单位,委员,用户,DWS@b.cn,,',
    '丁舒,新单位,委员,用户,dws@b.cn,,',
    '林一苇,别处,委员,用户,,,',
  ]);
  const { lines } = await preview(file);
  expect(lines.map(({ person: is, doubtful }) => [is, doubtful])).toEqual([
    ['known', false],
    ['new', true],
    ['new', false],
  ]);
  expect(lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['member-organisation-differs'],
    ['member-mail-of-other'],
    ['member-same-name'],
  ]);
  await take(file, [lines[0]?.key ?? '']);
  expect((await state()).people).toEqual(['丁望舒 dws@b.cn', '林一苇 ']);
});

it('does not take a mandate that ends before it begins', async () => {
  const file = await upload(['周听雨,甲,委员,用户,,2026-05-01,2025-05-01']);
  const { lines } = await preview(file);
  expect(lines[0]).toMatchObject({ usable: false });
  await expect(take(file, [lines[0]?.key ?? ''])).rejects.toMatchObject({ data: { code: 'member-import-nothing' } });
});
