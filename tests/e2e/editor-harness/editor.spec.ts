import { expect, test } from '@playwright/test';
import { axeFindings } from '../../builders/axe.ts';
import { EditorPage, idsOf, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});

test('shows derived numbers of every kind of block', async () => {
  await editor.open();
  await expect(editor.blocks('heading', '园地选择')).toHaveAttribute('data-number', '4.1');
  await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '4.2.2');
  await expect(editor.blocks('tableBlock', '土壤条件')).toHaveAttribute('data-number', '表1');
  await expect(editor.blocks('figure', '整地方式')).toHaveAttribute('data-number', '图1');
  await expect(editor.blocks('annex')).toHaveAttribute('data-number', '附录A\n（资料性）');
  await expect(editor.blocks('formula')).toHaveAttribute('data-number', '（1）');
  await expect(editor.blocks('bibliographyItem')).toHaveAttribute('data-number', '[1]');
  await expect(editor.blocks('footnote')).toHaveAttribute('data-number', '1)');
});

test('Chinese typed with an input method arrives once, also at the start of a new clause', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('clause', '不应使用'));
  await editor.press('Enter');
  await editor.compose(['n', 'ni', "ni'shu", '泥', '泥水'], '泥水应沉淀。');
  await editor.compose(['z', 'zai'], '再排放。');
  const added = editor.blocks('clause', '泥水');
  await expect(added).toHaveText('泥水应沉淀。再排放。');
  await expect(added).toHaveAttribute('data-number', '4.2.3');
  const json = await editor.saved();
  const clauses = nodesOf(json, 'clause').map(textOf);
  expect(clauses).toContain('泥水应沉淀。再排放。');
  expect(new Set(idsOf(json)).size).toBe(idsOf(json).length);
  expect(idsOf(json)).not.toContain('');
});

test('an input method composing in an empty titled block and beside a reference leaves no rest', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.press('Enter');
  await editor.press('Control+Alt+2');
  await editor.compose(['g', 'guan', '灌'], '管理');
  await expect(editor.blocks('heading', '管理').first()).toHaveText('管理');
  await editor.caretAtStart(editor.blocks('paragraph', '整地方式见'));
  for (let i = 0; i < 5; i++) await editor.press('ArrowRight');
  await editor.press('ArrowRight');
  await editor.compose(['s', 'shi', '是'], '所示');
  const json = await editor.saved();
  expect(nodesOf(json, 'paragraph').map(textOf)).toContain('整地方式见所示，周年管理见，已删除的表见。');
});

test('an input method works right behind footnotes, formulas and marks too', async () => {
  await editor.open();
  const line = editor.blocks('paragraph', '单株产量按');
  await editor.caretAtStart(line);
  // Behind the reference, the footnote and the formula.
  for (const steps of [6, 3, 8]) {
    for (let i = 0; i < steps; i++) await editor.press('ArrowRight');
    await editor.compose(['z', 'zai', '在'], '在');
  }
  expect(nodesOf(await editor.saved(), 'paragraph').map(textOf)).toContain('单株产量按在计算在，其中果数记为在。');
});

test('an input method works in every kind of empty block', async ({ page }) => {
  await editor.open('doc=new');
  const insert = async (name: string) => {
    await editor.tool('插入').click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  const write = async (text: string) => {
    await editor.compose(['z', 'zi', '字'], text);
    await editor.press('Enter');
  };
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件没有需要界定'));
  await insert('术语条目');
  await write('术语甲');
  await write('english');
  await editor.compose(['d', 'ding'], '定义甲。');
  await editor.press('Control+Enter');
  await editor.compose(['d', 'duan'], '段甲。');
  await insert('规范性引用文件');
  await editor.compose(['y', 'yin'], '引用甲');
  await insert('注');
  await editor.compose(['z', 'zhu'], '注甲。');
  await insert('示例');
  await editor.compose(['s', 'shi'], '示例甲。');
  await editor.tool('表…').click();
  await page.getByRole('dialog').getByRole('button', { name: '插入' }).click();
  await write('表题甲');
  await editor.compose(['g', 'ge'], '格甲');
  await insert('附录（规范性）');
  await write('附录甲');
  await editor.compose(['w', 'wen'], '文甲。');
  await insert('参考文献');
  await editor.compose(['c', 'can'], '文献甲');
  const texts = await editor.area.locator('[data-block]').evaluateAll((blocks) => blocks.map((b) => b.textContent));
  for (const text of [
    '术语甲',
    'english',
    '定义甲。',
    '段甲。',
    '引用甲',
    '注甲。',
    '示例甲。',
    '表题甲',
    '格甲',
    '附录甲',
    '文甲。',
    '文献甲',
  ]) {
    expect(texts, text).toContain(text);
  }
});

test('Tab and Shift-Tab change levels, numbers and references follow, undo brings all back', async () => {
  await editor.open();
  const heading = editor.blocks('heading', '灌溉水');
  const reference = editor.blocks('crossReference').nth(1);
  await expect(reference).toHaveAttribute('data-number', '4.2');
  await editor.caretAtEnd(heading);
  await editor.press('Shift+Tab');
  await expect(heading).toHaveAttribute('data-number', '5');
  await expect(reference).toHaveAttribute('data-number', '第5章');
  await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '5.2');
  await expect(editor.blocks('heading', '产量估算')).toHaveAttribute('data-number', '6');
  await editor.press('Control+z');
  await expect(heading).toHaveAttribute('data-number', '4.2');
  await expect(reference).toHaveAttribute('data-number', '4.2');
  await editor.press('Tab');
  await expect(heading).toHaveAttribute('data-number', '4.1.1');
});

