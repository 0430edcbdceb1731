// The calendar: a month, or a list week by week, of everything that has a day.
// May use: ui, rpc, platform, shared.
// Must not: import other features; change anything.
export * from './calendar-page.tsx';
