// Meetings: the list and one meeting.
// May use: ui, rpc, state, features/paper, shared.
// Must not: import other features.
export { CalendarButton } from './calendar-button.tsx';
export * from './meeting-list-page.tsx';
export * from './meeting-page.tsx';
