import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { callHere, cliHere } from '#tests/builders/cli-here.ts';
import { tools } from '#tests/builders/document-tools.ts';
import { plainCommittee } from '#tests/builders/workspace.ts';
import { type Doors, expect, test } from './door.ts';
import { Ballot, openBallot } from './pages/ballot.ts';
import { Desk } from './pages/desk.ts';
import { Draft } from './pages/draft.ts';
import { Form, giveFiles, section } from './pages/form.ts';
import { Meeting } from './pages/meeting.ts';
import { changeField, nextDraft } from './pages/project.ts';
import { Round } from './pages/round.ts';

/**
 * A local standard from the call for projects to its filing: every gate passed with its papers, a letter ballot that fails, a second one
 * that passes, a meeting, the dossiers. Half a year goes by: the desk is closed and opened again on a later day.
 */

const COMMITTEE = '青禾市林业标准化技术委员会';
const TITLE = '油茶栽培技术规程';
const MEMBERS = ['林一苇', '周砚之', '苏望舒', '顾长风', '许清和'];
const RULE = '地方标准专家审查规则';

/** The desk on a later day: its own page, the server started anew. */
async function deskOn(
  doors: Doors,
  workspace: string,
  days: number,
): Promise<{ page: Page; leave: () => Promise<void> }> {
  const door = await doors.start(workspace, { days });
  const page = await doors.open(door);
  const leave = async () => {
    await page.close();
    expect(await door.stop()).toBe(0);
  };
  return { page, leave };
}

async function committeeWithMembers(workspace: string): Promise<void> {
  expect((await cliHere('init', workspace)).code).toBe(0);
  const { id } = await callHere(workspace, 'committee.create', {
    ...{ ...plainCommittee, name: COMMITTEE, votingRuleId: 'local-expert' },
  });
  for (const [index, personName] of MEMBERS.entries())
    await callHere(workspace, 'committee.saveMember', {
      committeeId: id,
      member: {
        ...{ id: '', personId: '', organisationId: '', role: index === 0 ? 'chair' : 'member', side: 'public' },
        ...{ from: '2024-01-01', to: '' },
      },
      ...{ personName, organisationName: `单位${index}`, title: '高级工程师', phone: '', email: '' },
    });
}

/** Goes through the gate of the stage at hand, which must be open. */
async function advance(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: '进入下一阶段', exact: true }).click();
  const form = new Form(page, '进入下一阶段');
  await expect(form.dialog.getByRole('region', { name: /没有办完/ })).toHaveCount(0);
  await form.choose('进入', to);
  await form.send('进入下一阶段');
  await expect(page.locator('[aria-current="step"]')).toContainText(to);
}

