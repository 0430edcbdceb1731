import { describe, expect, test } from 'vitest';
import { nearestEntry } from '../../../renderer/src/app/shell/nearest-entry.ts';

const above = (...to: string[]) => to.map((each) => ({ label: each, to: each }));

describe('the entry of the navigation that is marked', () => {
  test.each([
    ['/', [], true, '/'],
    ['/projects/p', above('/projects', '/committees/c'), true, '/projects/p'],
    ['/drafts/d', above('/projects', '/projects/p'), true, '/projects/p'],
    ['/drafts/d/compare', above('/projects', '/projects/p', '/drafts/d'), true, '/projects/p'],
    ['/committees/c/records', above('/committees', '/committees/c'), true, '/committees/c'],
    ['/meetings/m', above('/meetings'), true, '/meetings'],
    ['/backups', above('/workspace'), true, '/workspace'],
    // The narrow rail has places only.
    ['/projects/p', above('/projects', '/committees/c'), false, '/projects'],
    ['/drafts/d', above('/projects', '/projects/p'), false, '/projects'],
    ['/nowhere/at/all', [], true, undefined],
  ])('of %s', (path, crumbs, tree, entry) => {
    expect(nearestEntry(path, crumbs, tree)).toBe(entry);
  });
});
