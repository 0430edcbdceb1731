import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtFindings } from '#tests/arch/static/index.ts';
import { callHere, cliHere } from '#tests/builders/cli-here.ts';
import { plainCommittee, plainProject } from '#tests/builders/workspace.ts';
import { assets, type Doors, expect, test } from './door.ts';
import { Desk } from './pages/desk.ts';
import { Draft } from './pages/draft.ts';
import type { RunningShell } from './shell-harness/index.ts';

/** What only the desktop has: processes that end, other workspaces, the menu, addresses outside. Walked in the harness. */

async function draftIn(workspace: string): Promise<string> {
  expect((await cliHere('init', workspace)).code).toBe(0);
  const committee = (await callHere(workspace, 'committee.create', plainCommittee)).id;
  const project = (await callHere(workspace, 'project.create', plainProject(committee))).id;
  return (await callHere(workspace, 'draft.create', { projectId: project, name: '第一稿', basedOn: '' })).id;
}

/** A draft open in the shell, with words typed into its first paragraph. */
async function writing(doors: Doors, words: string) {
  const workspace = join(doors.folder, '工作区');
  const id = await draftIn(workspace);
  const door = await doors.start(workspace, { kind: 'shell' });
  const page = await doors.open(door);
  await new Desk(page).visit(`/drafts/${id}`);
  const draft = new Draft(page);
  await draft.caretAtEnd(draft.area.locator('[data-block="paragraph"]').first());
  await draft.type(words);
  return { workspace, id, page, draft, shell: door.shell as RunningShell };
}

const texts = (shell: RunningShell, kind: string) =>
  shell.shown.filter((each) => each.kind === kind).map(({ options }) => Object.values(options).flat().join('\n'));

test('the host ends while somebody types: it is back by itself and every word is there; again and again, the person decides', async ({
  doors,
}) => {
  const { draft, id, page, shell, workspace } = await writing(doors, '写在前面。');
  shell.hosts[0]?.kill();
  for (const word of ['第一句。', '第二句。', '第三句。']) await draft.type(word);
  await expect(page.getByText('后台程序曾中断，现已恢复')).toBeVisible();
  await draft.saved();
  await expect(draft.area).toContainText('写在前面。第一句。第二句。第三句。');
  expect(shell.hosts).toHaveLength(2);

  shell.answers.save.push({ canceled: false, filePath: join(doors.folder, '报告.txt') });
  shell.answers.message.push({ response: 1 }, { response: 0 });
  for (let end = 1; end < 4; end++) {
    await expect.poll(() => shell.hosts.length).toBe(end + 1);
    shell.hosts[end]?.kill();
  }
  await expect.poll(() => texts(shell, 'dialog.message').length).toBe(2);
  expect(texts(shell, 'dialog.message')[0]).toMatch(/后台程序多次意外结束[\s\S]*没有丢失[\s\S]*保存报告/);
  const report = await readFile(join(doors.folder, '报告.txt'), 'utf8');
  expect(report).toMatch(/version: \d[\s\S]*host: given-up \(1\)/);
  expect(report).not.toContain(doors.folder);
  await expect.poll(() => shell.hosts.length).toBe(5);
  // What did not come to an end twice is opened read-only, to be looked at first.
  await page.getByRole('button', { name: '退出安全模式' }).click();
  await expect(draft.area).toHaveAttribute('contenteditable', 'true');
  await draft.type('最后一句。');
  await draft.saved();
  expect(await shell.quit()).toBe(0);
  const { doc } = await callHere<{ doc: unknown }>(workspace, 'draft.open', { id });
  expect(JSON.stringify(doc)).toContain('写在前面。第一句。第二句。第三句。最后一句。');
});

test('the page ends: it is opened again where it was, and explained; again and again, the person decides', async ({
  doors,
}) => {
  const { draft, shell } = await writing(doors, '已经保存的一句。');
  await draft.saved();
  doors.expectComplaint(/Page crashed/);
  shell.answers.message.push(...[0, 0, 0].map((response) => ({ response })), { response: 0 });
  for (let end = 1; end <= 4; end++) {
    const before = await shell.page();
    shell.window().webContents.forcefullyCrashRenderer();
    await expect.poll(() => texts(shell, 'dialog.message').length).toBe(end);
    await expect.poll(async () => (await shell.page()) !== before).toBe(true);
    const page = await shell.page();
    await expect(new Draft(page).area).toContainText('已经保存的一句。');
  }
  expect(texts(shell, 'dialog.message')[0]).toMatch(/界面意外关闭，已重新打开[\s\S]*没有丢失/);
  expect(texts(shell, 'dialog.message')[3]).toMatch(/界面多次意外关闭[\s\S]*再试一次/);
  // A window that hangs is ended when the person wants that, and comes back.
  const before = await shell.page();
  shell.answers.message.push({ response: 1 });
  shell.window().emit('unresponsive');
  await expect.poll(async () => (await shell.page()) !== before).toBe(true);
});

