import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Waiver } from '#shared/domain/draft.ts';
import { translate } from '#shared/i18n/index.ts';
import { useEditor } from '../editor-context.ts';
import type { EditorChecks, ShownFinding } from './editor-checks.ts';

/** Longest quotation shown. */
const MOST_QUOTED = 80;

/** One finding: where, what to do, and what can be done at once. */
export function FindingRow({
  finding,
  waiver,
  same,
  current,
  editable,
  checks,
  onGo,
  onFix,
  onFixAll,
}: {
  finding: ShownFinding;
  waiver: Waiver | null;
  /** Findings of the same check that can be repaired. */
  same: number;
  /** The one that was gone to last. */
  current: boolean;
  editable: boolean;
  checks: EditorChecks;
  onGo: () => void;
  onFix: () => void;
  onFixAll: () => void;
}): ReactNode {
  const { text, locale } = useEditor();
  const [waiving, setWaiving] = useState(false);
  const { fix } = finding.finding;
  const place = `${finding.number} ${finding.title}`.trim();
  return (
    <div className="zs-finding-row" data-severity={finding.severity} data-current={current || undefined}>
      <button type="button" className="zs-finding-go" onClick={onGo}>
        <span className="zs-finding-place">
          <span className="zs-finding-severity">{text(`checks.one-${finding.severity}`)}</span>
          <span className="zs-finding-where">{place || text('checks.whole')}</span>
          <span className="zs-finding-code">{finding.check}</span>
        </span>
        {finding.quote !== '' && <q className="zs-finding-quote">{cut(finding.quote)}</q>}
        <span>{translate(locale, `check.${finding.message}`, finding.params)}</span>
      </button>
      {waiver && (
        <p className="zs-small zs-muted">
          {text('checks.waived-by', { by: waiver.by, day: waiver.at.slice(0, 10), reason: waiver.reason })}
        </p>
      )}
      {editable && !waiving && (
        <div className="zs-finding-acts">
          {fix && !waiver && (
            <Button size="compact-xs" variant="light" onClick={onFix}>
              {translate(locale, `check.fix-${fix.label}`, fix.params)}
            </Button>
          )}
          {fix && !waiver && same > 1 && (
            <Button size="compact-xs" variant="subtle" onClick={onFixAll}>
              {text('checks.fix-all', { count: same })}
            </Button>
          )}
          {waiver ? (
            <Button size="compact-xs" variant="subtle" onClick={() => void checks.unwaive(finding)}>
              {text('checks.unwaive')}
            </Button>
          ) : (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWaiving(true)}>
              {text('checks.waive')}
            </Button>
          )}
        </div>
      )}
      {waiving && <WaiveForm onCancel={() => setWaiving(false)} onWaive={(reason) => checks.waive(finding, reason)} />}
    </div>
  );
}

function WaiveForm({
  onCancel,
  onWaive,
}: {
  onCancel: () => void;
  onWaive: (reason: string) => Promise<boolean>;
}): ReactNode {
  const { text } = useEditor();
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  return (
    <form
      className="zs-finding-waive"
      onSubmit={async (event) => {
        event.preventDefault();
        setPending(true);
        const done = await onWaive(reason);
        setPending(false);
        if (done) onCancel();
      }}
    >
      <Textarea
        autoFocus
        autosize
        minRows={2}
        size="xs"
        label={text('checks.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onCancel();
        }}
      />
      <div className="zs-finding-acts">
        <Button type="submit" size="compact-xs" disabled={reason.trim() === ''} loading={pending}>
          {text('checks.waive-now')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
          {text('checks.cancel')}
        </Button>
      </div>
    </form>
  );
}

function cut(quote: string): string {
  const characters = [...quote];
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED).join('')}…` : quote;
}
