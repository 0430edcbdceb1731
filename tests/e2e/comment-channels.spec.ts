import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cliHere } from '#tests/builders/cli-here.ts';
import { pdfFaults, pdfText, tools, words } from '#tests/builders/document-tools.ts';
import {
  answerPacket,
  archiveOf,
  filledForm,
  letterWith,
  markedUp,
  notedPdf,
  ownTable,
  paperOf,
  readLetters,
  scan,
} from './answer-files.ts';
import { expect, test } from './door.ts';
import { Desk } from './pages/desk.ts';
import { Form, section } from './pages/form.ts';
import { closePaper, makePaper } from './pages/paper.ts';
import { nextDraft } from './pages/project.ts';
import { Resolution } from './pages/resolution.ts';
import { Round } from './pages/round.ts';

/** A round from sending to the printed table: letters go out, answers come back by ten channels, are placed, decided and printed. */

const RECIPIENTS = ['甲林业局', '乙研究院', '丙公司', '丁合作社', '戊检验所', '己协会', '庚推广站'];

test('a round from sending to the printed table, through ten channels', async ({ doors, browser }) => {
  test.skip(!tools.poppler || !tools.qpdf, 'poppler-utils and qpdf are needed to open the papers');
  test.setTimeout(300_000);
  const workspace = join(doors.folder, '工作区');
  expect((await cliHere('init', workspace, '--sample')).code).toBe(0);
  const page = await doors.open(await doors.start(workspace));
  const desk = new Desk(page);
  const round = new Round(page);
  const put = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(join(doors.folder, name), bytes);
    return join(doors.folder, name);
  };

  await test.step('a round on 送审稿, its recipients pasted from a table', async () => {
    await desk.goTo('项目');
    await page.getByRole('grid', { name: '项目' }).getByRole('link', { name: '油茶栽培技术规程' }).click();
    await desk.arrived('油茶栽培技术规程');
    await section(page, '征求意见').getByRole('button', { name: '征求意见', exact: true }).click();
    await new Form(page, '征求意见').send('开始征求意见');
    await desk.arrived('第 2 轮征求意见');
    await page.getByRole('tab', { name: /^发送与催办/ }).click();
    // The members of the committee are on it at first.
    const listed = page.getByRole('grid', { name: '发送单位' });
    await listed.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('button', { name: '移出名单' }).click();
    await expect(listed).toBeHidden();
    await page.getByRole('button', { name: '添加单位' }).first().click();
    const form = new Form(page, '添加单位');
    const lines = RECIPIENTS.map((name, index) => `${name}\t联系人${index}\tr${index}@example.cn`);
    await form.field('粘贴名单').fill(lines.join('\n'));
    await form.send('添加 7 个');
    await expect(listed).toHaveAttribute('aria-rowcount', '8');
  });

  const letters = await test.step('letters with the papers of each recipient are made and marked as sent', async () => {
    await page.getByRole('button', { name: '生成邮件草稿' }).click();
    const dialog = page.getByRole('dialog', { name: '生成邮件草稿' });
    for (const paper of [/^征求意见稿（PDF/, /^征求意见稿（Word/, /^征求意见反馈表（Word/, /^审阅包/])
      await dialog.getByRole('checkbox', { name: paper }).check();
    await dialog.getByRole('button', { name: '生成 7 封' }).click();
    const save = dialog.getByRole('button', { name: '保存文件' });
    await expect(save).toBeVisible({ timeout: 90_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    await download.saveAs(join(doors.folder, 'letters.zip'));
    await dialog.getByRole('button', { name: '登记已发送' }).click();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(page.getByRole('grid', { name: '发送单位' })).toContainText('已等 0 天');
    return readLetters(join(doors.folder, 'letters.zip'));
  });
  expect(letters.length).toBe(7);

  const files = await test.step('members answer, each in another way', async () => {
    const form = (to: string, rows: Parameters<typeof filledForm>[2]) =>
      filledForm(paperOf(letters, to, /反馈表.*\.docx$/), to, rows);
    const member = await browser.newPage();
    const said = { clause: '4.1.1', comment: '坡度的上限偏高。', name: '陈思齐' };
    const answer = await answerPacket(member, paperOf(letters, '丁合作社', /\.html$/), doors.folder, said);
    await member.close();
    const table = Buffer.from('章条编号,意见内容,修改建议\n6.3,密度偏大,每公顷减少150株\n附录A,缺少图例,补图例\n');
    const place = [
      { clause: '1', proposal: '删去“造林”二字', reason: '与标题不一致' },
      { clause: '5.1', proposal: '注明海拔范围', reason: '各县差别大' },
    ];
    return [
      await put('甲林业局-反馈表.docx', form('甲林业局', place)),
      await put('乙研究院-征求意见稿.docx', markedUp(paperOf(letters, '乙研究院', /^(?!.*反馈表).*\.docx$/))),
      await put(
        '丙公司-批注.pdf',
        notedPdf(paperOf(letters, '丙公司', /\.pdf$/), 3, '丙公司', ['术语宜统一', '缺少英文']),
      ),
      answer,
      await put('戊检验所.eml', letterWith('联系人4', 'r4@example.cn', '意见.csv', table)),
      await put('己协会.zip', archiveOf({ '己协会-反馈表.docx': form('己协会', place.slice(0, 1)) })),
      await put(
        '看法.xlsx',
        ownTable([
          ['6.3', '株距不清', '无法执行'],
          ['表1', '单位缺', '易误读'],
        ]),
      ),
      await put('庚推广站-扫描件.pdf', scan()),
    ];
  });

  let comments = 0;
  await test.step('everything comes in: a foreign table is mapped, a table is pasted, a scan waits to be typed', async () => {
    await page.getByRole('button', { name: '导入回函' }).first().click();
    const form = new Form(page, '导入回函');
    const choose = form.dialog.getByRole('button', { name: '选择文件（可多选）' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
    await chooser.setFiles(files);
    const columns = form.dialog.getByRole('region', { name: /^列对应/ }).filter({ hasText: '株距不清' });
    await expect(columns).toBeVisible({ timeout: 60_000 });
    await columns.getByRole('combobox', { name: /^第 1 列/ }).selectOption('章条编号');
    await columns.getByRole('combobox', { name: /^第 2 列/ }).selectOption('意见内容');
    await columns.getByRole('combobox', { name: /^第 3 列/ }).selectOption('理由');
    await expect(columns.getByRole('status')).toHaveText('2 条意见');
    await form.dialog.getByRole('checkbox', { name: '导入 看法.xlsx', exact: true }).check();
    const organisation = (file: string) => form.dialog.getByRole('combobox', { name: `${file} 的提出单位` });
    await organisation('看法.xlsx').fill('丙公司');
    await organisation('乙研究院-征求意见稿.docx').fill('乙研究院');

    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '章条编号\t意见内容\t提出单位\n7.1\t应写明采收期\t庚推广站\n');
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await expect(form.dialog.getByRole('checkbox', { name: /^导入 粘贴的表格/ })).toBeChecked();

    const scanned = form.dialog.getByRole('listitem').filter({ hasText: '庚推广站-扫描件.pdf' });
    await expect(scanned).toContainText('需手工录入');
    await scanned.getByRole('checkbox').first().check();
    await organisation('庚推广站-扫描件.pdf').fill('庚推广站');
    const commit = form.dialog.getByRole('button', { name: /^导入 \d+ 份$/ });
    await commit.click();
    const done = form.dialog.getByRole('status').filter({ hasText: /^已导入/ });
    await expect(done).toBeVisible({ timeout: 60_000 });
    comments = Number(/新增 (\d+) 条意见/.exec((await done.textContent()) ?? '')?.[1]);
    // Form 2, marks 4, notes 2, packet 1, letter 2, archive 1, foreign table 2, pasted 1.
    expect(comments).toBe(15);
    await form.send('关闭');
    await expect(round.statistic('意见总数')).toHaveText('15');
  });

  await test.step('the scan is typed by hand', async () => {
    await page.getByRole('tab', { name: /^回函/ }).click();
    await section(page, '待手工录入').getByRole('button', { name: '录入', exact: true }).click();
    const form = page.getByRole('dialog', { name: /^手工录入/ });
    await form.getByRole('combobox', { name: '章条编号' }).fill('6.3');
    await form.getByRole('textbox', { name: '意见内容' }).fill('密度偏大，建议减少。');
    await form.getByRole('button', { name: '录入完毕' }).click();
    await expect(form).toBeHidden();
    await expect(section(page, '待手工录入')).toHaveCount(0);
    await expect(round.statistic('意见总数')).toHaveText('16');
  });

  await test.step('who said nothing can be seen, who answered is counted once', async () => {
    await expect(round.statistic('① 发送')).toHaveText('7');
    await expect(round.statistic('② 回函')).toHaveText('7');
    await expect(round.statistic('④ 未回函')).toHaveText('0');
  });

  await test.step('in the resolution meeting the text is edited live and a comment decided by one key', async () => {
    await desk.up('油茶栽培技术规程');
    await nextDraft(page, '报批稿', '送审稿');
    await page.goBack();
    await page.goBack();
    await desk.arrived('第 2 轮征求意见');
    await page.getByRole('link', { name: '意见处理会' }).click();
    const resolution = new Resolution(page);
    await resolution.start('');
    await resolution.goTo('16');
    await resolution.shows(16);
    await page.keyboard.press('e');
    const lines = (await resolution.editor.inputValue()).split('\n');
    await page.keyboard.press('Escape');
    await resolution.edit([`${lines[0]}每公顷减少150株。`, ...lines.slice(1)].join('\n'));
    await resolution.decide('a');
    await resolution.decided('采纳');
    await resolution.finish();
    await page.keyboard.press('q');
    await desk.arrived('第 2 轮征求意见');
    await expect(round.statistic('采纳')).toHaveText('1');
  });

  await test.step('comments stand in the order of the text and are decided', async () => {
    await page.getByRole('tab', { name: /^意见/ }).click();
    await round.rows.first().click();
    await page.keyboard.press('a');
    await expect(round.statistic('采纳')).toHaveText('2');
    await round.filterDecision('待处理');
    await round.rows.first().click();
    await page.keyboard.press('Control+a');
    await round.detail.getByRole('button', { name: /^部分采纳/ }).click();
    await round.reason.fill('在下一稿中一并调整。');
    await round.detail.getByRole('button', { name: /保存处理意见|写入/ }).click();
    await expect(round.statistic('部分采纳')).toHaveText('14');
    await expect(round.statistic('待处理')).toHaveText('0');
  });

  await test.step('意见汇总处理表 prints every comment with its decision', async () => {
    await desk.button('生成材料').click();
    const form = '意见汇总处理表（七栏）';
    await page.getByRole('menuitem', { name: form }).click();
    const pdf = await makePaper(page, form, 'PDF', doors.folder);
    await closePaper(page, form);
    const text = words(pdfText(pdf.path));
    for (const shown of [
      '株距不清',
      '应写明采收期',
      '密度偏大，建议减少。',
      '坡度的上限偏高。',
      '术语宜统一',
      '缺少图例',
    ])
      expect(text, shown).toContain(shown);
    expect(text).toContain('采纳2条，部分采纳14条');
    expect(pdfFaults(pdf.path)).toBe('');
  });
});
