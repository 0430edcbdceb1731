import { expect, type Locator, type Page, test } from '@playwright/test';
import { EditorPage, idsOf, nodesOf, textOf } from './editor-page.ts';

let editor: EditorPage;
test.beforeEach(({ page }) => {
  editor = new EditorPage(page);
});
test.afterEach(() => {
  expect(editor.errors).toEqual([]);
});

const PINYIN = ['y', 'ya', 'yan', "yan'g", "yan'ge"];

/** Steps of another window reach the host: a new chapter before the body's first block, so all numbers change. */
function otherAddsChapter(page: Page, id: string): Promise<void> {
  return page.evaluate(async (own) => {
    const { host } = (window as any).harness;
    const at = host.doc.firstChild.nodeSize + 1;
    const content = [{ type: 'heading', attrs: { id: own, level: 1 }, content: [{ type: 'text', text: '新章' }] }];
    await host.receive(
      host.version,
      [{ stepType: 'replace', from: at, to: at, slice: { content } }],
      'the-other-window',
    );
  }, id);
}

/** Begins to compose; the commit comes later. */
async function beginComposing(page: Page, text: string) {
  const cdp = await page.context().newCDPSession(page);
  for (let i = 1; i <= text.length; i++)
    await cdp.send('Input.imeSetComposition', { text: text.slice(0, i), selectionStart: i, selectionEnd: i });
  return (commit: string) => cdp.send('Input.insertText', { text: commit });
}

test('a composition arrives once wherever a block begins, ends or holds an atom', async () => {
  await editor.open();
  const places: readonly (readonly [string, Locator, 'Home' | 'End'])[] = [
    ['clause behind its number', editor.blocks('clause', '灌溉水的水质'), 'Home'],
    ['heading behind its number', editor.blocks('heading', '灌溉水'), 'Home'],
    ['item behind its mark', editor.blocks('listItem', '海拔').locator('[data-block="paragraph"]').first(), 'Home'],
    ['note behind its label', editor.blocks('note', '其他土类'), 'Home'],
    ['cell', editor.area.locator('td [data-block="paragraph"]').first(), 'End'],
    ['caption of a table', editor.block('btable0001').locator('[data-block="caption"]'), 'End'],
    ['caption of a figure', editor.block('bfigure001').locator('[data-block="caption"]'), 'Home'],
    ['behind a formula in the line', editor.blocks('paragraph', '单株产量按'), 'End'],
    ['definition', editor.blocks('termDefinition', '主枝'), 'Home'],
    ['annex title', editor.blocks('annexTitle').first(), 'Home'],
  ];
  for (const [where, place, key] of places) {
    const before = (await place.first().textContent()) ?? '';
    await place.first().click({ position: { x: 60, y: 8 } });
    await editor.press(key);
    await editor.compose(PINYIN, '严格');
    await expect(place.first(), where).toHaveText(key === 'Home' ? `严格${before}` : `${before}严格`);
  }
  const saved = JSON.stringify(await editor.saved());
  expect(saved.match(/严格/g)).toHaveLength(places.length);
  expect(saved).not.toContain('yan');
});

test('a composition between two atoms and in an empty paragraph behind one leaves nothing over', async () => {
  await editor.open();
  const line = editor.blocks('paragraph', '园地应符合');
  await line.click();
  await editor.press('Home');
  for (let i = 0; i < '园地应符合'.length + 1; i++) await editor.press('ArrowRight');
  await editor.compose(PINYIN, '严格');
  await editor.press('End');
  await editor.press('Enter');
  await editor.compose(PINYIN, '严格');
  const saved = await editor.saved();
  const texts = nodesOf(saved, 'paragraph')
    .map(textOf)
    .filter((text: string) => text.includes('严格'));
  expect(texts).toEqual(['园地应符合严格的规定，灌溉水见。', '严格']);
});

