import { type ReactNode, useEffect, useId, useRef } from 'react';
import { spelt } from '#shared/base/index.ts';
import { type Crumb, useSession } from '../state/index.ts';
import styles from './page.module.css';

const NO_CRUMBS: readonly Crumb[] = [];

/** Half widths of letters beyond which a title gets a line of its own, above the actions. */
const LONG_TITLE = 52;
/** Chinese letters are as wide as two others. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

/**
 * A page: its heading takes the focus when the page is opened (unless something on it already has it), the document's title
 * follows. `fill`: the content takes the height that is left and scrolls inside.
 */
export function Page({
  title,
  windowTitle = title,
  crumbs = NO_CRUMBS,
  eyebrow,
  subtitle,
  actions,
  fill,
  dense,
  children,
}: {
  readonly title: string;
  /** What taskbars, shared screens and the history of a browser show instead: never the name of a person (reliability 6.3). */
  readonly windowTitle?: string;
  /** Pages above this one, for the bar at the top. */
  readonly crumbs?: readonly Crumb[];
  readonly eyebrow?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly fill?: boolean;
  /** A low heading, for pages that need the height. */
  readonly dense?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const setPlace = useSession((s) => s.setPlace);
  const place = JSON.stringify(crumbs);
  useEffect(() => {
    document.title = `${spelt(windowTitle)} · 准绳`;
    setPlace(JSON.parse(place) as readonly Crumb[], title);
  }, [title, windowTitle, place, setPlace]);
  useEffect(() => {
    const active = document.activeElement;
    if (!active || active === document.body || active.closest('[data-focus-moves]')) heading.current?.focus();
  }, []);
  return (
    <div className={styles['page']} data-fill={fill || undefined} data-dense={dense || undefined}>
      <header className={styles['pageHeader']} data-long={widthOf(title) > LONG_TITLE || undefined} data-pane>
        <div className={styles['pageTitles']}>
          {eyebrow && <div className={styles['eyebrow']}>{eyebrow}</div>}
          <h1 ref={heading} tabIndex={-1} className={styles['pageTitle']}>
            {title}
          </h1>
          {subtitle && <div className={styles['subtitle']}>{subtitle}</div>}
        </div>
        {actions && <div className={styles['pageActions']}>{actions}</div>}
      </header>
      <div className={styles['pageBody']} data-pane>
        {children}
      </div>
    </div>
  );
}

/** A part of a page with a heading, a count beside it and its own actions. */
export function Section({
  title,
  count,
  actions,
  children,
  plain,
}: {
  readonly title: string;
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without the frame around the content. */
  readonly plain?: boolean;
}) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['sectionHeader']}>
        <h2 id={id} className={styles['sectionTitle']}>
          {title}
          {count !== undefined && <span className={styles['count']}>{count}</span>}
        </h2>
        {actions && <div className={styles['sectionActions']}>{actions}</div>}
      </div>
      <div className={plain ? undefined : styles['card']}>{children}</div>
    </section>
  );
}

/** Two columns on wide windows: the work, and what stands beside it. */
export function Columns({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className={styles['columns']}>
      <div className={styles['main']}>{children}</div>
      <div className={styles['aside']}>{aside}</div>
    </div>
  );
}

/** Rows of a short list inside a section. */
export function Rows({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {children}
    </ul>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <li className={styles['listRow']}>{children}</li>;
}
