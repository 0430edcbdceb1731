import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { checkVotingRule } from '#shared/domain/check-voting-rule.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import { Columns, Page, ProblemList, QueryGate, Section, useCommand, useEditable, useT } from '../../ui/index.ts';
import { ConditionList } from './condition-list.tsx';
import { CopyRuleDialog } from './copy-rule-dialog.tsx';
import { RuleActions, RuleState, SaveBar } from './rule-actions.tsx';
import { RuleAsPublished } from './rule-as-published.tsx';
import { RuleFacts } from './rule-facts.tsx';
import { RuleTester } from './rule-tester.tsx';
import styles from './rules.module.css';
import { VersionList } from './version-list.tsx';

type RuleView = Awaited<ReturnType<Api['rules']['votingRule']>>;

/** A voting rule: its conditions, what comes out of it, and its versions when it is a committee's own. */
export function VotingRulePage() {
  const { id = '' } = useParams();
  const read = useReads();
  const rule = useQuery(read.votingRule(id));
  return <QueryGate query={rule}>{(view) => <RuleBody key={view.id} view={view} />}</QueryGate>;
}

function RuleBody({ view }: { readonly view: RuleView }) {
  const { t, local } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const writable = useEditable();
  const [copying, setCopying] = useState(false);
  const [draft, setDraft] = useState<VotingRule>(view.rule);
  const { recordId, rule, id } = view;
  const latest = view.history.at(-1)?.id === id;
  const editable = recordId !== '' && latest && writable;
  const dirty = draft !== rule;
  const settled = useDeferredValue(draft);
  const problems = useMemo(() => checkVotingRule(settled), [settled]);
  const save = useCommand(api.rules.saveVotingRule, { done: 'app.rules.saved' });
  const copy = useCommand(
    ({ name, committeeId, note }: { name: LocalisedText; committeeId: string; note: string }) =>
      api.rules.saveVotingRule({ basedOn: id, committeeId, note, rule: { ...draft, name } }),
    { done: 'app.rules.copied', quiet: true },
  );
  const keep = async (note: string) => {
    const kept = await save.run({ recordId, note, rule: draft });
    if (kept) void navigate(`/rules/voting/${kept.versionId}`, { replace: true });
  };
  return (
    <Page
      title={local(draft.name) || local(rule.name)}
      crumbs={[{ label: t('app.rules.title'), to: '/rules' }]}
      eyebrow={t('app.rules.voting')}
      subtitle={<RuleState head={view} latest={latest} />}
      actions={<RuleActions head={view} recordId={recordId} kind="voting" onCopy={() => setCopying(true)} />}
    >
      <Columns
        aside={
          <>
            {editable ? <RuleFacts rule={draft} onChange={setDraft} /> : <RuleAsPublished rule={draft} />}
            {recordId !== '' && <VersionList versions={view.history} shown={id} folder="voting" />}
          </>
        }
      >
        <Section title={t('app.rules.conditions')} count={draft.conditions.length}>
          <ConditionList rule={draft} editable={editable} onChange={setDraft} />
          {problems.length > 0 && (
            <div className={styles['faults']}>
              <ProblemList problems={problems.map(({ where: _, ...problem }) => problem)} />
            </div>
          )}
        </Section>
        <RuleTester rule={settled} sound={problems.length === 0} />
      </Columns>
      {dirty && (
        <SaveBar
          pending={save.pending}
          faults={problems.length}
          onSave={(note) => void keep(note)}
          onDrop={() => setDraft(rule)}
        />
      )}
      <CopyRuleDialog
        opened={copying}
        name={rule.name}
        committeeId={view.committeeId}
        folder="voting"
        save={copy}
        onClose={() => {
          copy.clear();
          setCopying(false);
        }}
      />
    </Page>
  );
}
