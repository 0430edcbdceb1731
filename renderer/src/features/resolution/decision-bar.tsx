import type { DecisionRule } from '#shared/domain/disposition.ts';
import type { MessageKey } from '#shared/i18n/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './bar.module.css';
import { Key } from './key-cap.tsx';
import type { ResolutionState, ShownComment } from './resolution-state.ts';

/** `cap`: what stands on the key. */
const COMMANDS = [
  { key: 'Y', cap: 'Y', label: 'app.resolution.key-adopt' },
  { key: 'T', cap: 'T', label: 'app.resolution.key-together' },
  { key: 'E', cap: 'E', label: 'app.resolution.key-edit' },
  { key: 'M', cap: 'M', label: 'app.resolution.key-note' },
  { key: 'U', cap: 'U', label: 'app.resolution.key-undecided' },
  { key: 'G', cap: 'G', label: 'app.resolution.key-go' },
  { key: 'F', cap: 'F', label: 'app.resolution.key-filter' },
  { key: 'Help', cap: '?', label: 'app.resolution.key-help' },
  { key: 'Q', cap: 'Q', label: 'app.resolution.key-finish' },
] as const satisfies readonly { readonly key: string; readonly cap: string; readonly label: MessageKey }[];

/** Below both columns: decisions with their keys, further keys, and what was just done or is missing. */
export function DecisionBar({
  rules,
  comment,
  state,
  writable,
  hasMeeting,
  message,
  onKey,
}: {
  readonly rules: readonly DecisionRule[];
  readonly comment: ShownComment | null;
  readonly state: ResolutionState;
  readonly writable: boolean;
  readonly hasMeeting: boolean;
  readonly message: React.ReactNode;
  readonly onKey: (key: string) => void;
}) {
  const { t, locale } = useT();
  const can: Readonly<Record<string, boolean>> = {
    Y: writable && comment?.suggested != null,
    T: (comment?.alike.length ?? 0) > 0,
    E: writable && comment?.text != null,
    M: writable && hasMeeting,
  };
  // The keyboard stays with the page: a button that is clicked does not take the focus.
  const keep = (event: React.MouseEvent) => event.preventDefault();
  const unsaved = comment ? (state.reasons[comment.id]?.reason ?? '') !== '' : false;
  return (
    <footer className={styles['bar']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row */}
      <div
        className={styles['decisions']}
        role="group"
        aria-label={t('app.resolution.decisions')}
        data-many={rules.length > 4 || undefined}
      >
        {rules.map(({ code, key, name }) => (
          <button
            key={code}
            type="button"
            className={styles['decision']}
            data-decision={code}
            aria-pressed={comment?.decision === code}
            aria-keyshortcuts={key}
            disabled={!writable || comment === null || state.busy}
            onMouseDown={keep}
            onClick={() => onKey(key)}
          >
            <Key>{key}</Key>
            {name[locale]}
          </button>
        ))}
      </div>
      <p className={styles['message']} role="status">
        {state.hint === ''
          ? (message ?? (unsaved && state.field.kind === 'none' ? t('app.resolution.unsaved') : ''))
          : t(`app.resolution.hint-${state.hint}`)}
      </p>
      <div className={styles['commands']}>
        {COMMANDS.map(({ key, cap, label }) => (
          <button
            key={key}
            type="button"
            className={styles['command']}
            aria-keyshortcuts={cap}
            aria-pressed={key === 'T' && can['T'] ? state.together : undefined}
            disabled={can[key] === false}
            onMouseDown={keep}
            onClick={() => onKey(key)}
          >
            <Key>{cap}</Key>
            {t(label)}
          </button>
        ))}
      </div>
    </footer>
  );
}
