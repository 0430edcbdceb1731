import { join } from 'node:path';
import { pdfFacts, pdfFaults, pdfText, tools, words } from '#tests/builders/document-tools.ts';
import { expect, test } from './door.ts';
import { Desk } from './pages/desk.ts';
import { Typist } from './pages/typist.ts';
import { ANNEXES } from './walk-annexes.ts';
import { referencesOf } from './walk-blocks.ts';
import { BODY } from './walk-body.ts';
import { INTRODUCTION, LITERATURE, SCOPE, TERMS } from './walk-content.ts';
import { WALK_TITLE, walkWorkspace } from './walk-workspace.ts';

/** What chapter 2 lists in the end: in its order, though the documents were cited in another. */
const NORMATIVE = [
  'GB 5084—2021　农田灌溉水质标准',
  'GB/T 14684　建设用砂',
  'GB/T 14685　建设用卵石、碎石',
  'GB/T 17639　土工合成材料 长丝纺粘针刺非织造土工布',
  'GB 50014　室外排水设计标准',
  'GB/T 50123—2019　土工试验方法标准',
  'CJ/T 340　绿化种植土壤',
  'CJJ 82　园林绿化工程施工及验收规范',
  'ISO 22282-5:2012　岩土工程勘察和试验　岩土水力学试验　第5部分：入渗计试验（Geotechnical investigation and testing — Geohydraulic testing — Part 5: Infiltrometer tests）',
];

/** Chapters, annexes and the rest, as the contents show them. */
const CHAPTERS = [
  '前言',
  '引言',
  '1范围',
  '2规范性引用文件',
  '3术语和定义',
  '4符号和缩略语',
  '5总体要求',
  '6场地调查',
  '7设计',
  '8施工',
  '9验收',
  '10养护',
  '11档案与追溯',
  '附录A土壤渗透系数的现场测定',
  '附录B适宜植物名录',
  '附录C养护记录表',
  '参考文献',
  '索引',
];

/** Places of the printed standard, without blanks: derived numbers, references, continued table, literature. */
const PRINTED = [
  '本文件主要起草人：沈知秋、林一苇、周砚之、苏望舒。',
  '[来源：DB4110/T41—2024，3.2]',
  '5.1.2当与建筑物基础的水平距离不能满足5.1.1的要求时',
  '图1雨水花园构造示意图',
  '附录A（规范性）土壤渗透系数的现场测定',
  'A.4.1渗透系数按公式（A.1）计算。',
  '表B.1许昌市雨水花园适宜植物名录（续）',
  '[1]GB/T51345—2018海绵城市建设评价标准',
];

/** Findings that remain: nothing is wrong, but somebody may want to look. */
const REMAINING: readonly string[] = [];

