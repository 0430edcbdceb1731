import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callHere, cliHere, jsonHere } from '#tests/builders/cli-here.ts';
import { plainCommittee, plainProject } from '#tests/builders/workspace.ts';
import { expect, SECRETARY, test } from './door.ts';
import { addMembers } from './pages/committee.ts';
import { Desk } from './pages/desk.ts';
import { Draft } from './pages/draft.ts';
import { changeField } from './pages/project.ts';

/** What holds however the application is opened: one writer, undo, languages, reload, crashes, two pages. */

type Place = {
  readonly workspace: string;
  readonly committee: string;
  readonly project: string;
  readonly draft: string;
};

/** A workspace with a committee, a project and an empty draft. */
async function place(folder: string): Promise<Place> {
  const workspace = join(folder, '工作区');
  await cliHere('init', workspace);
  const committee = (await callHere(workspace, 'committee.create', plainCommittee)).id;
  const project = (await callHere(workspace, 'project.create', plainProject(committee))).id;
  const draft = (await callHere(workspace, 'draft.create', { projectId: project, name: '第一稿', basedOn: '' })).id;
  return { workspace, committee, project, draft };
}

async function writeParagraph(page: Page, text: string): Promise<void> {
  const draft = new Draft(page);
  const first = draft.area.locator('[data-block="paragraph"]').first();
  await draft.caretAtEnd(first);
  await draft.type(text);
}

test('a second start on the same workspace only reads and says who holds it', async ({ doors }) => {
  const { workspace, committee, draft } = await place(doors.folder);
  const first = await doors.start(workspace);
  const second = await doors.start(workspace, { user: '周砚之' });
  expect(second.output()).toContain(`工作区正由 ${SECRETARY}`);
  const page = await doors.open(second);
  const desk = new Desk(page);
  await expect(page.getByRole('link', { name: new RegExp(`^只读：${SECRETARY}（.+）正在使用$`) })).toBeVisible();
  await desk.goTo('委员会');
  await expect(desk.button('新建委员会')).toBeDisabled();
  await desk.visit(`/committees/${committee}`);
  await expect(desk.button('添加委员')).toBeDisabled();
  await desk.visit(`/drafts/${draft}`);
  await expect(new Draft(page).area).toHaveAttribute('contenteditable', 'false');
  await expect(desk.button('定稿')).toBeDisabled();

  // The first one goes on writing, and the second one is let in when it is gone.
  const writer = await doors.open(first);
  await new Desk(writer).visit(`/committees/${committee}`);
  await addMembers(writer, [{ name: '林一苇', organisation: '青禾市茶叶研究所' }]);
  expect(await first.stop()).toBe(0);
  doors.expectComplaint(/WebSocket connection to .* failed|ERR_CONNECTION_REFUSED/);
  await second.stop();
  const third = await doors.open(await doors.start(workspace, { user: '周砚之' }));
  await new Desk(third).visit(`/committees/${committee}`);
  await expect(third.getByRole('gridcell', { name: '林一苇', exact: true })).toBeVisible();
  await expect(new Desk(third).button('添加委员')).toBeEnabled();
});

test('Ctrl-Z after a command brings the old state back', async ({ doors }) => {
  const { workspace, project } = await place(doors.folder);
  const page = await doors.open(await doors.start(workspace));
  const desk = new Desk(page);
  await desk.visit(`/projects/${project}`);
  await changeField(page, '主体元素', '茶叶贮存技术规程');
  await desk.arrived('茶叶贮存技术规程');
  await page.keyboard.press('Control+z');
  await desk.arrived('茶叶采摘技术规程');
  await desk.says('已撤销');
  const { project: data } = await callHere<{ project: { titleMain: string } }>(workspace, 'project.get', {
    id: project,
  });
  expect(data.titleMain).toBe('茶叶采摘技术规程');
});

