import { expect, test } from '@playwright/test';
import { EditorPage, idsOf, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
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
