import { useSearchParams } from 'react-router';
import type { PortfolioFilter } from './portfolio-filter.ts';

export type PortfolioSearch = PortfolioFilter & {
  readonly view: string;
  readonly cycle: string;
  readonly group: string;
  readonly zoom: string;
};

const NAMES = ['text', 'committee', 'kind', 'stage', 'due', 'year', 'state', 'view', 'cycle', 'group', 'zoom'] as const;

/** What is shown, as it stands in the address, and how to change it. */
export function usePortfolioSearch() {
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as PortfolioSearch;
  const set = (changes: Partial<PortfolioSearch>): void =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return { asked, set };
}
