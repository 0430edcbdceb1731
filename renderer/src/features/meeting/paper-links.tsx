import { ActionIcon } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AgendaPaper } from '#shared/domain/meeting.ts';
import { useT } from '../../ui/index.ts';
import styles from './paper-links.module.css';

const PATHS = { draft: '/drafts', round: '/rounds', ballot: '/ballots', paper: '/meetings', document: '/documents' };

/** Papers of an item of the agenda; a click opens what they are made of. */
export function PaperLinks({
  papers,
  onRemove,
}: {
  readonly papers: readonly AgendaPaper[];
  readonly onRemove?: (paper: AgendaPaper) => void;
}) {
  const { t } = useT();
  if (papers.length === 0) return null;
  return (
    <ul className={styles['papers']} aria-label={t('app.meeting.papers')}>
      {papers.map((paper) => (
        <li key={`${paper.kind} ${paper.id} ${paper.form}`} className={styles['paper']}>
          <IconFileText size={14} aria-hidden="true" />
          <Link to={paper.kind === 'document' ? PATHS.document : `${PATHS[paper.kind]}/${paper.id}`}>{paper.name}</Link>
          {onRemove && (
            <ActionIcon
              size="xs"
              aria-label={t('app.meeting.paper-remove', { name: paper.name })}
              onClick={() => onRemove(paper)}
            >
              <IconX size={12} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}