test('a clause moves with what belongs to it', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '灌溉水'));
  await editor.press('Alt+ArrowUp');
  await expect(editor.blocks('heading', '灌溉水')).toHaveAttribute('data-number', '4.1');
  await expect(editor.blocks('clause', '不应使用')).toHaveAttribute('data-number', '4.1.2');
  await editor.type('管理');
  await expect(editor.blocks('heading', '灌溉水管理')).toHaveCount(1);
});

test('Enter gives the next block that a writer expects', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '灌溉水'));
  await editor.press('Enter');
  await editor.type('灌溉一般要求。');
  await expect(editor.blocks('paragraph', '灌溉一般要求。')).toHaveCount(1);
  await editor.caretAtEnd(editor.blocks('listItem', '山地宜带垦').last().locator('p'));
  await editor.press('Enter');
  await editor.type('平地可穴垦。');
  await expect(editor.blocks('listItem', '平地可穴垦').last()).toHaveAttribute('data-number', '3)');
  await editor.press('Enter');
  await editor.press('Enter');
  await editor.type('排水良好。');
  await expect(editor.blocks('listItem', '排水良好').last()).toHaveAttribute('data-number', 'c)');
  await editor.press('Enter');
  await editor.press('Enter');
  await editor.type('列项之后的段。');
  const json = await editor.saved();
  const body = json.content.find((section: any) => section.type === 'body');
  expect(body.content.filter((b: any) => b.type === 'paragraph').map(textOf)).toContain('列项之后的段。');
});

test('Enter at the start of a block leaves its id with its text', async () => {
  await editor.open();
  await editor.caretAtStart(editor.blocks('clause', '灌溉水的水质'));
  const id = await editor.blocks('clause', '灌溉水的水质').getAttribute('data-id');
  await editor.press('Enter');
  await expect(editor.blocks('clause', '灌溉水的水质')).toHaveAttribute('data-id', id!);
  await expect(editor.blocks('clause', '灌溉水的水质')).toHaveAttribute('data-number', '4.2.2');
});

test('a new list item in the list can be demoted and promoted', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('listItem', '海拔不高于').locator('p').first());
  await editor.press('Enter');
  await editor.type('土层深厚；');
  await expect(editor.blocks('listItem', '土层深厚').last()).toHaveAttribute('data-number', 'b)');
  await editor.press('Tab');
  await expect(editor.blocks('listItem', '土层深厚').last()).toHaveAttribute('data-number', '1)');
  await editor.press('Shift+Tab');
  await expect(editor.blocks('listItem', '土层深厚').last()).toHaveAttribute('data-number', 'b)');
});

test('inserts a cross-reference found by its title, and it follows', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.press('Control+Shift+r');
  await page.getByRole('combobox', { name: '按编号或标题查找' }).fill('土壤');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await editor.press('Enter');
  const added = editor.blocks('paragraph', '本文件适用于').locator('[data-block="crossReference"]');
  await expect(added).toHaveAttribute('data-number', '表1');
  await editor.caretAtEnd(editor.blocks('paragraph', '单株产量按'));
  await expect(page.getByText('1 处引用失效')).toBeVisible();
  const json = await editor.saved();
  expect(nodesOf(json, 'crossReference').filter((n) => n.attrs.target === 'btable0001')).toHaveLength(2);
});

