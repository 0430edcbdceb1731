import type { DossierEntry, DossierSet } from '../../domain/dossier.ts';

const at = (...places: readonly `${string}/${string}`[]): DossierSet['stages'] =>
  places.map((place) => {
    const [cycle = '', stage = ''] = place.split('/');
    return { cycle, stage };
  });

const once = (kind: DossierEntry['kind'], more: Partial<DossierEntry> = {}): DossierEntry => ({
  kind,
  copies: 1,
  media: [],
  ...more,
});

/** Papers of a submission (报批材料) with the number of copies, in the order of the list on the bag (domain F8). */
export const SUBMISSION: readonly DossierEntry[] = [
  once('submission-letter', { copies: 2, media: ['pdf', 'docx'] }),
  once('submission-list'),
  once('declaration', { copies: 2 }),
  once('approval-draft', { copies: 3, media: ['docx'] }),
  once('memorandum', { copies: 2 }),
  once('minutes', { copies: 2, need: 'meeting' }),
  once('sign-in-list', { copies: 2, need: 'meeting' }),
  once('ballot-result', { copies: 2, need: 'ballot' }),
  once('collation-table', { copies: 2 }),
  once('adopted-standard', { copies: 2, need: 'adoption' }),
  once('review-draft', { copies: 2 }),
  once('patent-form', { copies: 4, media: ['pdf'], need: 'patents' }),
];

/** What stages ask for beside the papers of their gates (domain 3.3, F8). Other stages: the papers of the gate, one copy each. */
const dossierSets: readonly DossierSet[] = [
  {
    stages: at('local/L1', 'local/L2'),
    entries: [once('proposal', { form: 'local-proposal' })],
    source: '地方标准管理办法及各地规定',
    unconfirmed: true,
  },
  {
    stages: at('national/30', 'sector/H3', 'local/L4'),
    entries: [
      once('comment-draft'),
      once('memorandum'),
      once('comment-letter'),
      once('collation-table'),
      once('review-draft'),
    ],
    source: '国家标准制修订各阶段材料',
    unconfirmed: true,
  },
  {
    stages: at('national/40', 'sector/H4', 'local/L5'),
    entries: [
      once('review-draft'),
      once('memorandum'),
      once('collation-table'),
      once('minutes', { need: 'meeting' }),
      once('sign-in-list', { need: 'meeting' }),
      once('ballot-result', { need: 'ballot' }),
      once('approval-draft'),
    ],
    source: '国家标准制修订各阶段材料',
    unconfirmed: true,
  },
  {
    stages: at('national/50', 'sector/H5', 'local/L6'),
    entries: SUBMISSION,
    source: '国家标准报批材料要求（份数为习用要求）',
    unconfirmed: true,
  },
  {
    stages: at('group/T9', 'group/T10', 'group/T11'),
    entries: [once('collation-table', { form: 'collation-table-group' })],
    source: '团体标准制定程序（习用格式）',
    unconfirmed: true,
  },
  {
    stages: at('iso/30.60'),
    entries: [once('collation-table', { form: 'iso-comments-resolved' })],
    source: 'ISO/IEC Directives, Part 1',
    unconfirmed: true,
  },
  {
    stages: at('iso/40.60'),
    entries: [
      once('ballot-result', { form: 'iso-ballot-report' }),
      once('collation-table', { form: 'iso-comments-resolved' }),
    ],
    source: 'ISO/IEC Directives, Part 1',
    unconfirmed: true,
  },
  {
    stages: at('iso/10.60', 'iso/50.60'),
    entries: [once('ballot-result', { form: 'iso-ballot-report' })],
    source: 'ISO/IEC Directives, Part 1',
    unconfirmed: true,
  },
];

/** The set of a stage; undefined = only its gate says what is needed. */
export function dossierSetOf(cycle: string, stage: string): DossierSet | undefined {
  return dossierSets.find(({ stages }) => stages.some((it) => it.cycle === cycle && it.stage === stage));
}