test('the language changes everywhere and back', async ({ doors }) => {
  const { workspace, project, committee, draft } = await place(doors.folder);
  const page = await doors.open(await doors.start(workspace));
  const desk = new Desk(page);
  const chrome = () =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button, h2, [role="columnheader"], [role="tab"], label, [aria-label], [placeholder]',
        ),
      ]
        .filter(
          (element) =>
            !element.closest(
              '.ProseMirror, [role="tree"], [role="row"][data-row], [lang="zh-CN"]:not(html), [aria-hidden="true"]',
            ),
        )
        .flatMap((element) => [
          element.getAttribute('aria-label') ?? '',
          element.getAttribute('placeholder') ?? '',
          element.matches('button, h2, [role="columnheader"], [role="tab"], label') ? (element.textContent ?? '') : '',
        ])
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    );
  const places = [
    '/',
    '/projects',
    `/projects/${project}`,
    '/committees',
    `/committees/${committee}`,
    '/people',
    '/meetings',
    `/drafts/${draft}`,
    '/workspace',
  ];
  // Names that people gave stand in the labels of their own buttons.
  const given = [
    plainCommittee.code,
    plainCommittee.name,
    '茶叶采摘技术规程',
    '第一稿',
    '青禾市',
    '林一苇',
    '标准化工作区',
    '准绳',
    '中文',
  ];
  const without = (text: string) => given.reduce((rest, name) => rest.replaceAll(name, ''), text);

  await desk.button('切换为英文').click();
  await expect(page.getByRole('navigation', { name: 'Navigation' })).toBeVisible();
  for (const path of places) {
    await desk.visit(path);
    // The page before may still be taken down.
    const chinese = async () => (await chrome()).filter((text) => /\p{Script=Han}/u.test(without(text)));
    await expect.poll(chinese, { message: `${path} in English` }).toEqual([]);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await desk.button(/中文|Chinese/).click();
  await expect(page.getByRole('navigation', { name: '导航' })).toBeVisible();
  for (const path of places) {
    await desk.visit(path);
    const english = async () =>
      (await chrome()).filter(
        (text) =>
          /[A-Za-z]{3,}/.test(
            without(text).replaceAll(/Ctrl|Word|Excel|DOCX|PDF|XLSX|CSV|ICS|CCS|LaTeX|Alt|Shift|Tab|Enter/g, ''),
          ) && !/\p{Script=Han}/u.test(text),
      );
    await expect.poll(english, { message: `${path} in Chinese` }).toEqual([]);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('a reload keeps the session, the place and the language', async ({ doors }) => {
  const { workspace, project } = await place(doors.folder);
  const page = await doors.open(await doors.start(workspace));
  const desk = new Desk(page);
  expect(page.url()).not.toContain('token');
  await desk.visit(`/projects/${project}`);
  await desk.arrived('茶叶采摘技术规程');
  await desk.button('切换为英文').click();
  await page.reload();
  await desk.arrived('茶叶采摘技术规程');
  await expect(page.getByRole('navigation', { name: 'Navigation' })).toBeVisible();
});

test('a killed server loses nothing that was acknowledged', async ({ doors }) => {
  const { workspace, draft: id } = await place(doors.folder);
  const door = await doors.start(workspace);
  const page = await doors.open(door);
  await new Desk(page).visit(`/drafts/${id}`);
  const draft = new Draft(page);
  await writeParagraph(page, '断电前已经保存的一句。');
  await draft.saved();
  doors.expectComplaint(/WebSocket connection to .* failed|ERR_CONNECTION_REFUSED/);
  await door.kill();
  await draft.type('断电后才写的一句。');
  await expect(page.getByRole('status').filter({ hasText: '连接已中断' })).toBeVisible();

  const again = await doors.open(await doors.start(workspace));
  await new Desk(again).visit(`/drafts/${id}`);
  await expect(new Draft(again).area).toContainText('断电前已经保存的一句。');
  await expect(new Desk(again).button('定稿')).toBeEnabled();
  const verified = await cliHere('verify', workspace);
  expect(verified.out).toContain('全部完好');
});

test('two pages on one draft see each other’s typing', async ({ doors }) => {
  const { workspace, draft: id } = await place(doors.folder);
  const one = await doors.open(await doors.start(workspace));
  await new Desk(one).visit(`/drafts/${id}`);
  await expect(new Draft(one).area).toBeVisible();
  const two = await one.context().newPage();
  doors.watch(two);
  await two.goto(one.url());
  await expect(new Draft(two).area).toBeVisible();

  await writeParagraph(one, '甲写的一句。');
  await expect(new Draft(two).area).toContainText('甲写的一句。');
  await writeParagraph(two, '乙写的一句。');
  await expect(new Draft(one).area).toContainText('乙写的一句。');
  await new Draft(one).saved();
  await new Draft(two).saved();
  const text = (page: Page) => new Draft(page).area.textContent();
  expect(await text(one)).toBe(await text(two));
  const listed = await jsonHere<{ kind: string; id: string }[]>('list', workspace);
  expect(listed.filter((entry) => entry.kind === 'draft')).toHaveLength(1);
});

test('two windows on one draft see each other, write at once without loss, undo their own, and stop when it is frozen', async ({
  doors,
}) => {
  const { workspace, draft: id } = await place(doors.folder);
  const one = await doors.open(await doors.start(workspace));
  await new Desk(one).visit(`/drafts/${id}`);
  await expect(new Draft(one).area).toBeVisible();
  const here = (page: Page) => page.getByRole('status', { name: /^正打开本稿/ });
  await expect(here(one)).toHaveCount(0);
  const two = await one.context().newPage();
  doors.watch(two);
  await two.goto(one.url());
  await expect(here(one)).toHaveText('本窗口（1）沈知秋（窗口2）');
  await expect(here(two)).toHaveText('沈知秋（窗口1）本窗口（2）');

  const first = (page: Page) => new Draft(page).area.locator('[data-block="paragraph"]').first();
  const begun = (await first(one).textContent()) ?? '';
  await new Draft(one).caretAtEnd(first(one));
  await expect(new Draft(two).area.locator('[data-other="沈知秋（窗口1）"]')).toBeVisible();
  // Both write in the same paragraph at the same time, letter by letter: one at its start, the other at its end.
  await first(two).click({ position: { x: 60, y: 8 } });
  await new Draft(two).press('Home');
  const words = ['春夏秋冬东西南北', '甲乙丙丁戊己庚辛'] as const;
  await Promise.all([
    (async () => {
      for (const letter of words[0]) await one.keyboard.insertText(letter);
    })(),
    (async () => {
      for (const letter of words[1]) await two.keyboard.insertText(letter);
    })(),
  ]);
  for (const page of [one, two]) await expect(first(page)).toHaveText(`${words[1]}${begun}${words[0]}`);
  await one.bringToFront();
  await new Draft(one).press('Control+z');
  for (const page of [one, two]) await expect(first(page)).toHaveText(`${words[1]}${begun}`);

  // One freezes while the other goes on typing: what was saved stays, and nothing more gets in.
  await new Draft(two).saved();
  await new Draft(one).freeze('征求意见稿');
  await expect(new Draft(two).area).toHaveAttribute('contenteditable', 'false');
  await expect(first(two)).toHaveText(`${words[1]}${begun}`);
  await two.close();
  await expect(here(one)).toHaveCount(0);
  await one.close();
});

test('two workspaces in one browser each keep their session', async ({ doors }) => {
  const there = join(doors.folder, '另一工作区');
  await cliHere('init', there);
  const { workspace, project } = await place(doors.folder);
  const one = await doors.open(await doors.start(workspace));
  await doors.open(await doors.start(there), one.context());
  await one.reload();
  await new Desk(one).visit(`/projects/${project}`);
  await new Desk(one).arrived('茶叶采摘技术规程');
});
