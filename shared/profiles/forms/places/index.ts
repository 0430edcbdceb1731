// Places of papers by the record that they are about: their names, with invented values for previews.
// May use: types of publishing, domain types.
// Must not: read records; the host does, and gives exactly these places.
export { ballotPlaces, ballotRows } from './ballot-places.ts';
export { committeePlaces, committeeRows, ownCommitteePlaces } from './committee-places.ts';
export { exampleData, withInputs } from './example-data.ts';
export { listPlaces, listRows } from './list-places.ts';
export { meetingPlaces, meetingRows } from './meeting-places.ts';
export { projectPlaces, projectRows } from './project-places.ts';
export { chartKeys, roundPlaces, roundRows } from './round-places.ts';
export { yearPlaces, yearRows } from './year-places.ts';