test('a table is inserted, grows, merges, splits and takes notes and footnotes', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.tool('表…').click();
  await page.getByLabel('列数', { exact: true }).fill('2');
  await page.getByRole('dialog').getByRole('button', { name: '插入' }).click();
  await editor.type('新表');
  await expect(editor.blocks('tableBlock', '新表')).toHaveAttribute('data-number', '表1');
  await expect(editor.blocks('tableBlock', '土壤条件')).toHaveAttribute('data-number', '表2');
  await editor.press('Enter');
  await editor.type('甲');
  await editor.press('Tab');
  await editor.type('乙');
  await editor.tool('在下方插入行').click();
  await editor.tool('在右侧插入列').click();
  const table = editor.blocks('tableBlock').first().locator('table');
  await expect(table.locator('tr')).toHaveCount(5);
  await expect(table.locator('tr').first().locator('th')).toHaveCount(3);
  await editor.tool('加脚注').click();
  await editor.type('脚注一。');
  await expect(editor.blocks('objectFootnote', '脚注一')).toHaveAttribute('data-number', 'a');
  await expect(table.locator('[data-block="objectFootnoteMark"]')).toHaveAttribute('data-number', 'a');
  const first = table.locator('th').nth(0);
  const second = table.locator('th').nth(1);
  await first.click();
  await page.keyboard.down('Shift');
  await second.click();
  await page.keyboard.up('Shift');
  await editor.tool('合并单元格').click();
  await expect(table.locator('tr').first().locator('th')).toHaveCount(2);
  await editor.tool('拆分单元格').click();
  await expect(table.locator('tr').first().locator('th')).toHaveCount(3);
  await editor.saved();
});

test('a formula is written with a live picture, a number and its key', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.tool('公式…').click();
  await page.getByLabel('LaTeX 源码').fill('V = \\frac{m_1}{\\rho}');
  await expect(page.locator('.zs-preview math')).toBeVisible();
  await page.getByRole('switch', { name: '在公式后加“式中”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '插入' }).click();
  await expect(editor.blocks('formula').first()).toHaveAttribute('data-number', '（1）');
  await expect(editor.blocks('formula').nth(1)).toHaveAttribute('data-number', '（2）');
  const json = await editor.saved();
  expect(nodesOf(json, 'formulaKey')[0].content.map((i: any) => i.attrs.symbol)).toEqual(['V', 'm_1', '\\rho']);
});

test('a wrong formula is explained', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.press('Control+Alt+m');
  await page.getByLabel('LaTeX 源码').fill('\\frac{1');
  await expect(page.getByRole('alert')).toContainText('公式写法有误');
});

test('a footnote of the text is written in its place', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.press('Control+Alt+f');
  await page.getByLabel('脚注内容').fill('不含观赏用途。');
  await page.getByRole('button', { name: '插入', exact: true }).last().click();
  await expect(editor.blocks('footnote').first()).toHaveAttribute('data-number', '1)');
  await expect(editor.blocks('footnote').nth(1)).toHaveAttribute('data-number', '2)');
  expect(nodesOf(await editor.saved(), 'footnote').map((n) => n.attrs.text)).toContain('不含观赏用途。');
  await editor.blocks('footnote').nth(1).dblclick();
  await page.getByLabel('脚注内容').fill('改过的脚注。');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(editor.blocks('footnote').nth(1)).toHaveAttribute('data-text', '改过的脚注。');
});

test('an annex is added, made normative and removed', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('annexTitle'));
  await page.getByText('规范性', { exact: true }).click();
  await expect(editor.blocks('annex').first()).toHaveAttribute('data-number', '附录A\n（规范性）');
  await editor.tool('插入').click();
  await page.getByRole('menuitem', { name: '附录（资料性）' }).click();
  await editor.type('记录表');
  await expect(editor.blocks('annex', '记录表')).toHaveAttribute('data-number', '附录B\n（资料性）');
  await editor.press('Enter');
  await editor.press('Control+Alt+2');
  await editor.type('生产记录');
  await expect(editor.blocks('heading', '生产记录')).toHaveAttribute('data-number', 'B.1');
  await editor.tool('删除附录').click();
  await expect(editor.blocks('annexTitle')).toHaveCount(1);
});

test('a figure takes uploaded pictures as sub-figures', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  const chooser = page.waitForEvent('filechooser');
  await editor.tool('图…').click();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await (await chooser).setFiles([
    { name: 'one.svg', mimeType: 'image/svg+xml', buffer: svg },
    { name: 'two.svg', mimeType: 'image/svg+xml', buffer: svg },
  ]);
  const figure = editor.blocks('figure').first();
  await expect(figure.locator('[data-block="image"][data-subtitle]')).toHaveCount(2);
  await expect(figure).toHaveAttribute('data-number', '图1');
});

