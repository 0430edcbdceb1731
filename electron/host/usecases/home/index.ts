// The home page: everything that is due or waits for somebody, gathered from projects, rounds, ballots, meetings and committees.
// May use: the host context, views, pure decisions of shared/domain.
// Must not: read whole records where a head or a view says it; change anything.
export { getHome } from './get-home.ts';
export { homeChanges } from './home-changes.ts';
