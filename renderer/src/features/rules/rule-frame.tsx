import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import { Columns, Page, useCommand, useT } from '../../ui/index.ts';
import { CopyRuleDialog } from './copy-rule-dialog.tsx';
import { RuleActions, RuleState, SaveBar } from './rule-actions.tsx';
import type { RuleView } from './rule-view.ts';
import { VersionList } from './version-list.tsx';

type Order<Rule> = {
  readonly recordId?: string;
  readonly basedOn?: string;
  readonly committeeId?: string;
  readonly note: string;
  readonly rule: Rule;
};

/** Page around a rule: heading, copying it, its versions beside `aside`, and keeping what was changed as a further version. */
export function RuleFrame<Rule extends RuleView['rule']>({
  view,
  folder,
  draft,
  latest,
  faults,
  save: saveRule,
  onDrop,
  top,
  aside,
  children,
}: {
  readonly view: RuleView<Rule>;
  readonly folder: 'voting' | 'life-cycles';
  readonly draft: Rule;
  readonly latest: boolean;
  /** Number of faults in the draft; with any it is not kept. */
  readonly faults: number;
  readonly save: (order: Order<Rule>) => Promise<{ readonly versionId: string }>;
  readonly onDrop: () => void;
  /** Across both columns. */
  readonly top?: ReactNode;
  readonly aside: ReactNode;
  readonly children: ReactNode;
}) {
  const { t, local } = useT();
  const navigate = useNavigate();
  const [copying, setCopying] = useState(false);
  const { recordId, rule, id } = view;
  const voting = folder === 'voting';
  const save = useCommand(saveRule, { done: 'app.rules.saved' });
  const copy = useCommand(
    ({ name, committeeId, note }: { name: LocalisedText; committeeId: string; note: string }) =>
      saveRule({ basedOn: id, committeeId, note, rule: { ...draft, name } }),
    { done: 'app.rules.copied', quiet: true },
  );
  const keep = async (note: string) => {
    const kept = await save.run({ recordId, note, rule: draft });
    if (kept) void navigate(`/rules/${folder}/${kept.versionId}`, { replace: true });
  };
  return (
    <Page
      title={local(draft.name) || local(rule.name)}
      crumbs={[{ label: t('app.rules.title'), to: '/rules' }]}
      eyebrow={t(voting ? 'app.rules.voting' : 'app.rules.life-cycles')}
      subtitle={<RuleState head={view} latest={latest} />}
      actions={
        <RuleActions
          head={view}
          recordId={recordId}
          kind={voting ? 'voting' : 'life-cycle'}
          onCopy={() => setCopying(true)}
        />
      }
    >
      {top}
      <Columns
        aside={
          <>
            {aside}
            {recordId !== '' && <VersionList versions={view.history} shown={id} folder={folder} />}
          </>
        }
      >
        {children}
      </Columns>
      {draft !== rule && (
        <SaveBar pending={save.pending} faults={faults} onSave={(note) => void keep(note)} onDrop={onDrop} />
      )}
      <CopyRuleDialog
        opened={copying}
        name={rule.name}
        committeeId={view.committeeId}
        folder={folder}
        save={copy}
        onClose={() => {
          copy.clear();
          setCopying(false);
        }}
      />
    </Page>
  );
}
