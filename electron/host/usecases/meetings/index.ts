// Meetings: planned alone or in a row, their agenda, who is there, what was decided and is to be done, minutes frozen.
// May use: the host context, views, names, ballots (for results), wording and rules of profiles.
// Must not: send anything; change a meeting whose minutes are approved, but for actions and addenda.
export * from './actions.ts';
export * from './agenda-items.ts';
export { removeDeclaration, saveAttendance, saveDeclaration } from './attendance.ts';
export { updateMeeting } from './change-meeting.ts';
export * from './close-meeting.ts';
export { putMeeting } from './meeting-store.ts';
export * from './meeting-view.ts';
export { createMeeting, createSeries } from './plan-meeting.ts';
export { removeResolution, saveResolution } from './resolutions.ts';
export { previewSignIn } from './sign-in.ts';
export { suggestAgenda } from './suggest-agenda.ts';
