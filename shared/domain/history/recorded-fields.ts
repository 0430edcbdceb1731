/**
 * What the record of changes may keep of a field for ever. It is chained: nothing can be taken out again, so names of persons, contact data and
 * free texts never go in (reliability 6.3); persons stand there by their id. Paths begin with the kind.
 */

/** Texts that name things, not people. Numbers, ticks, choices from a list, days, times and ids are kept wherever they stand. */
const KEPT_TEXTS: ReadonlySet<string> = new Set([
  'ballot.title',
  'commentSet.comments.clause',
  'commentSet.comments.organisation',
  'committee.code',
  'committee.name',
  'committee.nameEn',
  'document.reference',
  'document.title',
  'draft.cover.number',
  'draft.cover.titleLead',
  'draft.cover.titleMain',
  'draft.cover.titleSupplement',
  'draft.name',
  'draft.waivers.check',
  'meeting.agenda.title',
  'meeting.resolutions.number',
  'meeting.title',
  'organisation.name',
  'organisation.shortName',
  'planBatch.name',
  'project.ccs',
  'project.draftingOrganisations',
  'project.ics',
  'project.issuers',
  'project.jurisdiction',
  'project.number',
  'project.papers.name',
  'project.papers.stage',
  'project.planNumber',
  'project.proposer',
  'project.replaces',
  'project.stage',
  'project.titleEn',
  'project.titleLead',
  'project.titleMain',
  'project.titleSupplement',
  'round.name',
  'round.recipients.organisation',
  'round.responses.organisation',
]);

/** Derived, told by other fields, or without meaning to a reader. */
const SILENT: ReadonlySet<string> = new Set([
  'commentSet.comments.anchor',
  'commentSet.comments.applied',
  'commentSet.comments.history',
  'commentSet.roundId',
  'draft.sourceBlob',
  'draftText.doc',
  'draftText.version',
  'project.history',
  'project.stageSince',
  'round.comments',
  'round.figures',
  'round.nextNo',
]);
const SILENT_ENDS: ReadonlySet<string> = new Set([
  'at',
  'addedAt',
  'addedBy',
  'blob',
  'by',
  'mime',
  'recordedAt',
  'recordedBy',
]);

/** Of these nothing is told but that they changed: names and votes of a secret ballot must not be brought together. */
const SECRET: ReadonlySet<string> = new Set(['ballot.box', 'ballot.handedIn']);

/** Says of whom or which an item of a list is, wherever its number or id stands. */
export const NAMES_ITEM = ['no', 'number', 'personId'] as const;

/** Told as changed, without what is inside. */
const WHOLE: ReadonlySet<string> = new Set([
  'commentSet.comments.replies',
  'commentSet.comments.source',
  'committeeForms.letterhead',
  'meeting.agenda.papers',
  'ownLifeCycle.versions',
  'ownVotingRule.versions',
  'project.adoptions',
  'registerViews.views',
  'tableLayouts.layouts',
]);

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

export function isSilent(path: string): boolean {
  return SILENT.has(path) || SILENT_ENDS.has(lastOf(path));
}

export function isSecret(path: string): boolean {
  return SECRET.has(path);
}

export function isWhole(path: string): boolean {
  return WHOLE.has(path);
}

/** Whether a text may stand in the record. Of a person nothing may, of a day or an id everything. */
export function isKeptText(path: string, text: string): boolean {
  if (path.startsWith('person.')) return lastOf(path) === 'organisationId';
  if (KEPT_TEXTS.has(path)) return true;
  return /Ids?$|^id$/.test(lastOf(path)) || /^(\d{4}-\d{2}-\d{2}|\d{2}:\d{2})?$/.test(text);
}
