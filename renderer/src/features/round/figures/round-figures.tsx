import { Button, Group } from '@mantine/core';
import { IconChartBar, IconPrinter, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentFilter, RoundChartFigures } from '#shared/contract/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { EmptyState, QueryGate, Section, useT } from '../../../ui/index.ts';
import { MakeFormDialog } from '../../forms/index.ts';
import { showComments } from '../register/index.ts';
import type { RoundView } from '../round-view.ts';
import { AnswerDays } from './answer-days.tsx';
import { countedParts } from './counted-parts.ts';
import { DecisionFigures } from './decision-figures.tsx';
import styles from './figures.module.css';
import { type FigureGroup, GroupFigures } from './group-figures.tsx';
import { RegisterListDialog } from './register-list-dialog.tsx';
import { usePartNames } from './use-part-names.ts';

/** 统计: comments by decision, clause, type and organisation, answers by day. Every bar leads to its comments. */
export function RoundFigures({ view }: { readonly view: RoundView }) {
  const read = useReads();
  const figures = useQuery(read.figures(view.id));
  return (
    <QueryGate query={figures} part>
      {(loaded) => <Figures view={view} figures={loaded} />}
    </QueryGate>
  );
}

function Figures({ view, figures }: { readonly view: RoundView; readonly figures: RoundChartFigures }) {
  const { t } = useT();
  const nameOf = usePartNames(view.kind);
  const parts = countedParts(profileOf(view.kind).decisions, figures.total);
  const onShow = (filter: Partial<CommentFilter>) => showComments(view.id, filter);
  const of = { parts, nameOf, onShow };
  const { opensOn, closesOn } = view.round;
  return (
    <div className={styles['figures']}>
      <Actions view={view} />
      {figures.total.comments === 0 && figures.days.length === 0 ? (
        <EmptyState
          icon={<IconChartBar size={30} stroke={1.4} />}
          title={t('app.figures.empty')}
          text={t('app.figures.empty-text')}
        />
      ) : (
        <>
          <div className={styles['summary']}>
            <Section title={t('app.figures.decisions')} count={figures.total.comments}>
              <DecisionFigures total={figures.total} {...of} />
            </Section>
            <Section title={t('app.figures.days')}>
              <AnswerDays days={figures.days} opensOn={opensOn} closesOn={closesOn} />
            </Section>
          </div>
          <div className={styles['cards']} data-wide={parts.length > 4 || undefined}>
            <Section title={t('app.figures.clauses')} count={figures.clauses.length}>
              <GroupFigures title={t('app.figures.clause')} groups={clauseGroups(figures, t)} {...of} />
            </Section>
            <Section title={t('app.figures.organisations')} count={figures.organisations.length}>
              <GroupFigures
                title={t('app.figures.organisation')}
                groups={groupsBy(figures.organisations, 'organisation', t('app.figures.no-organisation'))}
                {...of}
              />
            </Section>
            <Section title={t('app.figures.types')} count={figures.types.length}>
              <GroupFigures
                title={t('app.figures.type')}
                groups={groupsBy(figures.types, 'type', t('app.figures.no-type'))}
                {...of}
              />
            </Section>
          </div>
        </>
      )}
    </div>
  );
}

/** The printed statistics, and the list for other programs. */
function Actions({ view }: { readonly view: RoundView }) {
  const { t } = useT();
  const read = useReads();
  const [open, setOpen] = useState<'print' | 'list' | null>(null);
  const english = profileOf(view.kind).language.startsWith('en');
  const forms = useQuery(read.forms('round', view.id)).data;
  const form = forms?.find((it) => it.form === (english ? 'iso-comment-statistics' : 'comment-statistics'));
  const close = () => setOpen(null);
  return (
    <Group gap="xs" justify="flex-end">
      <Button
        variant="default"
        leftSection={<IconPrinter size={15} />}
        disabled={form === undefined}
        onClick={() => setOpen('print')}
      >
        {t('app.figures.print')}
      </Button>
      <Button variant="default" leftSection={<IconTable size={15} />} onClick={() => setOpen('list')}>
        {t('app.figures.export')}
      </Button>
      {open === 'print' && form && (
        <MakeFormDialog form={form} id={view.id} subject={view.round.name} onClose={close} />
      )}
      <RegisterListDialog roundId={view.id} opened={open === 'list'} onClose={close} />
    </Group>
  );
}

function clauseGroups(figures: RoundChartFigures, t: ReturnType<typeof useT>['t']): readonly FigureGroup[] {
  return figures.clauses.map(({ key, title, ...counts }) => ({
    ...counts,
    id: key,
    name: key === '' ? t('app.figures.no-clause') : key === title ? key : `${key}\u3000${title}`.trim(),
    filter: key === '' ? { unplaced: true } : { clause: key },
  }));
}

function groupsBy(
  groups: RoundChartFigures['types'],
  name: 'organisation' | 'type',
  without: string,
): readonly FigureGroup[] {
  return groups.map(({ key, ...counts }) => ({
    ...counts,
    id: key,
    name: key || without,
    filter: key === '' ? null : { [name]: key },
  }));
}
