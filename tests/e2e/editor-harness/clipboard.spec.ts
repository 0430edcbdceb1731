import { expect, test } from '@playwright/test';
import { EditorPage, idsOf, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;

test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});

test.afterEach(() => {
  expect(editor.errors).toEqual([]);
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
