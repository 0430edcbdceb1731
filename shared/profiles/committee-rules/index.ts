// Rules of committees as data: voting rules, composition rules, the quorum of meetings.
// May use: domain types.
// Must not: hold code beyond looking a rule up.
export * from './compositions.ts';
export * from './duty-rules.ts';
export * from './meeting-rules.ts';
export * from './term-rules.ts';
export * from './voting-rules.ts';
