import { expect, type Page, test } from '@playwright/test';
import { cliHere } from '#tests/builders/cli-here.ts';
import { fontsNotEmbedded, pdfFaults, pdfText, words } from '#tests/builders/document-tools.ts';
import { SECRETARY } from './door.ts';
import { addMembers, makeCommittee } from './pages/committee.ts';
import { Desk } from './pages/desk.ts';
import { Draft } from './pages/draft.ts';
import { Form, section } from './pages/form.ts';
import { Meeting } from './pages/meeting.ts';
import { closePaper, makePaper } from './pages/paper.ts';
import { changeField, importDraft, makeProject, nextDraft } from './pages/project.ts';
import { Round } from './pages/round.ts';
import { checkPrintedStandard } from './printed-standard.ts';
import type { WayFiles } from './way-files.ts';

const COMMITTEE = '青禾市粮油标准化技术委员会';
const ORGANISATIONS = [
  '青禾市农业科学研究所',
  '青禾市农业农村局',
  '东屏农林大学',
  '绿野种苗有限公司',
  '南坡县合作社联合社',
  '青禾市消费者协会',
];
const MEMBERS = ['林一苇', '周砚之', '苏望舒', '顾长风', '许清和', '陈既白'].map((name, index) => ({
  name,
  organisation: ORGANISATIONS[index] ?? '',
  role: index === 0 ? '主任委员' : index === 1 ? '副主任委员' : '委员',
  side: index === 5 ? '消费者' : '公共利益方',
}));
const ADDED = '本文件的有关数值见';
const BALLOT = '送审稿表决';
const RESOLUTION = '审查通过送审稿，起草组按会议意见修改后报批。';

/** Today on this machine, as the application writes days. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

/**
 * One standard, walked through the interface as a secretary does: from a Word draft to the text for approval. `page` shows an empty
 * workspace, whatever door it came through; papers are saved into `out`.
 */