test('what others do while a composition is open waits for its end; numbers follow, nothing is doubled', async ({
  page,
}) => {
  await editor.open();
  const clause = editor.blocks('clause', '灌溉水的水质');
  await editor.caretAtStart(clause);
  const commit = await beginComposing(page, "yan'ge");
  await otherAddsChapter(page, 'bother0001');
  await otherAddsChapter(page, 'bother0002');
  await expect(editor.blocks('heading', '新章')).toHaveCount(0);
  await commit('严格');
  await expect(editor.blocks('heading', '新章')).toHaveCount(2);
  await expect(clause).toHaveText('严格灌溉水的水质应符合GB/T 5084的规定。');
  expect(await editor.number(clause)).toBe('6.2.1');
  const saved = await editor.saved();
  expect(JSON.stringify(saved).match(/严格/g)).toHaveLength(1);
  expect(new Set(idsOf(saved)).size).toBe(idsOf(saved).length);
});

test('two windows compose at the same time in one paragraph, and both keep all', async ({ page }) => {
  await editor.open('two=1');
  const areas = page.getByRole('textbox', { name: '标准正文编辑区' });
  const lines = [0, 1].map((i) => areas.nth(i).locator('[data-block="paragraph"]', { hasText: '适用于油茶' }));
  await lines[0]!.click();
  await editor.press('Home');
  await editor.compose(PINYIN, '严格');
  await lines[1]!.click();
  await editor.press('End');
  await editor.compose(PINYIN, '完整');
  for (const line of lines) await expect(line).toHaveText('严格本文件适用于油茶的栽培与生产管理。完整');
});

test('undo takes back the own text only, not what the other window wrote', async ({ page }) => {
  await editor.open('two=1');
  const areas = page.getByRole('textbox', { name: '标准正文编辑区' });
  const lines = [0, 1].map((i) => areas.nth(i).locator('[data-block="paragraph"]', { hasText: '适用于油茶' }));
  await lines[0]!.click();
  await editor.press('Home');
  await editor.type('甲');
  await expect(lines[1]!).toHaveText('甲本文件适用于油茶的栽培与生产管理。');
  await lines[1]!.click();
  await editor.press('End');
  await editor.type('乙');
  await expect(lines[0]!).toHaveText('甲本文件适用于油茶的栽培与生产管理。乙');
  await lines[0]!.click();
  await editor.press('Control+z');
  for (const line of lines) await expect(line).toHaveText('本文件适用于油茶的栽培与生产管理。乙');
});

test('punctuation by habit: as Chinese wants it, taken back by Backspace or Ctrl-Z, and it can be switched off', async ({
  page,
}) => {
  await editor.open();
  const line = editor.blocks('paragraph', '适用于油茶');
  await editor.caretAtEnd(line);
  await editor.press('Enter');
  await editor.type('平整');
  const made = editor.blocks('paragraph', '平整');
  await editor.press('Comma');
  await expect(made).toHaveText('平整，');
  await editor.press('Backspace');
  await expect(made).toHaveText('平整,');
  await editor.press('Backspace');
  await editor.press('Period');
  await expect(made).toHaveText('平整。');
  await editor.press('Control+z');
  await expect(made).toHaveText('平整.');
  await editor.type('符合');
  await page.keyboard.type('GB/T 1.1-2020');
  await expect(made).toHaveText('平整.符合GB/T 1.1—2020');
  await page.keyboard.type(' 5mm ');
  await expect(made).toHaveText('平整.符合GB/T 1.1—2020 5 mm');
  await page.getByRole('button', { name: '标点随习惯' }).click();
  await editor.caretAtEnd(line);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('.');
  await expect(line).toHaveText('本文件适用于油茶的栽培与生产管理.');
});

test('a composition that ends behind a number with its unit puts the blank in, and Ctrl-Z takes it out', async () => {
  await editor.open();
  await editor.caretAtEnd(editor.blocks('paragraph', '适用于油茶'));
  await editor.press('Enter');
  await editor.type('长5mm');
  const made = editor.blocks('paragraph', '长5');
  await editor.compose(['d', 'de'], '的');
  await expect(made).toHaveText('长5 mm的');
  await editor.press('Control+z');
  await expect(made).toHaveText('长5mm的');
});
