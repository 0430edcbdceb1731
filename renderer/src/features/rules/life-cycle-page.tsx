import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { checkLifeCycle } from '#shared/domain/check-life-cycle.ts';
import type { LifeCycle, Stage } from '#shared/domain/life-cycle.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { QueryGate, Section, useT } from '../../ui/index.ts';
import { withStage, withStages } from './cycle-edits.ts';
import { CyclePreview } from './cycle-preview.tsx';
import styles from './life-cycle-page.module.css';
import { RuleFaults } from './rule-faults.tsx';
import { RuleFrame } from './rule-frame.tsx';
import type { RuleView } from './rule-view.ts';
import { StageAsPublished } from './stage-as-published.tsx';
import { StageInspector } from './stage-inspector.tsx';
import { StageTable } from './stage-table.tsx';
import { useRuleDraft } from './use-rule-draft.ts';

/** A life cycle (制定程序): its stages, what each asks for, and its versions when it is a committee's own. */
export function LifeCyclePage() {
  const { id = '' } = useParams();
  const read = useReads();
  const cycle = useQuery(read.lifeCycle(id));
  return <QueryGate query={cycle}>{(view) => <Cycle key={view.id} view={view} />}</QueryGate>;
}

function Cycle({ view }: { readonly view: RuleView<LifeCycle> }) {
  const { t } = useT();
  const api = useApi();
  const { draft, setDraft, latest, editable } = useRuleDraft(view);
  const [at, setAt] = useState(0);
  const problems = useMemo(() => checkLifeCycle(draft), [draft]);
  const shown = Math.min(at, draft.stages.length - 1);
  const stage = draft.stages[shown];
  const change = (next: Stage) => setDraft(withStage(draft, shown, next));
  return (
    <RuleFrame
      view={view}
      folder="life-cycles"
      draft={draft}
      latest={latest}
      faults={problems.length}
      save={api.rules.saveLifeCycle}
      onDrop={() => setDraft(view.rule)}
      top={
        <Section title={t('app.rules.track')}>
          <CyclePreview cycle={draft} selected={shown} onSelect={setAt} />
        </Section>
      }
      aside={
        <>
          {stage && !editable && <StageAsPublished stage={stage} />}
          {stage && editable && (
            <StageInspector key={shown} stage={stage} codes={draft.stages.map(({ code }) => code)} onChange={change} />
          )}
        </>
      }
    >
      <Section title={t('app.rules.stages')} count={draft.stages.length}>
        {editable && (
          <div className={styles['cycleNames']}>
            <TextInput
              label={t('app.rules.name-zh')}
              value={draft.name['zh-CN']}
              onChange={(event) => setDraft({ ...draft, name: { ...draft.name, 'zh-CN': event.currentTarget.value } })}
            />
            <TextInput
              label={t('app.rules.name-en')}
              value={draft.name.en}
              onChange={(event) => setDraft({ ...draft, name: { ...draft.name, en: event.currentTarget.value } })}
            />
            <TextInput
              label={t('app.rules.source')}
              value={draft.source}
              onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
            />
          </div>
        )}
        <StageTable
          stages={draft.stages}
          selected={shown}
          editable={editable}
          onSelect={setAt}
          onChange={(stages, select) => {
            setDraft(withStages(draft, stages));
            setAt(select);
          }}
        />
        <RuleFaults problems={problems} />
      </Section>
    </RuleFrame>
  );
}
