import { join } from 'node:path';
import { cli } from '#tests/builders/cli.ts';
import { tools } from '#tests/builders/document-tools.ts';
import { samplesDir } from '#tests/builders/samples.ts';
import { expect, test } from './door.ts';
import { addMembers, makeCommittee } from './pages/committee.ts';
import { Desk } from './pages/desk.ts';
import { Draft } from './pages/draft.ts';
import { Form } from './pages/form.ts';
import { closePaper, makePaper } from './pages/paper.ts';
import { changeField, importDraft, makeProject } from './pages/project.ts';
import { checkPrintedStandard } from './printed-standard.ts';
import { ownWayFiles, sampleWayFiles, type WayFiles } from './way-files.ts';

/** One standard, walked through the interface as a secretary does: from a Word draft to the text for approval. */

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

const variants = [
  { name: 'with files of our own', skip: false, files: ownWayFiles },
  { name: 'with the sample draft and forms (only beside ../shared/samples)', skip: !samplesDir, files: sampleWayFiles },
];

for (const variant of variants)
  test(`the whole way ${variant.name}`, async ({ doors }) => {
    test.skip(variant.skip, 'the folder ../shared/samples does not stand beside this clone');
    test.skip(!tools.poppler || !tools.qpdf, 'poppler-utils and qpdf are needed to open the papers');
    test.setTimeout(480_000);
    const way: WayFiles = await variant.files(doors.folder);
    const title = [way.title.lead, way.title.main, way.title.supplement].filter(Boolean).join('\u3000');
    const workspace = join(doors.folder, '工作区');
    expect((await cli('init', workspace)).code).toBe(0);
    const page = await doors.open(await doors.start(workspace));
    const desk = new Desk(page);
    const draft = new Draft(page);
    const out = doors.folder;

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
      await importDraft(page, way.draft, async (form) => {
        const outline = form.dialog.getByRole('region', { name: '章条' });
        await expect(outline.getByRole('listitem').filter({ hasText: way.clause.title }).first()).toContainText(
          way.clause.before,
        );
        await expect(form.dialog.getByText(/^表\s*\d+$/)).toBeVisible();
      });
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

    await test.step('frozen as 征求意见稿 and published', async () => {
      await desk.button('定稿').click();
      const form = new Form(page, '定稿');
      await form.choose('文稿类别', '征求意见稿');
      await form.send('定稿');
      await expect(page.getByText(/^已定稿（\d{4}-\d\d-\d\d）$/)).toBeVisible();
      await expect(draft.area).toHaveAttribute('contenteditable', 'false');
      const name = (await desk.heading.textContent()) ?? '';
      await desk.button('印制').click();
      const pdf = await makePaper(page, `印制：${name}`, 'PDF', out);
      const word = await makePaper(page, `印制：${name}`, 'Word（DOCX）', out, { keep: true });
      await closePaper(page, `印制：${name}`);
      checkPrintedStandard(
        { pdf: pdf.path, word: word.path },
        { title, mark: '征求意见稿', shows: [...way.shows, `${ADDED}${way.target.label}。`] },
      );
      await desk.up(title);
    });

    await test.step('the workspace is sound', async () => {
      const verified = await cli('verify', workspace);
      expect(verified.out).toContain('全部完好');
      expect(verified.code).toBe(0);
    });
  });
