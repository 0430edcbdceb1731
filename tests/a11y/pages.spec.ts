import type { Page } from '@playwright/test';
import { type Locale, type MessageKey, translate } from '#shared/i18n/index.ts';
import { formTemplate } from '#shared/profiles/index.ts';
import { axeFindings } from '#tests/builders/axe.ts';
import { expect, test } from '../e2e/door.ts';
import { Desk } from '../e2e/pages/desk.ts';
import { type SamplePlace, samplePlace } from './sample-place.ts';

/**
 * Every page and the dialogs that are easy to reach, in both languages and both appearances: nothing serious or critical. Names, roles and
 * order are the same in the dark, and colours the same in both languages, so that there only the contrast is asked for, once.
 */

let place: SamplePlace;
test.beforeAll(async () => {
  place = await samplePlace();
});

/** A page, and buttons that open something on it one after the other; each is closed again by Escape. `form`: one of its menu of papers. */
type Shown = {
  readonly name: string;
  readonly path: string;
  readonly opens?: readonly MessageKey[];
  readonly form?: string;
};

const pages = ({ id }: SamplePlace): readonly Shown[] => [
  { name: 'home', path: '/' },
  { name: 'projects', path: '/projects', opens: ['app.action.new-project'] },
  { name: 'projects by stage', path: '/projects?group=stage' },
  {
    name: 'project',
    path: `/projects/${id['project']}`,
    opens: [
      'app.stage.advance',
      'app.draft.import',
      'app.draft.create',
      'app.round.create',
      'app.ballot.create',
      'app.meeting.create',
      'app.papers.make',
      'app.dossier.title',
    ],
  },
  { name: 'project at its start', path: `/projects/${id['start']}` },
  { name: 'committees', path: '/committees', opens: ['app.action.new-committee'] },
  {
    name: 'committee',
    path: `/committees/${id['committee']}`,
    opens: ['app.committee.add-member', 'app.members.import', 'app.members.renew'],
  },
  { name: 'attendance and votes', path: `/committees/${id['committee']}/records` },
  {
    name: 'form styles',
    path: `/committees/${id['committee']}/forms?form=collation-table-seven`,
  },
  { name: 'letterhead', path: `/committees/${id['committee']}/forms?form=letterhead` },
  { name: 'batch export', path: `/export?projects=${id['project']}` },
  { name: 'people', path: '/people', opens: ['app.people.add'] },
  { name: 'organisations', path: '/people?tab=organisations', opens: ['app.people.add-organisation'] },
  {
    name: 'draft',
    path: `/drafts/${id['draft']}`,
    opens: [
      'app.draft.cover',
      'app.draft.freeze',
      'app.draft.publish',
      'editor.action.insert-table',
      'editor.action.insert-formula',
      'editor.action.find',
    ],
  },
  {
    name: 'comparison',
    path: `/drafts/${id['draft']}/compare?with=${id['frozen']}`,
    opens: ['app.compare.change-list'],
  },
  { name: 'frozen draft', path: `/drafts/${id['frozen']}` },
  {
    name: 'comments',
    path: `/rounds/${id['round']}`,
    opens: ['app.round.import', 'app.round.add-comment'],
    form: 'comment-letter',
  },
  { name: 'check of a round', path: `/rounds/${id['round']}?tab=check` },
  { name: 'resolution meeting', path: `/rounds/${id['round']}/resolve` },
  { name: 'answers', path: `/rounds/${id['round']}?tab=answers` },
  {
    name: 'recipients',
    path: `/rounds/${id['round']}?tab=recipients`,
    opens: ['app.send.add', 'app.send.mails'],
  },
  { name: 'open ballot', path: `/ballots/${id['ballot']}`, opens: ['app.ballot.close'] },
  { name: 'closed ballot', path: `/ballots/${id['closedBallot']}` },
  { name: 'meetings', path: '/meetings', opens: ['app.meeting.create'] },
  {
    name: 'planned meeting',
    path: `/meetings/${id['planned']}`,
    opens: ['app.meeting.hold'],
  },
  { name: 'held meeting', path: `/meetings/${id['held']}` },
  { name: 'calendar', path: '/calendar' },
  { name: 'plan batches', path: '/plans' },
  { name: 'board of projects', path: '/portfolio' },
  { name: 'timeline of projects', path: '/portfolio?view=timeline' },
  { name: 'statistics', path: '/statistics' },
  { name: 'numbered documents', path: `/documents?id=${id['document']}`, opens: ['app.documents.register'] },
  { name: 'all files', path: '/documents?tab=files' },
  { name: 'search', path: '/search?q=油茶' },
  { name: 'rules', path: '/rules' },
  { name: 'voting rule', path: '/rules/voting/cn-tc-2017' },
  { name: 'life cycle', path: '/rules/life-cycles/local' },
  { name: 'own voting rule', path: `/rules/voting/${id['rule']}` },
  { name: 'held about a person', path: `/people/${id['person']}` },
  { name: 'record of changes', path: '/record' },
  { name: 'archive', path: '/archive' },
  { name: 'workspace', path: '/workspace' },
  { name: 'no such page', path: '/nowhere' },
];

