// Letters to those whose comments are asked for or who are called to meetings: wording as data, filled in for each recipient.
// May use: types of domain.
// Must not: hold mechanisms beyond filling in wording.
export * from './ballot-letters.ts';
export * from './fill-letter.ts';
export { enclosedList } from './letter-text.ts';
export { type MeetingWords, meetingWords } from './meeting-letters.ts';
export { MEMBER_PLACES, type MemberPlace, memberLetters } from './member-letters.ts';
export { roundLetters } from './round-letters.ts';
