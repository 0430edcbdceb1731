import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CommentFilter } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';
import type { Counts, Part } from './counted-parts.ts';
import { DecisionBar } from './decision-bar.tsx';
import styles from './figures.module.css';

export type FigureGroup = Counts & {
  readonly id: string;
  readonly name: string;
  /** What narrows the register down to its comments; null = nothing does. */
  readonly filter: Partial<CommentFilter> | null;
};

const SHOWN = 20;

/** Groups of comments as a table that holds a chart: name, bar, numbers. The longest bar is the group with most comments. */
export function GroupFigures({
  title,
  groups,
  parts,
  nameOf,
  onShow,
}: {
  /** Head of the names. */
  readonly title: string;
  readonly groups: readonly FigureGroup[];
  readonly parts: readonly Part[];
  readonly nameOf: (part: Part) => string;
  readonly onShow: (filter: Partial<CommentFilter>) => void;
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
          {shown.map(({ id, name, filter, ...counts }) => (
            <tr key={id}>
              <th scope="row" title={name}>
                {filter === null ? (
                  <span className="z-dim">{name}</span>
                ) : (
                  <Link to="?" onClick={() => onShow(filter)}>
                    {name}
                  </Link>
                )}
              </th>
              <td className={styles['barCell']}>
                <DecisionBar counts={counts} parts={parts} most={most} />
                {filter !== null && (
                  <Link
                    to="?"
                    onClick={() => onShow(filter)}
                    className={styles['over']}
                    tabIndex={-1}
                    aria-hidden="true"
                  />
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
