import { ActionIcon } from '@mantine/core';
import { IconKeyboard, IconMaximize, IconMinimize, IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { useT } from '../../ui/index.ts';
import styles from './resolution.module.css';
import type { ResolutionState } from './resolution-state.ts';
import type { RoundView } from './round-view.ts';
import { useElapsed } from './use-elapsed.ts';
import type { useFullScreen } from './use-full-screen.ts';

const PARTS = ['accepted', 'partly', 'rejected', 'noted', 'withdrawn', 'undecided'] as const;

/** Above both columns: what is discussed, how far it is, how long it takes, size of the letters and the screen. */
export function TopStrip({
  view,
  rules,
  meeting,
  state,
  from,
  screen,
  onKey,
}: {
  readonly view: RoundView;
  readonly rules: readonly DecisionRule[];
  /** Title of the meeting; empty = none. */
  readonly meeting: string;
  readonly state: ResolutionState;
  /** Moment (ms) the sitting began. */
  readonly from: number;
  readonly screen: ReturnType<typeof useFullScreen>;
  readonly onKey: (key: string) => void;
}) {
  const { t, locale } = useT();
  const elapsed = useElapsed(from);
  const { statistics } = view;
  const total = Math.max(1, statistics.comments);
  const { scope, ids, at } = state;
  const of = scope.chapter === '' ? t(`app.resolution.show-${scope.show}`) : t('app.resolution.in-chapter', scope);
  return (
    <header className={styles['top']}>
      <div className={styles['what']}>
        <h1>{view.projectTitle}</h1>
        <span>{meeting || view.round.name}</span>
      </div>
      <dl className={styles['counts']}>
        {rules.map(({ code, name }) =>
          code === 'pending' ? null : (
            <div key={code} data-decision={code} title={name[locale]}>
              <dt>
                <span className="z-hidden">{name[locale]}</span>
              </dt>
              <dd className="z-number">{statistics[code]}</dd>
            </div>
          ),
        )}
      </dl>
      <p className={styles['facts']}>
        <span>
          <b className="z-number" data-part="place">
            {Math.min(at + 1, ids.length)}
          </b>
          <span className="z-number">
            {' / '}
            {ids.length}
          </span>{' '}
          {of}
        </span>
        <span>
          {t('app.resolution.left')} <b className="z-number">{statistics.undecided}</b>
        </span>
        <span>
          {t('app.resolution.time')} <b className="z-number">{elapsed}</b>
        </span>
      </p>
      <div className={styles['tools']}>
        <Tool label={t('app.resolution.smaller')} onClick={() => onKey('Minus')}>
          <IconMinus aria-hidden="true" />
        </Tool>
        <Tool label={t('app.resolution.larger')} onClick={() => onKey('Plus')}>
          <IconPlus aria-hidden="true" />
        </Tool>
        <Tool label={t('app.resolution.keys')} onClick={() => onKey('Help')}>
          <IconKeyboard aria-hidden="true" />
        </Tool>
        <Tool
          label={t(screen.full ? 'app.resolution.full-screen-leave' : 'app.resolution.full-screen')}
          onClick={() => onKey('F11')}
        >
          {screen.full ? <IconMinimize aria-hidden="true" /> : <IconMaximize aria-hidden="true" />}
        </Tool>
        <Tool label={t('app.resolution.finish')} onClick={() => onKey('Q')}>
          <IconX aria-hidden="true" />
        </Tool>
      </div>
      <div className={styles['progress']} aria-hidden="true">
        {PARTS.map((part) => (
          <span key={part} data-decision={part} style={{ flexGrow: statistics[part] / total }} />
        ))}
      </div>
    </header>
  );
}

function Tool({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <ActionIcon
      className={styles['tool']}
      aria-label={label}
      title={label}
      // The keyboard stays with the page.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
