import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '#host/index.ts';
import { safeFileName } from '#shared/base/index.ts';
import { committeeOf, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Names that people give, by what is awkward about them. */
const NAMES: Readonly<Record<string, string>> = {
  ASCII: 'Tea 2026',
  中文: '茶叶采摘技术规程',
  日本語: 'お茶の規格',
  'é composed': 'caf\u00e9',
  'é taken apart': 'cafe\u0301',
  'emoji joined': '👩‍🌾茶',
  'compatibility ideograph': '\uf900茶',
  'right to left': 'שלום\u202egpj',
  '200 bytes': '标'.repeat(66),
  'long path': 'p'.repeat(60),
  'trailing dot': '标准.',
  'device of Windows': 'con.json',
};

test.each(Object.entries(NAMES))('%s: create, save, back up, restore, export, reopen', async (what, name) => {
  const home = await mkdtemp(join(tmpdir(), 'zs-names-'));
  const deep = what === 'long path' ? Array.from({ length: 5 }, () => name) : [name];
  const dir = join(home, ...deep);
  const passed: string[] = [];

  const made = await createWorkspace(dir, { name });
  if (made.ok) passed.push('create');

  const host = await hostOn(dir);
  const { committeeId } = await committeeOf(host, [name]);
  await host.client.project.create(plainProject(committeeId, name));
  const { uploadId } = await host.client.file.begin({ name: `${name}.txt`, size: 3 });
  await host.client.file.append({ uploadId, base64: 'YWJj' });
  const kept = await host.client.file.finish({ uploadId });
  const project = async ({ client }: typeof host) => (await client.project.list({}))[0]?.title;
  if (kept.name === `${name}.txt` && (await project(host)) === name) passed.push('save');

  const backup = (await host.client.backup.make()).places[0];
  if (backup?.problem === null) passed.push('backup');

  const restored = join(home, `${safeFileName(name)} restored`);
  await host.client.backup.restore({ place: backup?.place ?? 'inside', name: backup?.name ?? '', folder: restored });
  const second = await hostOn(restored);
  if ((await project(second)) === name) passed.push('restore');
  await second.close();

  const file = join(home, `${safeFileName(name)}.txt`);
  await writeFile(file, await readWhole(host, kept.blob), { flag: 'wx' });
  if (portable(`${safeFileName(name)}.txt`)) passed.push('export');

  await host.close();
  const again = await hostOn(dir);
  if (!again.context.host.store.readOnly && (await project(again)) === name) passed.push('reopen');
  await again.close();

  expect(passed).toEqual(['create', 'save', 'backup', 'restore', 'export', 'reopen']);
});

async function readWhole({ client }: Awaited<ReturnType<typeof hostOn>>, blob: string): Promise<Buffer> {
  return Buffer.from((await client.file.read({ blob, offset: 0 })).base64, 'base64');
}

/** What Windows, archives and office programs ask of a name. */
function portable(name: string): boolean {
  const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
  const forbidden = [...name].some((one) => '<>:"/\\|?*'.includes(one) || one < ' ' || /[\u202a-\u202e]/.test(one));
  return !forbidden && !device.test(name) && !/^[-.~]|[. ]$/.test(name) && Buffer.byteLength(name) <= 255;
}