test('another workspace: from the menu, from a file that is double-clicked, from the recent ones; cancelled dialogs change nothing', async ({
  doors,
}) => {
  const [first, second] = ['甲工作区', '乙工作区'].map((name) => join(doors.folder, name)) as [string, string];
  for (const [dir, name] of [
    [first, '甲委员会'],
    [second, '乙委员会'],
  ] as const) {
    await cliHere('init', dir);
    await callHere(dir, 'committee.create', { ...plainCommittee, name });
  }
  const door = await doors.start(first, { kind: 'shell' });
  const shell = door.shell as RunningShell;
  const shows = async (name: string) => {
    const page = await shell.page();
    await new Desk(page).visit('/committees');
    await expect(page.getByRole('link', { name })).toBeVisible();
  };
  const turnsTo = async (count: number, name: string) => {
    await expect.poll(() => shell.windows.length).toBe(count);
    await shows(name);
  };
  await doors.open(door);
  await shows('甲委员会');

  shell.click('文件', '打开工作区…');
  shell.click('文件', '新建工作区…');
  shell.app.emit('second-instance', {}, ['zhunsheng', '--load-extension=/x', 'relative.zsws', '/etc/passwd']);
  await expect.poll(() => texts(shell, 'dialog.open').length).toBe(2);
  await shows('甲委员会');
  expect(shell.windows).toHaveLength(1);

  shell.app.emit('second-instance', {}, ['zhunsheng', '--inspect', join(second, 'workspace.zsws')]);
  await turnsTo(2, '乙委员会');
  expect(existsSync(join(first, 'workspace.lock'))).toBe(false);
  shell.click('文件', '最近打开', first);
  await turnsTo(3, '甲委员会');
  shell.answers.open.push({ canceled: false, filePaths: [second] });
  shell.click('文件', '打开工作区…');
  await turnsTo(4, '乙委员会');

  const third = join(doors.folder, '新工作区');
  shell.answers.open.push({ canceled: false, filePaths: [third] });
  shell.click('文件', '新建工作区…');
  await expect.poll(() => shell.windows.length, { timeout: 30_000 }).toBe(5);
  await expect(new Desk(await shell.page()).heading).toBeVisible();
  expect(existsSync(join(third, 'workspace.zsws'))).toBe(true);

  const fresh = await shell.page();
  shell.click('前往', '委员会');
  await new Desk(fresh).arrived('委员会');
  expect((await readFile(join(doors.folder, 'settings', 'last-workspace'), 'utf8')).trim()).toBe(third);
});

test('the first start offers the sample; addresses outside open only when the person says so; the system reminds', async ({
  doors,
}) => {
  const door = await doors.start('', { kind: 'shell' });
  const shell = door.shell as RunningShell;
  shell.answers.message.push({ response: 0 });
  const page = await doors.open(door);
  expect(texts(shell, 'dialog.message')[0]).toMatch(/第一次启动准绳/);
  await expect(page.getByRole('navigation', { name: '导航' })).toBeVisible();

  // What the page tries below, the policy refuses before the shell has to.
  doors.expectComplaint(
    /connect-src https:\/\/example\.org\/|Connecting to 'https:\/\/example\.org\/'|Refused to connect|Fetch API cannot load/,
  );
  const openOutside = (url: string) => page.evaluate((address) => void window.open(address, '_blank'), url);
  await openOutside('https://openstd.samr.gov.cn/');
  await expect.poll(() => texts(shell, 'dialog.message').length).toBe(2);
  expect(texts(shell, 'dialog.message')[1]).toContain('openstd.samr.gov.cn');
  expect(texts(shell, 'outside')).toEqual([]);
  shell.answers.message.push({ response: 0 });
  await openOutside('https://openstd.samr.gov.cn/');
  await expect.poll(() => texts(shell, 'outside')).toEqual(['https://openstd.samr.gov.cn/']);
  await openOutside('http://openstd.samr.gov.cn/');
  await page.evaluate(() => location.assign('https://example.org/'));
  await expect.poll(() => shell.outside.filter(({ cancelled }) => cancelled).length).toBe(1);
  expect(
    await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  const bridge = () =>
    page.evaluate(() =>
      (window.desk as { remind(a: string, b: string): Promise<boolean> }).remind('待办提醒', '逾期 2 件'),
    );
  expect(await bridge()).toBe(true);
  expect(texts(shell, 'notification')).toEqual(['待办提醒\n逾期 2 件']);
  // What a sample in the settings folder is called last is opened by the next start.
  expect(await shell.quit()).toBe(0);
  const again = await doors.start('', { kind: 'shell' });
  await doors.open(again);
  expect(texts(again.shell as RunningShell, 'dialog.message')).toEqual([]);
});

test('what is built holds no script or style inside of a page, no eval, and no address that nobody looked at', () => {
  const dist = dirname(assets);
  const files = globSync(['renderer/**/*.{html,js}', 'shell/*.{js,cjs}'], { cwd: dist });
  expect(files.length).toBeGreaterThan(10);
  expect(builtFindings(new Map(files.map((file) => [file, readFileSync(join(dist, file), 'utf8')])))).toEqual([]);
});