test('terms: a new entry leads through term, English and definition', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('termDefinition').last());
  await editor.press('Enter');
  await editor.type('挖山');
  await editor.press('Enter');
  await editor.type('deep tillage');
  await editor.press('Enter');
  await editor.type('冬季翻挖林地土壤的作业。');
  const entry = editor.blocks('termEntry', '挖山');
  await expect(entry).toHaveAttribute('data-number', '3.3');
  await editor.tool('加来源').click();
  await editor.type('[来源：LY/T 1328，3.5]');
  await expect(entry.locator('[data-block="termSource"]')).toHaveText('[来源：LY/T 1328，3.5]');
  await editor.press('Control+Enter');
  await editor.type('条目之后。');
  await expect(page.locator('section > [data-block="paragraph"]').filter({ hasText: '条目之后' })).toHaveCount(1);
});

test('the contents follow the text, filter and jump', async ({ page }) => {
  await editor.open();
  const tree = page.getByRole('tree');
  await expect(tree.getByRole('treeitem', { name: '4.2 灌溉水' })).toBeVisible();
  await page.getByLabel('按编号或文字筛选').fill('产量');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await tree.getByRole('treeitem').click();
  await editor.press('End');
  await editor.type('方法');
  await page.getByLabel('按编号或文字筛选').fill('');
  const row = tree.getByRole('treeitem', { name: '5 产量估算方法' });
  await expect(row).toHaveAttribute('aria-current', 'location');
  await row.focus();
  await editor.press('ArrowDown');
  await editor.press('ArrowUp');
  await editor.press('Alt+Shift+ArrowRight');
  await expect(tree.getByRole('treeitem', { name: '4.3 产量估算方法' })).toBeVisible();
});

test('find marks and counts the places', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.press('Control+f');
  await page.getByLabel('查找文字').fill('灌溉');
  await expect(page.getByText('第 3 处，共 5 处').or(page.getByText(/第 \d 处，共 \d+ 处/))).toBeVisible();
  await expect(editor.area.locator('.zs-found-now')).toHaveText('灌溉');
  await editor.press('Escape');
  await expect(editor.area.locator('.zs-found')).toHaveCount(0);
  await editor.type('甲');
  await expect(page.getByRole('search')).toHaveCount(0);
});

test('paste from Word keeps structure and drops styles', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件适用于'));
  await editor.press('Enter');
  const html = `<html><head><style>p{color:red}</style></head><body>
    <h2 style="mso-outline-level:2">嫁接苗</h2>
    <p class=MsoNormal style="color:red">苗高<b>宜</b>为30 cm<sup>2</sup>。<img src="https://example.invalid/x.png"><o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>甲项；</p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1)</span>下级；</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>b)</span>乙项。</p>
    <p>表3　苗木等级</p><table border=1><tr><th>等级</th><th>苗高</th></tr><tr><td rowspan=2>一</td><td>30</td></tr><tr><td>25</td></tr></table>
    <script>window.hacked = true</script></body></html>`;
  await editor.area.evaluate((el, data) => {
    const transfer = new DataTransfer();
    transfer.setData('text/html', data);
    el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, html);
  const json = await editor.saved();
  expect(nodesOf(json, 'heading').map(textOf)).toContain('嫁接苗');
  expect(nodesOf(json, 'paragraph').map(textOf)).toContain('苗高宜为30 cm2。');
  const list = nodesOf(json, 'list').find((n) => textOf(n).includes('甲项'));
  expect(list.attrs.kind).toBe('alpha');
  expect(list.content).toHaveLength(2);
  const table = nodesOf(json, 'tableBlock').find((n) => textOf(n).includes('苗木等级'));
  expect(textOf(table.content[0])).toBe('苗木等级');
  expect(nodesOf(table, 'tableCell')[0].attrs.rowspan).toBe(2);
  expect(JSON.stringify(json)).not.toMatch(/color|MsoNormal|example\.invalid/);
  expect(await page.evaluate(() => (window as any).hacked)).toBeUndefined();
  expect(new Set(idsOf(json)).size).toBe(idsOf(json).length);
});

