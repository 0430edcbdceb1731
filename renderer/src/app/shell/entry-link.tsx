import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useNavigationOpen, useSession } from '../../state/index.ts';
import { nearestEntry } from './nearest-entry.ts';

/** An entry of the navigation: marked on its own page, and on those that stand below it and have no entry. */
export function EntryLink({
  to,
  className,
  title,
  children,
}: {
  readonly to: string;
  readonly className: string | undefined;
  readonly title: string | undefined;
  readonly children: ReactNode;
}) {
  const { pathname } = useLocation();
  const open = useNavigationOpen();
  const nearest = useSession((s) => nearestEntry(pathname, s.crumbs, open));
  const current = nearest === to ? (to === pathname ? 'page' : 'location') : undefined;
  return (
    <Link to={to} className={className} title={title} aria-current={current}>
      {children}
    </Link>
  );
}