/** Packs the dossier of the stage at hand; what can be made is made and goes on the file. Answers the names in the zip. */
async function packDossier(page: Page, folder: string, name: string): Promise<readonly string[]> {
  await page.getByRole('button', { name: '案卷', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `案卷：${TITLE}` });
  await dialog.getByRole('button', { name: '全部打包' }).click();
  const save = dialog.getByRole('button', { name: '保存文件' });
  await expect(save).toBeVisible({ timeout: 90_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const path = join(folder, name);
  await download.saveAs(path);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await expect(dialog).toBeHidden();
  return Object.keys(unzipSync(await readFile(path)));
}

/** Puts a file to a paper of the dossier that can only be attached. */
async function attach(page: Page, paper: string, file: string): Promise<void> {
  await page.getByRole('button', { name: '案卷', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `案卷：${TITLE}` });
  await giveFiles(page, dialog.getByRole('button', { name: `添加文件：${paper}` }), [file]);
  await expect(dialog.getByRole('row').filter({ hasText: paper })).toContainText('齐备');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
}

async function toProject(page: Page): Promise<void> {
  const desk = new Desk(page);
  await desk.goTo('项目');
  await page.getByRole('grid', { name: '项目' }).getByRole('link', { name: TITLE }).click();
  await desk.arrived(TITLE);
}

test('a local standard from the call for projects to its filing', async ({ doors }) => {
  test.skip(!tools.poppler, 'poppler-utils is needed: dossiers count the pages of their papers');
  test.setTimeout(360_000);
  const workspace = join(doors.folder, '工作区');
  await committeeWithMembers(workspace);

  await test.step('day 0: call, application, appraisal; the draft for comments', async () => {
    const { page, leave } = await deskOn(doors, workspace, 0);
    const desk = new Desk(page);
    await desk.goTo('项目');
    await desk.button('新建项目').first().click();
    const form = new Form(page, '新建项目');
    await form.choose('委员会', COMMITTEE);
    await form.fill({ 主体元素: TITLE });
    await form.choose('标准类别', '地方标准（市级）');
    await form.choose('制定程序', /地方/);
    await form.choose('标准功能类型', '规程标准');
    await form.choose('从哪里开始', '项目征集');
    await form.send('新建');
    await desk.arrived(TITLE);
    await advance(page, '立项申请');

    await page.getByRole('button', { name: '进入下一阶段', exact: true }).click();
    await expect(new Form(page, '进入下一阶段').dialog).toContainText('缺立项建议书');
    await new Form(page, '进入下一阶段').cancel();
    await packDossier(page, doors.folder, 'L1.zip');
    await advance(page, '立项论证');
    await changeField(page, '计划号', 'QH-2026-03');
    await advance(page, '起草');
    await section(page, '草案').getByRole('button', { name: '新建草案' }).click();
    const draft = new Form(page, '新建草案');
    await draft.fill({ 名称: '征求意见稿' });
    await draft.send('新建');
    await desk.arrived('征求意见稿');
    await new Draft(page).freeze('征求意见稿');
    await desk.up(TITLE);
    await packDossier(page, doors.folder, 'L3.zip');
    await advance(page, '征求意见');
    await section(page, '征求意见').getByRole('button', { name: '征求意见', exact: true }).click();
    await new Form(page, '征求意见').send('开始征求意见');
    await desk.arrived('第 1 轮征求意见');
    await leave();
  });

  await test.step('day 40: a comment is decided, the round closed, the draft for review', async () => {
    const { page, leave } = await deskOn(doors, workspace, 40);
    const desk = new Desk(page);
    const round = new Round(page);
    await toProject(page);
    await section(page, '征求意见').getByRole('link', { name: '第 1 轮征求意见' }).click();
    await desk.arrived('第 1 轮征求意见');
    await desk.button('录入意见').first().click();
    const form = new Form(page, '录入意见');
    await form.fill({ 意见内容: '范围应写明适用的海拔。', 提出单位: '碧山油茶产业有限公司' });
    await form.send('录入意见');
    await round.rows.first().click();
    await page.keyboard.press('a');
    await expect(round.statistic('采纳')).toHaveText('1');
    await desk.button('结束本轮').click();
    await new Form(page, '结束本轮').send('结束本轮');
    await desk.up(TITLE);
    await nextDraft(page, '送审稿', '征求意见稿');
    await new Draft(page).freeze('送审稿');
    await desk.up(TITLE);
    await packDossier(page, doors.folder, 'L4.zip');
    await advance(page, '技术审查');

    await test.step('a letter ballot', async () => {
      await section(page, '表决').getByRole('button', { name: '发起表决' }).click();
      await openBallot(page, { 名称: '送审稿函审', 截止日期: dayIn(60) }, RULE);
      const ballot = new Ballot(page);
      const [a = '', b = '', c = '', d = '', e = ''] = MEMBERS;
      await ballot.castByKey({ [a]: '1', [b]: '1', [c]: '1', [d]: '5', [e]: '5' });
    });
    await leave();
  });

  await test.step('day 62: it failed; the second one passes', async () => {
    const { page, leave } = await deskOn(doors, workspace, 62);
    const desk = new Desk(page);
    const ballot = new Ballot(page);
    await toProject(page);
    await section(page, '表决').getByRole('link', { name: '送审稿函审' }).click();
    await expect(ballot.result).toContainText(/5 张有效票中 3 票赞成.*3×4＝12.*5×3＝15.*未达到/s);
    await ballot.close('未通过');
    await desk.up(TITLE);
    await page.getByRole('button', { name: '进入下一阶段', exact: true }).click();
    await expect(new Form(page, '进入下一阶段').dialog).toContainText('“送审稿函审”没有通过。');
    await new Form(page, '进入下一阶段').cancel();

    await section(page, '表决').getByRole('link', { name: '送审稿函审' }).click();
    await desk.button('再次表决').click();
    await openBallot(page, { 截止日期: dayIn(80) }, RULE);
    await desk.arrived('送审稿函审（再次）');
    const [a = '', b = '', c = '', d = '', e = ''] = MEMBERS;
    await ballot.castByKey({ [a]: '1', [b]: '1', [c]: '1', [d]: '1', [e]: '5' });
    await expect(ballot.result).toContainText(/4×4＝16.*≥.*5×3＝15.*达到/s);
    await ballot.close('通过');
    await leave();
  });

  await test.step('day 85: a meeting with a quorum, a resolution, minutes approved; the draft for approval', async () => {
    const { page, leave } = await deskOn(doors, workspace, 85);
    const desk = new Desk(page);
    const meeting = new Meeting(page);
    await toProject(page);
    await section(page, '会议').getByRole('button', { name: '安排会议' }).click();
    const form = new Form(page, '安排会议');
    await form.fill({ 会议名称: '审查会', 日期: dayIn(85), 地点: '林业科技楼' });
    await form.send('安排会议');
    await desk.arrived('审查会');
    await meeting.person(MEMBERS[0] ?? '').focus();
    for (const key of ['1', '1', '1', '1', '2']) await page.keyboard.press(key);
    await expect(meeting.quorum).toContainText('达到法定人数');
    await meeting.resolve(1, '审查通过送审稿，修改后报批。');
    await desk.button('记为已召开').click();
    await new Form(page, '记为已召开').send('记为已召开');
    await desk.button('审定纪要').click();
    await new Form(page, '审定纪要').send('审定，不再更改');
    await toProject(page);
    await nextDraft(page, '报批稿', '送审稿');
    await new Draft(page).freeze('报批稿');
    await desk.up(TITLE);
    const names = await packDossier(page, doors.folder, 'L5.zip');
    expect(names.join(' ')).toMatch(/纪要/);
    await advance(page, '报批');
    const submitted = await packDossier(page, doors.folder, 'L6.zip');
    for (const paper of ['报批稿', '编制说明', '意见汇总处理表', '纪要', '文件清单'])
      expect(submitted.join(' '), paper).toContain(paper);
    await advance(page, '公示');
    await leave();
  });

  await test.step('day 120: public notice, number and days, publication, filing', async () => {
    const { page, leave } = await deskOn(doors, workspace, 120);
    await toProject(page);
    await advance(page, '批准发布');
    await changeField(page, '标准编号', 'DB3699/T 26—2026');
    const text = join(doors.folder, '标准文本.txt');
    await writeFile(text, '发布稿');
    await attach(page, '标准文本', text);
    await packDossier(page, doors.folder, 'L8.zip');
    await advance(page, '备案');
    const filed = await packDossier(page, doors.folder, 'L9.zip');
    for (const paper of ['备案', '公告', '标准文本', '文件清单']) expect(filed.join(' '), paper).toContain(paper);
    await advance(page, '实施与复审');
    await expect(page.getByText('本阶段没有按规定办完')).toHaveCount(0);
    await leave();
  });

  const verified = await cliHere('verify', workspace);
  expect(verified.out).toContain('全部完好');
});

/** A day so many days from the machine's own, as the server's clock has it. */
const dayIn = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);