export async function walkWholeWay(page: Page, workspace: string, out: string, way: WayFiles): Promise<void> {
  const title = [way.title.lead, way.title.main, way.title.supplement].filter(Boolean).join('\u3000');
  const desk = new Desk(page);
  const draft = new Draft(page);
  const round = new Round(page);
  const meeting = new Meeting(page);

  await test.step('a committee with its members', async () => {
    await makeCommittee(page, { 名称: COMMITTEE, 编号: 'QHS/TC 05', 秘书处承担单位: '青禾市农业科学研究所' });
    await addMembers(page, MEMBERS);
  });

  await test.step('a project with its cover data', async () => {
    await makeProject(page, way.title, COMMITTEE);
    if (way.title.supplement !== '') await changeField(page, '补充元素', way.title.supplement);
    await changeField(page, '标准编号', 'DB3699/T XXXX—XXXX');
    await desk.arrived(title);
  });

  await test.step('the Word draft is imported after a look at it', async () => {
    await importDraft(page, way.draft, async (review) => {
      await expect(review.getByText(/^表\s*\d+$/)).toBeVisible();
      await expect(review.getByRole('listbox').getByRole('option').first()).toContainText('封面信息');
    });
    await draft.filterOutline(way.clause.title);
    await expect(draft.entry(way.clause.title)).toContainText(way.clause.before);
  });

  await test.step('a block is edited, a clause demoted and promoted, a reference inserted', async () => {
    await draft.caretAtEnd(draft.block('paragraph', way.paragraph));
    await draft.press('Enter');
    await draft.type(ADDED);
    await draft.tool('交叉引用').click();
    const dialog = page.getByRole('dialog', { name: '插入交叉引用' });
    await dialog.getByRole('combobox', { name: '按编号或标题查找' }).fill(way.target.search);
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: '插入', exact: true }).click();
    await draft.type('。');
    const added = draft.block('paragraph', ADDED);
    await expect(added).toHaveText(`${ADDED}。`);
    await expect(draft.referencesIn(added)).toHaveAttribute('data-number', way.target.label);

    await draft.entry(way.clause.title).click();
    await draft.tool('降低一级').click();
    await expect(draft.entry(way.clause.title)).toContainText(way.clause.demoted);
    await draft.tool('提升一级').click();
    await expect(draft.entry(way.clause.title)).toContainText(way.clause.before);
    await draft.saved();
  });

  let firstDraft = '';
  await test.step('frozen as 征求意见稿 and published', async () => {
    firstDraft = (await desk.heading.textContent()) ?? '';
    await draft.freeze('征求意见稿');
    const printed = await draft.print(out, { word: false });
    const shows = [...way.shows, `${ADDED}${way.target.label}。`];
    checkPrintedStandard(printed, { title, mark: '征求意见稿', shows });
    await desk.up(title);
  });

  await test.step('a round is opened and the members’ files imported; bad ones say what is wrong', async () => {
    await section(page, '征求意见').getByRole('button', { name: '征求意见', exact: true }).click();
    await new Form(page, '征求意见').send('开始征求意见');
    await desk.arrived('第 1 轮征求意见');
    const form = await round.readFiles([...way.forms, ...way.bad.map(({ file }) => file)]);
    for (const { file, says } of way.bad) {
      const entry = round.file(form, file);
      await expect(entry, file).toContainText(says);
      const tick = round.tick(form, file);
      if (await tick.isEnabled()) await tick.uncheck();
    }
    for (const file of way.forms) await expect(round.tick(form, file), file).toBeChecked();
    await form.press(`导入 ${way.forms.length} 份`);
    const done = `已导入 ${way.forms.length} 份回函，新增 ${way.comments} 条意见`;
    await expect(form.dialog.getByRole('status').filter({ hasText: done })).toBeVisible({ timeout: 60_000 });
    await form.send('关闭');
    await expect(round.statistic('意见总数')).toHaveText(String(way.comments));
    await expect(round.grid).toHaveAttribute('aria-rowcount', String(way.comments + 1));
  });

  await test.step('comments are decided by keyboard, then in bulk; a reason is compulsory', async () => {
    const save = round.detail.getByRole('button', { name: /保存处理意见|写入/ });
    await round.rows.first().click();
    await page.keyboard.press('a');
    await expect(round.statistic('采纳')).toHaveText('1');
    await expect(round.current).toContainText('采纳');
    await page.keyboard.press('ArrowDown');
    await expect(round.current).toHaveAttribute('aria-rowindex', '3');
    await page.keyboard.press('r');
    await expect(round.reason).toBeFocused();
    await expect(round.reason).toHaveAttribute('aria-required', 'true');
    await expect(save).toBeDisabled();
    await page.keyboard.insertText('与现行国家标准不一致。');
    await page.keyboard.press('Control+Enter');
    await expect(round.statistic('不采纳')).toHaveText('1');
    await expect(round.current).toBeFocused();

    await round.filterDecision('待处理');
    await expect(round.grid).toHaveAttribute('aria-rowcount', String(way.comments - 1));
    await round.rows.first().click();
    await page.keyboard.press('Control+a');
    await expect(round.detail).toContainText(`已选 ${way.comments - 2} 条意见`);
    await round.detail.getByRole('button', { name: /^部分采纳/ }).click();
    await expect(save).toBeDisabled();
    await round.reason.fill('在下一稿中一并调整。');
    await save.click();
    await expect(round.statistic('部分采纳')).toHaveText(String(way.comments - 2));
    await expect(round.statistic('待处理')).toHaveText('0');
  });

  await test.step('意见汇总处理表 is printed', async () => {
    await desk.button('生成材料').click();
    const form = '意见汇总处理表（七栏）';
    await page.getByRole('menuitem', { name: form }).click();
    const pdf = await makePaper(page, form, 'PDF', out);
    await makePaper(page, form, 'Excel（XLSX）', out, { keep: true });
    await closePaper(page, form);
    const text = words(pdfText(pdf.path));
    expect(text).toContain('意见汇总处理表');
    const counts = `采纳1条，部分采纳${way.comments - 2}条，不采纳1条`;
    expect(text).toContain(`意见总数：${way.comments}条；其中${counts}`);
    expect(pdfFaults(pdf.path)).toBe('');
    expect(fontsNotEmbedded(pdf.path)).toEqual([]);
    await desk.up(title);
  });

  await test.step('the next draft is based on the first and frozen as 送审稿', async () => {
    await nextDraft(page, '送审稿', firstDraft);
    await expect(draft.block('paragraph', ADDED)).toBeVisible();
    await draft.caretAtEnd(draft.block('paragraph', ADDED));
    await draft.press('Enter');
    await draft.type('意见已按汇总处理表修改。');
    await draft.saved();
    await draft.freeze('送审稿');
    await desk.up(title);
  });

  await test.step('a ballot: wrong dates refused, votes recorded, the result explained, closed', async () => {
    const ballots = section(page, '表决');
    await ballots.getByRole('button', { name: '发起表决' }).click();
    const form = new Form(page, '发起表决');
    await form.choose('文本', '送审稿');
    await form.fill({ 名称: BALLOT, 截止日期: '2020-01-31' });
    await form.dialog.getByRole('checkbox', { name: /^已核对/ }).check();
    await form.press('开始表决');
    await expect(form.dialog.getByRole('alert')).toContainText('截止日期 2020-01-31 早于开始日期');
    await form.fill({ 截止日期: '2099-12-31' });
    await form.send('开始表决');
    await desk.arrived(BALLOT);

    const voters = page.getByRole('grid', { name: '委员与投票' });
    const voter = (name: string) => voters.locator('[role="row"][data-row]').filter({ hasText: name });
    for (const { name } of MEMBERS.slice(0, 5)) {
      await voter(name).focus();
      await page.keyboard.press('1');
      await expect(voter(name)).toContainText('赞成，回车记票');
      await page.keyboard.press('Enter');
      await expect(voter(name)).toContainText('投票单');
    }
    const last = MEMBERS[5]?.name ?? '';
    await voters.getByRole('button', { name: `记票：${last}` }).click();
    const vote = new Form(page, `记票：${last}`);
    await vote.choose('表决意见', '不赞成');
    await vote.fill({ 意见: '验证材料不足。' });
    await vote.send('记票');
    await expect(voter(last)).toContainText('验证材料不足。');

    const result = section(page, '结果');
    await expect(result.getByRole('list', { name: '规则的各项条件' })).toContainText(
      /6 名委员中.*6 票有效.*6×4＝24.*≥.*6×3＝18.*达到/s,
    );
    await desk.button('结束表决').click();
    const close = new Form(page, '结束表决');
    await expect(close.dialog).toContainText('按现有票数：通过');
    await close.send('结束表决，不再更改');
    await expect(page.getByText(/^已结束（\d{4}-\d\d-\d\d）$/)).toBeVisible();
    await expect(voters.getByRole('button', { name: /^记票：/ })).toHaveCount(0);
    await expect(desk.button('结束表决')).toHaveCount(0);
    await desk.up(title);
  });

  await test.step('a review meeting: attendance, quorum, a resolution, held, minutes printed', async () => {
    await section(page, '会议').getByRole('button', { name: '安排会议' }).click();
    const form = new Form(page, '安排会议');
    const name = await form.field('会议名称').inputValue();
    await form.fill({ 日期: today(), 地点: '粮油科技楼', 主持人: MEMBERS[0]?.name ?? '', 记录人: SECRETARY });
    await form.send('安排会议');
    await desk.arrived(name);
    await expect(meeting.quorum).toContainText('未达到法定人数');
    await meeting.person(MEMBERS[0]?.name ?? '').focus();
    for (const key of ['1', '1', '1', '1', '1', '2']) await page.keyboard.press(key);
    await expect(meeting.quorum).toContainText('到会 5 · 请假 1');
    await expect(meeting.quorum).toContainText(/6 名有表决权的委员中 5 人到会，.*，达到法定人数/);
    await meeting.resolve(1, RESOLUTION);
    await desk.button('记为已召开').click();
    await new Form(page, '记为已召开').send('记为已召开');
    await expect(page.getByText('已召开', { exact: true }).first()).toBeVisible();
    await desk.button('生成材料').click();
    await page.getByRole('menuitem', { name: '会议纪要', exact: true }).click();
    const pdf = await makePaper(page, '会议纪要', 'PDF', out);
    await closePaper(page, '会议纪要');
    const text = words(pdfText(pdf.path));
    for (const shown of ['会纪要', RESOLUTION, '粮油科技楼', '实到委员5人', ...MEMBERS.slice(0, 5).map((m) => m.name)])
      expect(text).toContain(shown);
    expect(pdfFaults(pdf.path)).toBe('');
    expect(fontsNotEmbedded(pdf.path)).toEqual([]);
  });

  await test.step('报批稿 is frozen and published', async () => {
    await desk.goTo('项目');
    await page.getByRole('grid', { name: '项目' }).getByRole('link', { name: title }).click();
    await desk.arrived(title);
    await nextDraft(page, '报批稿', '送审稿');
    await draft.freeze('报批稿');
    const printed = await draft.print(out);
    checkPrintedStandard(printed, { title, mark: '报批稿', shows: [...way.shows, '意见已按汇总处理表修改。'] });
  });

  await test.step('the workspace is sound', async () => {
    const verified = await cliHere('verify', workspace);
    expect(verified.out).toContain('全部完好');
    expect(verified.code).toBe(0);
  });
}
