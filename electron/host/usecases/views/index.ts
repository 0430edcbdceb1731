// Views of the workspace in memory: what lists, the home page and searches ask of many records at once.
// May use: the store's lists and heads, domain types.
// Must not: change anything, or hold what is not computed from records alone.
//
// A view is computed once and kept until a record of its kind changes (`kept`). To add one: a function of `store.list(kind)` or
// `store.heads(kind)` wrapped in `kept`, asked with that list. Never walk a whole list for one record: ask a map of a view.
export { ballotHeads, ballotHeadsOf } from './ballot-heads.ts';
export { acceptedComments } from './comment-set-views.ts';
export { committeeNames, committeesOfPerson } from './committee-views.ts';
export { documentRegister, documentsOf } from './document-views.ts';
export { draftsOf } from './draft-views.ts';
export { kept } from './kept.ts';
export { meetingsOfCommittee, meetingsOfProject } from './meeting-views.ts';
export { projectsOfBatch, projectsOfCommittee, projectsOfSeries, projectTitles } from './project-views.ts';
export { type RoundHead, roundHeads, roundHeadsOf } from './round-heads.ts';