test('a standard of twenty pages is written with the keyboard alone', async ({ doors }, info) => {
  test.skip(!tools.poppler || !tools.qpdf, 'poppler-utils and qpdf are needed to open the paper');
  test.setTimeout(480_000);
  const workspace = join(doors.folder, '工作区');
  const project = await walkWorkspace(workspace);
  const page = await doors.open(await doors.start(workspace));
  const desk = new Desk(page);
  await desk.visit(`/projects/${project}`);
  await desk.arrived(WALK_TITLE);
  const writer = new Typist(page);
  const { area } = writer;
  let shots = 0;
  const look = (name: string) =>
    page.screenshot({ path: info.outputPath(`${String(++shots).padStart(2, '0')}-${name}.png`) });
  const numbersOf = (kind: string) =>
    area
      .locator(`[data-block="${kind}"]`)
      .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-number') ?? ''));

  await test.step('the last drafter is entered, then a new draft is made', async () => {
    await writer.focus('修改：主要起草人');
    await writer.press('Enter');
    await expect(page.getByRole('textbox', { name: '主要起草人' })).toBeFocused();
    await writer.press('Control+End');
    await writer.press('Enter');
    await writer.type('苏望舒');
    await writer.press('Control+Enter');
    await expect(page.getByRole('textbox', { name: '主要起草人' })).toBeHidden();
    await writer.focus('新建草案', 'Shift+Tab');
    await writer.press('Enter');
    await writer.dialog('新建草案');
    await writer.type('征求意见稿');
    await writer.press('Enter');
    await desk.arrived('征求意见稿');
    await writer.focus('隐藏目次');
    await writer.press('Escape');
    await writer.back();
    await look('empty');
  });

  await test.step('the foreword stands already, from the data of the project', async () => {
    for (const sentence of [
      '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
      '本文件由许昌市住房和城乡建设局提出并归口。',
      '本文件起草单位：许昌市市政设计研究院、许昌市园林绿化中心、中原水利大学。',
      '本文件主要起草人：沈知秋、林一苇、周砚之、苏望舒。',
    ])
      await expect(area.getByText(sentence, { exact: true })).toBeVisible();
  });

  await test.step('introduction and scope', async () => {
    await writer.command('引言');
    await writer.back();
    for (const [index, text] of INTRODUCTION.entries()) {
      if (index > 0) await writer.press('Enter');
      await writer.rich(text);
    }
    const [subject = '', field = '', limit = ''] = SCOPE;
    await writer.find('本文件确立了××××。', true);
    await writer.type(subject);
    await writer.find('本文件适用于××××。', true);
    await writer.type(field);
    await writer.press('Enter');
    await writer.type(limit);
    await look('scope');
  });

  await test.step('terms, one of another standard of the workspace', async () => {
    await writer.find('本文件没有需要界定的术语和定义。');
    await writer.command('引自其他标准的术语…');
    const dialog = await writer.dialog('引自其他标准的术语');
    await writer.type('低影响');
    await expect(dialog.getByRole('option', { selected: true })).toContainText('低影响开发');
    await writer.press('Enter');
    await writer.closed('引自其他标准的术语');
    await writer.back();
    await expect(area.getByText('下列术语和定义适用于本文件。', { exact: true })).toBeVisible();
    for (const term of TERMS) await writer.term(term);
    await look('terms');
  });

  await test.step('chapters', async () => {
    writer.begin('object');
    for (const part of BODY) {
      await writer.write([part]);
      if (['table', 'formula', 'figure'].includes(part.kind)) await look(part.kind);
    }
  });

  await test.step('annexes, literature and index', async () => {
    await writer.write(ANNEXES);
    await look('annexes');
    await writer.find('海绵城市建设评价标准');
    await writer.press('End');
    await writer.press('Enter');
    await writer.type(LITERATURE);
    await writer.command('索引');
    await writer.back();
    await look('index');
  });

  await test.step('what was left open is linked', async () => {
    const open = [...((await area.textContent()) ?? '').matchAll(/〔([^〕]+)〕/g)].map(([, label = '']) => label);
    for (const label of open) await writer.link(label);
    await expect(area).not.toContainText('〔');
  });

  await test.step('a clause is moved, demoted and promoted: every number follows', async () => {
    const wanted = referencesOf([INTRODUCTION, BODY, ANNEXES]);
    await expect.poll(() => numbersOf('crossReference')).toEqual(wanted);
    await writer.jump('5.2');
    await writer.press('Alt+ArrowDown');
    await expect.poll(() => numbersOf('crossReference')).toEqual(wanted.map((at) => (at === '5.3.3' ? '5.2.3' : at)));
    await look('moved');
    await writer.press('Control+z');
    await expect.poll(() => numbersOf('crossReference')).toEqual(wanted);
    await writer.press('Control+y');
    await expect.poll(() => numbersOf('crossReference')).toContain('5.2.3');
    await writer.press('Control+z');
    await writer.jump('11');
    await writer.press('Tab');
    const chapter = area.locator('[data-block="heading"]').filter({ hasText: '档案与追溯' });
    await expect(chapter).toHaveAttribute('data-number', '10.6');
    await writer.press('Shift+Tab');
    await expect(chapter).toHaveAttribute('data-number', '11');
    await expect.poll(() => numbersOf('crossReference')).toEqual(wanted);
  });

  await test.step('a word is replaced everywhere', async () => {
    await writer.press('Control+h');
    const bar = page.getByRole('search', { name: '查找和替换' });
    await expect(bar.getByRole('textbox', { name: '查找文字' })).toBeFocused();
    await writer.press('Control+a');
    await writer.type('警示标识');
    await expect(bar.getByRole('status').first()).toHaveText(/共 3 处/);
    await writer.focus('替换为');
    await writer.type('安全标识');
    await expect(area.locator('.zs-found-now').first()).toBeInViewport();
    await look('replace');
    await writer.press('Control+Enter');
    await expect(bar).toContainText('已替换 3 处');
    await writer.press('Escape');
    await writer.back();
    await expect(area).not.toContainText('警示标识');
  });

  await test.step('the text is whole', async () => {
    await expect(area.locator('.zs-broken')).toHaveCount(0);
    expect(await numbersOf('tableBlock')).toEqual(
      ['1', '2', '3', '4', '5', '6', 'A.1', 'B.1', 'C.1'].map((number) => `表${number}`),
    );
    expect(await numbersOf('figure')).toEqual(['图1']);
    expect(await numbersOf('formula')).toEqual(['（1）', '（2）', '（3）', '（A.1）']);
    expect(await area.locator('[data-block="reference"]').allInnerTexts()).toEqual(NORMATIVE);
    expect(await numbersOf('termEntry')).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8']);
    await writer.press('Alt+F10');
    await writer.focus('展开到');
    await writer.press('ArrowDown');
    await expect
      .poll(async () => (await writer.outline.getByRole('treeitem').allInnerTexts()).map(words))
      .toEqual(CHAPTERS);
    await look('outline');
    await writer.press('Alt+F10');
    await writer.press('Escape');
  });

  await test.step('the drafting checks find no error', async () => {
    await writer.press('Control+Alt+p');
    const panel = page.getByRole('region', { name: '起草检查' });
    await expect(panel.getByRole('button', { name: /^错误/ })).toBeVisible();
    await look('checks');
    const found = panel.locator('.zs-finding-code');
    await expect(panel.getByRole('button', { name: /^错误/ })).toHaveText('错误 0');
    await expect.poll(async () => [...new Set(await found.allTextContents())].sort()).toEqual(REMAINING);
    await writer.press('Control+Alt+p');
    await expect(panel).toBeHidden();
  });

  await test.step('the pages are looked at before they are printed', async () => {
    await writer.press('Alt+F10');
    await writer.focus('打印预览', 'Shift+Tab');
    await writer.press('Enter');
    await expect(page.getByText(/^第 \d+ 面，共 \d+ 面$/)).toBeVisible({ timeout: 60_000 });
    await look('preview');
    await writer.focus('返回编辑');
    await writer.press('Enter');
    await writer.focus('隐藏目次');
    await writer.press('Escape');
    await writer.back();
  });

  await test.step('printed, it has twenty pages and more', async () => {
    await writer.press('Alt+F10');
    await writer.focus('印制', 'Shift+Tab');
    await writer.press('Enter');
    const dialog = await writer.dialog('印制：征求意见稿');
    await writer.focus('生成');
    await writer.press('Enter');
    await expect(dialog.getByRole('button', { name: '保存文件' })).toBeVisible({ timeout: 90_000 });
    await look('printed');
    const download = page.waitForEvent('download');
    await writer.focus('保存文件');
    await writer.press('Enter');
    const pdf = info.outputPath('standard.pdf');
    await (await download).saveAs(pdf);
    await writer.press('Escape');
    await expect(dialog).toBeHidden();
    expect(pdfFacts(pdf).pages).toBeGreaterThanOrEqual(20);
    expect(pdfFaults(pdf)).toBe('');
    const text = words(pdfText(pdf));
    for (const shown of PRINTED) expect(text).toContain(shown);
  });

  await test.step('after the page is loaded again the text is the same', async () => {
    const read = () => area.evaluate((element) => element.textContent);
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    const before = { text: await read(), references: await numbersOf('crossReference') };
    await page.reload();
    await expect(area).toBeVisible();
    expect({ text: await read(), references: await numbersOf('crossReference') }).toEqual(before);
  });
});
