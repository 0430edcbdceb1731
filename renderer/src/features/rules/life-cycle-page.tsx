import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { checkLifeCycle } from '#shared/domain/check-life-cycle.ts';
import type { LifeCycle, Stage } from '#shared/domain/life-cycle.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import { Columns, Page, ProblemList, QueryGate, Section, useCommand, useEditable, useT } from '../../ui/index.ts';
import { CopyRuleDialog } from './copy-rule-dialog.tsx';
import { withStage, withStages } from './cycle-edits.ts';
import { CyclePreview } from './cycle-preview.tsx';
import { RuleActions, RuleState, SaveBar } from './rule-actions.tsx';
import styles from './rules.module.css';
import { StageAsPublished } from './stage-as-published.tsx';
import { StageInspector } from './stage-inspector.tsx';
import { StageTable } from './stage-table.tsx';
import { VersionList } from './version-list.tsx';

type CycleView = Awaited<ReturnType<Api['rules']['lifeCycle']>>;

/** A life cycle (制定程序): its stages, what each asks for, and its versions when it is a committee's own. */
export function LifeCyclePage() {
  const { id = '' } = useParams();
  const read = useReads();
  const cycle = useQuery(read.lifeCycle(id));
  return <QueryGate query={cycle}>{(view) => <Cycle key={view.id} view={view} />}</QueryGate>;
}

function Cycle({ view }: { readonly view: CycleView }) {
  const { t, local } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const writable = useEditable();
  const { recordId, rule, id } = view;
  const [copying, setCopying] = useState(false);
  const [draft, setDraft] = useState<LifeCycle>(rule);
  const [at, setAt] = useState(0);
  const latest = view.history.at(-1)?.id === id;
  const editable = recordId !== '' && latest && writable;
  const problems = useMemo(() => checkLifeCycle(draft), [draft]);
  const save = useCommand(api.rules.saveLifeCycle, { done: 'app.rules.saved' });
  const copy = useCommand(
    ({ name, committeeId, note }: { name: LocalisedText; committeeId: string; note: string }) =>
      api.rules.saveLifeCycle({ basedOn: id, committeeId, note, rule: { ...draft, name } }),
    { done: 'app.rules.copied', quiet: true },
  );
  const keep = async (note: string) => {
    const kept = await save.run({ recordId, note, rule: draft });
    if (kept) void navigate(`/rules/life-cycles/${kept.versionId}`, { replace: true });
  };
  const shown = Math.min(at, draft.stages.length - 1);
  const stage = draft.stages[shown];
  const change = (next: Stage) => setDraft(withStage(draft, shown, next));
  return (
    <Page
      title={local(draft.name) || local(rule.name)}
      crumbs={[{ label: t('app.rules.title'), to: '/rules' }]}
      eyebrow={t('app.rules.life-cycles')}
      subtitle={<RuleState head={view} latest={latest} />}
      actions={<RuleActions head={view} recordId={recordId} kind="life-cycle" onCopy={() => setCopying(true)} />}
    >
      <Section title={t('app.rules.track')}>
        <CyclePreview cycle={draft} selected={shown} onSelect={setAt} />
      </Section>
      <Columns
        aside={
          <>
            {stage && !editable && <StageAsPublished stage={stage} />}
            {stage && editable && (
              <StageInspector
                key={shown}
                stage={stage}
                codes={draft.stages.map(({ code }) => code)}
                onChange={change}
              />
            )}
            {recordId !== '' && <VersionList versions={view.history} shown={id} folder="life-cycles" />}
          </>
        }
      >
        <Section title={t('app.rules.stages')} count={draft.stages.length}>
          {editable && (
            <div className={styles['cycleNames']}>
              <TextInput
                label={t('app.rules.name-zh')}
                value={draft.name['zh-CN']}
                onChange={(event) =>
                  setDraft({ ...draft, name: { ...draft.name, 'zh-CN': event.currentTarget.value } })
                }
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
          {problems.length > 0 && (
            <div className={styles['faults']}>
              <ProblemList problems={problems.map(({ where: _, ...problem }) => problem)} />
            </div>
          )}
        </Section>
      </Columns>
      {draft !== rule && (
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
        folder="life-cycles"
        save={copy}
        onClose={() => {
          copy.clear();
          setCopying(false);
        }}
      />
    </Page>
  );
}