test('copied blocks get ids of their own, cut ones keep theirs', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.open();
  const first = editor.blocks('clause', '灌溉水的水质');
  const second = editor.blocks('clause', '不应使用');
  const ids = [await first.getAttribute('data-id'), await second.getAttribute('data-id')];
  const select = async () => {
    await editor.caretAtStart(first.first());
    await editor.press('Shift+ArrowDown');
    await editor.press('Shift+End');
  };
  await select();
  await editor.press('Control+c');
  await editor.caretAtEnd(editor.blocks('paragraph', '冬季管理的内容'));
  await editor.press('Enter');
  await editor.press('Control+v');
  await expect(first).toHaveCount(2);
  await expect(second).toHaveCount(2);
  for (const id of ids) await expect(editor.area.locator(`[data-id="${id}"]`)).toHaveCount(1);
  await select();
  await editor.press('Control+x');
  await editor.caretAtEnd(editor.blocks('paragraph', '整地方式见'));
  await editor.press('Enter');
  await editor.press('Control+v');
  await expect(editor.area.locator(`[data-id="${ids[1]}"]`)).toHaveText('不应使用未经处理的工业废水。');
  const json = await editor.saved();
  expect(new Set(idsOf(json)).size).toBe(idsOf(json).length);
});

test('read only: shown and searched, not changed', async ({ page }) => {
  await editor.open('readonly=1');
  await editor.blocks('heading', '园地选择').click();
  await editor.type('不');
  await editor.press('Tab');
  await expect(editor.blocks('heading', '园地选择')).toHaveText('园地选择');
  await expect(editor.blocks('heading', '园地选择')).toHaveAttribute('data-number', '4.1');
  await expect(page.getByText('只读')).toBeVisible();
  await expect(editor.tool('撤销')).toHaveCount(0);
});

for (const lang of ['zh', 'en']) {
  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing serious: ${lang}, ${scheme}`, async ({ page }) => {
      await editor.open(`lang=${lang}&scheme=${scheme}&comments=1`);
      const serious = () => axeFindings(page);
      expect(await serious()).toEqual([]);
      await editor.area.locator('td').first().click();
      await page.getByRole('button', { name: /^(插入|Insert)$/ }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await serious()).toEqual([]);
      await page.keyboard.press('Escape');
      await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
      await editor.press('Control+Shift+r');
      expect(await serious()).toEqual([]);
      await page.keyboard.press('Escape');
      await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
      await editor.press('Control+Alt+m');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await serious()).toEqual([]);
    });
  }
}

test('two editors converge, and a refused bundle is rebased', async ({ page }) => {
  await editor.open('two=1');
  const areas = page.getByRole('textbox', { name: '标准正文编辑区' });
  const first = areas.nth(0).locator('[data-block="heading"]').filter({ hasText: '范围' });
  const second = areas.nth(1).locator('[data-block="heading"]').filter({ hasText: '术语和定义' });
  await first.click();
  await editor.press('End');
  await editor.type('甲');
  await second.click();
  await editor.press('End');
  await editor.type('乙');
  await expect(areas.nth(1).locator('[data-block="heading"]').filter({ hasText: '范围甲' })).toHaveCount(1);
  await expect(areas.nth(0).locator('[data-block="heading"]').filter({ hasText: '术语和定义乙' })).toHaveCount(1);
});

test('says when nothing can be saved and why, and saves when the host is back', async ({ page }) => {
  await editor.open();
  await page.evaluate(() => {
    (window as any).harness.host.offline = '磁盘已满';
  });
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.type('条件');
  await expect(page.getByText('未保存：磁盘已满')).toBeVisible();
  await page.evaluate(() => {
    (window as any).harness.host.offline = '';
  });
  await page.getByRole('button', { name: '立即重试' }).click();
  expect(nodesOf(await editor.saved(), 'heading').map(textOf)).toContain('园地选择条件');
});

test('the toolbar is one stop and is walked with arrows', async ({ page }) => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('heading', '园地选择'));
  await editor.press('Alt+F10');
  await editor.press('ArrowRight');
  await expect(page.getByRole('toolbar', { name: '编辑工具栏' }).locator(':focus')).toHaveAttribute(
    'aria-label',
    '撤销',
  );
  await editor.press('End');
  await expect(page.getByRole('toolbar', { name: '编辑工具栏' }).locator(':focus')).toHaveAttribute(
    'aria-label',
    '全部命令',
  );
  await editor.press('Escape');
  await expect(editor.area).toBeFocused();
});

test('a new standard can be written from the first chapter on', async () => {
  await editor.open('doc=new');
  await expect(editor.blocks('heading', '术语和定义')).toHaveAttribute('data-number', '3');
  await editor.caretAtEnd(editor.blocks('paragraph', '本文件没有需要界定'));
  await editor.press('Enter');
  await editor.press('Control+Alt+1');
  await editor.type('技术要求');
  await expect(editor.blocks('heading', '技术要求')).toHaveAttribute('data-number', '4');
  await editor.press('Enter');
  await editor.press('Control+Alt+c');
  await editor.type('外观应平整。');
  await expect(editor.blocks('clause', '外观应平整')).toHaveAttribute('data-number', '4.1');
});
