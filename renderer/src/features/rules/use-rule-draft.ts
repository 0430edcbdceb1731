import { useState } from 'react';
import { useEditable } from '../../ui/index.ts';
import type { RuleView } from './rule-view.ts';

/** A rule as it is typed; only the latest version of an own one may be changed. */
export function useRuleDraft<Rule extends RuleView['rule']>({ id, recordId, rule, history }: RuleView<Rule>) {
  const writable = useEditable();
  const [draft, setDraft] = useState(rule);
  const latest = history.at(-1)?.id === id;
  return { draft, setDraft, latest, editable: recordId !== '' && latest && writable };
}
