import type { ComponentType } from 'react';
import { createHashRouter } from 'react-router';
import { LiveFrame } from './live-frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFailed } from './page-failed.tsx';
import { Shell } from './shell/shell.tsx';

/** Loads a page when it is first opened. */
const page = (load: () => Promise<ComponentType>) => async () => ({ Component: await load() });

/** Shown while the very first page is loaded. */
function NothingYet() {
  return null;
}

/** Every page and its address (after the `#`, so that any door can serve them). */
export function createRouter(): ReturnType<typeof createHashRouter> {
  return createHashRouter([
    {
      path: '/rounds/:id/resolve',
      Component: LiveFrame,
      ErrorBoundary: PageFailed,
      HydrateFallback: NothingYet,
      children: [
        { index: true, lazy: page(() => import('../features/resolution/index.ts').then((m) => m.ResolutionPage)) },
      ],
    },
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: PageFailed,
      children: [
        {
          ErrorBoundary: PageFailed,
          HydrateFallback: NothingYet,
          children: [
            { index: true, lazy: page(() => import('../features/home/index.ts').then((m) => m.HomePage)) },
            {
              path: 'projects',
              lazy: page(() => import('../features/project/index.ts').then((m) => m.ProjectListPage)),
            },
            { path: 'plans', lazy: page(() => import('../features/plan/index.ts').then((m) => m.PlansPage)) },
            { path: 'plans/:id', lazy: page(() => import('../features/plan/index.ts').then((m) => m.BatchPage)) },
            {
              path: 'portfolio',
              lazy: page(() => import('../features/portfolio/index.ts').then((m) => m.PortfolioPage)),
            },
            {
              path: 'projects/:id',
              lazy: page(() => import('../features/project/index.ts').then((m) => m.ProjectPage)),
            },
            {
              path: 'projects/:id/import',
              lazy: page(() => import('../features/draft/index.ts').then((m) => m.ImportPage)),
            },
            {
              path: 'committees',
              lazy: page(() => import('../features/committee/index.ts').then((m) => m.CommitteeListPage)),
            },
            {
              path: 'committees/:id',
              lazy: page(() => import('../features/committee/index.ts').then((m) => m.CommitteePage)),
            },
            {
              path: 'committees/:id/records',
              lazy: page(() => import('../features/committee/index.ts').then((m) => m.MemberRecordsPage)),
            },
            {
              path: 'committees/:id/forms',
              lazy: page(() => import('../features/forms/index.ts').then((m) => m.FormStylesPage)),
            },
            {
              path: 'forms',
              lazy: page(() => import('../features/forms/index.ts').then((m) => m.ChooseCommitteePage)),
            },
            {
              path: 'export',
              lazy: page(() => import('../features/paper/index.ts').then((m) => m.BatchPage)),
            },
            { path: 'people/:id', lazy: page(() => import('../features/people/index.ts').then((m) => m.PersonPage)) },
            { path: 'people', lazy: page(() => import('../features/people/index.ts').then((m) => m.PeoplePage)) },
            {
              path: 'drafts/:id/compare',
              lazy: page(() => import('../features/compare/index.ts').then((m) => m.ComparePage)),
            },
            { path: 'drafts/:id', lazy: page(() => import('../features/draft/index.ts').then((m) => m.DraftPage)) },
            {
              path: 'rounds/:id',
              lazy: page(() => import('../features/round/index.ts').then((m) => m.RoundPage)),
            },
            {
              path: 'ballots/:id',
              lazy: page(() => import('../features/ballot/index.ts').then((m) => m.BallotPage)),
            },
            {
              path: 'calendar',
              lazy: page(() => import('../features/calendar/index.ts').then((m) => m.CalendarPage)),
            },
            {
              path: 'meetings',
              lazy: page(() => import('../features/meeting/index.ts').then((m) => m.MeetingListPage)),
            },
            {
              path: 'meetings/:id',
              lazy: page(() => import('../features/meeting/index.ts').then((m) => m.MeetingPage)),
            },
            { path: 'search', lazy: page(() => import('../features/search/index.ts').then((m) => m.SearchPage)) },
            {
              path: 'documents',
              lazy: page(() => import('../features/documents/index.ts').then((m) => m.DocumentsPage)),
            },
            {
              path: 'statistics',
              lazy: page(() => import('../features/statistics/index.ts').then((m) => m.StatisticsPage)),
            },
            { path: 'rules', lazy: page(() => import('../features/rules/index.ts').then((m) => m.RulesPage)) },
            {
              path: 'rules/voting/:id',
              lazy: page(() => import('../features/rules/index.ts').then((m) => m.VotingRulePage)),
            },
            {
              path: 'rules/life-cycles/:id',
              lazy: page(() => import('../features/rules/index.ts').then((m) => m.LifeCyclePage)),
            },
            {
              path: 'workspace',
              lazy: page(() => import('../features/workspace/index.ts').then((m) => m.WorkspacePage)),
            },
            { path: 'backups', lazy: page(() => import('../features/backups/index.ts').then((m) => m.BackupsPage)) },
            {
              path: 'diagnostics',
              lazy: page(() => import('../features/diagnostics/index.ts').then((m) => m.DiagnosticsPage)),
            },
            {
              path: 'diagnostics/notices',
              lazy: page(() => import('../features/diagnostics/index.ts').then((m) => m.NoticesPage)),
            },
            { path: 'archive', lazy: page(() => import('../features/archive/index.ts').then((m) => m.ArchivePage)) },
            { path: 'record', lazy: page(() => import('../features/history/index.ts').then((m) => m.RecordPage)) },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ]);
}