/** Serious and critical findings, each with what it was found on. */
async function findings(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  // A colour on its way from one state to the next is none of the two.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished.catch(() => null)),
    ),
  );
  return axeFindings(page, theme === 'dark' ? { rules: ['color-contrast'] } : {});
}

/** What can lie over a page. */
const overlay = (page: Page) =>
  page.locator('[role="dialog"], [role="menu"], .zs-find').filter({ visible: true }).last();

for (const locale of ['zh-CN', 'en'] satisfies Locale[])
  for (const theme of locale === 'en' ? (['light'] as const) : (['light', 'dark'] as const))
    test(`every page and dialog is accessible: ${locale}, ${theme}`, async ({ doors, context }) => {
      test.setTimeout(480_000);
      await context.addInitScript(
        ([language, look]) =>
          localStorage.setItem(
            'zhunsheng.preferences',
            JSON.stringify({ state: { locale: language, theme: look, navigationOpen: true, folded: [] }, version: 0 }),
          ),
        [locale, theme] as const,
      );
      const page = await doors.open(await doors.start(place.workspace));
      const desk = new Desk(page);
      for (const { name, path, opens = [], form } of pages(place)) {
        await desk.visit(path);
        if (/^\/drafts\/[^/]+$/.test(path))
          await page.locator('.ProseMirror p').filter({ hasText: '造林地应排水良好' }).click();
        expect.soft(await findings(page, theme), name).toEqual([]);
        for (const key of opens) {
          const label = translate(locale, key);
          await page.getByRole('button', { name: label, exact: true }).first().click();
          await expect(overlay(page), `${name}: ${label}`).toBeVisible();
          await desk.settled();
          expect.soft(await findings(page, theme), `${name}: ${label}`).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(overlay(page), `${name}: ${label} closed`).toBeHidden();
        }
        if (form === undefined) continue;
        await page.getByRole('button', { name: translate(locale, 'app.papers.make'), exact: true }).click();
        const title = formTemplate(form)?.name[locale] ?? form;
        await page.getByRole('menuitem', { name: title, exact: true }).first().click();
        await expect(page.getByRole('dialog', { name: title }), title).toBeVisible();
        await desk.settled();
        expect.soft(await findings(page, theme), title).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog', { name: title }), `${title} closed`).toBeHidden();
      }
      for (const [name, keys] of [
        ['palette', 'Control+k'],
        ['shortcuts', '?'],
      ] as const) {
        await desk.visit('/');
        await desk.heading.focus();
        await page.keyboard.press(keys);
        await expect(overlay(page), name).toBeVisible();
        if (name === 'palette') {
          await page.keyboard.insertText('油茶');
          await expect(page.getByRole('option').filter({ hasText: '油茶' }).first()).toBeVisible();
        }
        expect.soft(await findings(page, theme), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(overlay(page), `${name} closed`).toBeHidden();
      }
    });
