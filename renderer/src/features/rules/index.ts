// Rules of committees: the list, a voting rule with its conditions and tester, a life cycle with its stages; copies are edited and kept as versions.
// May use: ui, rpc, shared.
// Must not: import other features.
export * from './life-cycle-page.tsx';
export * from './rules-page.tsx';
export * from './voting-rule-page.tsx';
