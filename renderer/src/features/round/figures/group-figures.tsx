import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../../../ui/index.ts';
import type { Counts, Part } from './counted-parts.ts';
import { DecisionBar } from './decision-bar.tsx';
import styles from './figures.module.css';

export type FigureGroup = Counts & {
  readonly id: string;
  readonly name: string;
  /** Search of the address that shows its comments; null = the register cannot be narrowed down to them. */
  readonly search: string | null;
};

const SHOWN = 20;

/** Groups of comments as a table that holds a chart: name, bar, numbers. The longest bar is the group with most comments. */
export function GroupFigures({
  title,
  groups,
  parts,
  nameOf,
}: {
  /** Head of the names. */
  readonly title: string;
  readonly groups: readonly FigureGroup[];
  readonly parts: readonly Part[];
  readonly nameOf: (part: Part) => string;
}) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, SHOWN);
  const most = Math.max(0, ...groups.map(({ comments }) => comments));
  return (
    <div className={styles['groups']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <td />
            <th scope="col">{t('app.figures.comments')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                <span className={styles['key']} data-part={part} aria-hidden="true" />
                {nameOf(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, search, ...counts }) => (
            <tr key={id}>
              <th scope="row" title={name}>
                {search === null ? <span className="z-dim">{name}</span> : <Link to={{ search }}>{name}</Link>}
              </th>
              <td className={styles['barCell']}>
                <DecisionBar counts={counts} parts={parts} most={most} />
                {search !== null && (
                  <Link to={{ search }} className={styles['over']} tabIndex={-1} aria-hidden="true" />
                )}
              </td>
              <td>{counts.comments}</td>
              {parts.map((part) => (
                <td key={part} data-none={counts[part] === 0 || undefined}>
                  {counts[part]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? t('app.figures.fewer') : t('app.figures.all', { count: groups.length })}
        </Button>
      )}
    </div>
  );
}
