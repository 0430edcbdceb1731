import type { MessageKey } from '#shared/i18n/index.ts';
import type { SamplePlace } from './sample-place.ts';

/** A page, and buttons that open something on it one after the other; each is closed again by Escape. `form`: one of its menu of papers. */
export type Shown = {
  readonly name: string;
  readonly path: string;
  readonly opens?: readonly MessageKey[];
  readonly form?: string;
};

/** Every page of the application, on the sample workspace. */
export const shownPages = ({ id }: SamplePlace): readonly Shown[] => [
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
  { name: 'diagnostics', path: '/diagnostics' },
  { name: 'third-party notices', path: '/diagnostics/notices' },
  { name: 'attendance and votes', path: `/committees/${id['committee']}/records` },
  {
    name: 'form styles',
    path: `/committees/${id['committee']}/forms?form=collation-table-seven`,
  },
  { name: 'letterhead', path: `/committees/${id['committee']}/forms?form=letterhead` },
  { name: 'batch export', path: `/export?projects=${id['project']}` },
  { name: 'people', path: '/people', opens: ['app.people.add'] },
  { name: 'personal data', path: '/people?tab=removals' },
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
  { name: 'workspace', path: '/workspace', opens: ['app.protection.set'] },
  { name: 'backups', path: '/backups', opens: ['app.backup.older'] },
  { name: 'no such page', path: '/nowhere' },
];
