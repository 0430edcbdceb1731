import { useEffect, useId, useRef } from 'react';
import type { RoundChartFigures } from '#shared/contract/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import type { MessageKey } from '#shared/i18n/index.ts';
import { useT } from '../../ui/index.ts';
import { Key } from './key-cap.tsx';
import styles from './overlays.module.css';
import type { Scope } from './resolution-state.ts';

/** Which comments are gone through: all, or those that wait, and of which chapter. */
export function FilterPanel({
  scopes,
  scope,
  pick,
  chapters,
  onPick,
  onChoose,
}: {
  readonly scopes: readonly Scope[];
  readonly scope: Scope;
  readonly pick: number;
  readonly chapters: readonly RoundChartFigures['clauses'][number][];
  readonly onPick: (index: number) => void;
  readonly onChoose: () => void;
}) {
  const { t } = useT();
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const label = (one: Scope): React.ReactNode => {
    if (one.chapter === '') return t(`app.resolution.show-${one.show}`);
    const chapter = chapters.find(({ key }) => key === one.chapter);
    return (
      <>
        <span>
          <b className="z-number">{one.chapter}</b> {chapter?.title !== one.chapter && chapter?.title}
        </span>
        <span className={styles['count']}>
          {t('app.resolution.chapter-counts', { count: chapter?.comments ?? 0, undecided: chapter?.undecided ?? 0 })}
        </span>
      </>
    );
  };
  return (
    <Overlay title={t('app.resolution.filter')}>
      <div
        ref={list}
        className={styles['list']}
        role="listbox"
        tabIndex={0}
        aria-label={t('app.resolution.filter')}
        aria-activedescendant={`${id}-${pick}`}
      >
        {scopes.map((one, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active one
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the page
          <div
            key={`${one.show} ${one.chapter}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === pick}
            data-now={(one.show === scope.show && one.chapter === scope.chapter) || undefined}
            className={styles['option']}
            onMouseMove={() => index !== pick && onPick(index)}
            onClick={onChoose}
          >
            {label(one)}
          </div>
        ))}
      </div>
    </Overlay>
  );
}

const KEYS: readonly (readonly [keys: readonly string[], what: MessageKey])[] = [
  [['→', 'Enter'], 'app.resolution.help-next'],
  [['←'], 'app.resolution.help-back'],
  [['Home', 'End'], 'app.resolution.help-ends'],
  [['U'], 'app.resolution.help-undecided'],
  [['G'], 'app.resolution.help-go'],
  [['F'], 'app.resolution.help-filter'],
  [['Y'], 'app.resolution.help-adopt'],
  [['T'], 'app.resolution.help-together'],
  [['E'], 'app.resolution.help-edit'],
  [['M'], 'app.resolution.help-note'],
  [['Ctrl Z'], 'app.resolution.help-undo'],
  [['↑', '↓'], 'app.resolution.help-scroll-comment'],
  [['Shift', '↑', '↓'], 'app.resolution.help-scroll-clause'],
  [['+', '−'], 'app.resolution.help-size'],
  [['F11'], 'app.resolution.help-screen'],
  [['Q'], 'app.resolution.help-finish'],
];

/** Every key with what it does. */
export function KeyTable({ rules }: { readonly rules: readonly DecisionRule[] }) {
  const { t, locale } = useT();
  return (
    <dl className={styles['keys']}>
      {rules.map(({ code, key, name, reason }) => (
        <div key={code}>
          <dt>
            <Key>{key}</Key>
          </dt>
          <dd>
            <b>{name[locale]}</b>
            {reason === 'compulsory' && <span className="z-dim">{t('app.resolution.help-reason')}</span>}
          </dd>
        </div>
      ))}
      {KEYS.map(([keys, what]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </dt>
          <dd>{t(what)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeysPanel({ rules }: { readonly rules: readonly DecisionRule[] }) {
  const { t } = useT();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Overlay title={t('app.resolution.keys')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={box} tabIndex={0} className={styles['scroll']} aria-label={t('app.resolution.keys')}>
        <KeyTable rules={rules} />
      </section>
    </Overlay>
  );
}

function Overlay({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const { t } = useT();
  return (
    <div className={styles['cover']}>
      <div className={styles['box']} role="dialog" aria-modal="true" aria-label={title}>
        <h2 className={styles['title']}>
          {title}
          <span>
            <Key>Esc</Key> {t('app.resolution.leave-field')}
          </span>
        </h2>
        {children}
      </div>
    </div>
  );
}
