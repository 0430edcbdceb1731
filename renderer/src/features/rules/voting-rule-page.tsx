import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useParams } from 'react-router';
import { checkVotingRule } from '#shared/domain/check-voting-rule.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { QueryGate, Section, useT } from '../../ui/index.ts';
import { ConditionList } from './condition-list.tsx';
import { RuleAsPublished } from './rule-as-published.tsx';
import { RuleFacts } from './rule-facts.tsx';
import { RuleFaults } from './rule-faults.tsx';
import { RuleFrame } from './rule-frame.tsx';
import { RuleTester } from './rule-tester.tsx';
import type { RuleView } from './rule-view.ts';
import { useRuleDraft } from './use-rule-draft.ts';

/** A voting rule: its conditions, what comes out of it, and its versions when it is a committee's own. */
export function VotingRulePage() {
  const { id = '' } = useParams();
  const read = useReads();
  const rule = useQuery(read.votingRule(id));
  return <QueryGate query={rule}>{(view) => <RuleBody key={view.id} view={view} />}</QueryGate>;
}

function RuleBody({ view }: { readonly view: RuleView<VotingRule> }) {
  const { t } = useT();
  const api = useApi();
  const { draft, setDraft, latest, editable } = useRuleDraft(view);
  const settled = useDeferredValue(draft);
  const problems = useMemo(() => checkVotingRule(settled), [settled]);
  return (
    <RuleFrame
      view={view}
      folder="voting"
      draft={draft}
      latest={latest}
      faults={problems.length}
      save={api.rules.saveVotingRule}
      onDrop={() => setDraft(view.rule)}
      aside={editable ? <RuleFacts rule={draft} onChange={setDraft} /> : <RuleAsPublished rule={draft} />}
    >
      <Section title={t('app.rules.conditions')} count={draft.conditions.length}>
        <ConditionList rule={draft} editable={editable} onChange={setDraft} />
        <RuleFaults problems={problems} />
      </Section>
      <RuleTester rule={settled} sound={problems.length === 0} />
    </RuleFrame>
  );
}
