import { Checkbox, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { PAPER_KINDS, STAGE_ACTIVITIES, type Stage, type StageLimit } from '#shared/domain/life-cycle.ts';
import { Section, useT } from '../../ui/index.ts';
import styles from './rules.module.css';

const NEW_LIMIT: StageLimit = { unit: 'months', amount: 1, kind: 'at-most', source: '' };

/** Everything one stage says: names, product, limit with its source, papers of its gate, what may follow. */
export function StageInspector({
  stage,
  codes,
  onChange,
}: {
  readonly stage: Stage;
  readonly codes: readonly string[];
  readonly onChange: (stage: Stage) => void;
}) {
  const { t, any, local } = useT();
  const { limit } = stage;
  const set = (changes: Partial<Stage>) => onChange({ ...stage, ...changes });
  const setLimit = (changes: Partial<StageLimit>) => set({ limit: { ...NEW_LIMIT, ...limit, ...changes } });
  const without = <K extends 'limit' | 'activity' | 'draftMark'>(name: K) => {
    const { [name]: _, ...rest } = stage;
    onChange(rest as Stage);
  };
  const text = (label: string, value: string, change: (value: string) => void) => (
    <TextInput label={label} value={value} onChange={(event) => change(event.currentTarget.value)} />
  );
  return (
    <Section title={t('app.rules.stage-of', { stage: local(stage.name) || stage.code })}>
      <div className={styles['facts']}>
        {text(t('app.rules.stage-code'), stage.code, (code) => set({ code }))}
        {text(t('app.rules.stage-name-zh'), stage.name['zh-CN'], (zh) => set({ name: { ...stage.name, 'zh-CN': zh } }))}
        {text(t('app.rules.stage-name-en'), stage.name.en, (en) => set({ name: { ...stage.name, en } }))}
        {text(t('app.rules.stage-product'), stage.product['zh-CN'], (zh) =>
          set({ product: { 'zh-CN': zh, en: stage.product.en || zh } }),
        )}
        <NativeSelect
          label={t('app.rules.stage-activity')}
          value={stage.activity ?? ''}
          data={[
            { value: '', label: '—' },
            ...STAGE_ACTIVITIES.map((value) => ({ value, label: t(`app.rules.activity-${value}`) })),
          ]}
          onChange={(event) => {
            const activity = STAGE_ACTIVITIES.find((each) => each === event.currentTarget.value);
            if (activity) set({ activity });
            else without('activity');
          }}
        />
        <Checkbox
          label={t('app.rules.has-limit')}
          checked={limit !== undefined}
          onChange={(event) => (event.currentTarget.checked ? setLimit({}) : without('limit'))}
        />
        {limit && (
          <>
            <div className={styles['fraction']}>
              <NativeSelect
                aria-label={t('app.rules.limit-kind')}
                value={limit.kind}
                data={(['at-most', 'at-least'] as const).map((value) => ({
                  value,
                  label: t(`domain.tally.bound.${value}`),
                }))}
                onChange={(event) => setLimit({ kind: event.currentTarget.value as StageLimit['kind'] })}
              />
              <NumberInput
                aria-label={t('app.rules.limit-amount')}
                value={limit.amount}
                min={0}
                allowDecimal={false}
                w={72}
                onChange={(value) => setLimit({ amount: value === '' ? 0 : Number(value) })}
              />
              <NativeSelect
                aria-label={t('app.rules.limit-unit')}
                value={limit.unit}
                data={(['days', 'working-days', 'months'] as const).map((value) => ({
                  value,
                  label: t(`app.rules.unit-${value}`),
                }))}
                onChange={(event) => setLimit({ unit: event.currentTarget.value as StageLimit['unit'] })}
              />
            </div>
            {text(t('app.rules.limit-source'), limit.source, (source) => setLimit({ source }))}
            <Checkbox
              label={t('app.rules.unconfirmed')}
              checked={limit.unconfirmed ?? false}
              onChange={(event) => setLimit({ unconfirmed: event.currentTarget.checked })}
            />
          </>
        )}
        <MultiSelect
          label={t('app.rules.stage-papers')}
          value={[...stage.requiredPapers]}
          searchable
          data={PAPER_KINDS.map((value) => ({ value, label: any(`app.paper.${value}`) }))}
          onChange={(chosen) => set({ requiredPapers: PAPER_KINDS.filter((kind) => chosen.includes(kind)) })}
        />
        <MultiSelect
          label={t('app.rules.stage-next')}
          description={t('app.rules.stage-next-help')}
          value={[...stage.next]}
          data={[...new Set([...codes, ...stage.next])].filter((code) => code !== '')}
          onChange={(next) => set({ next })}
        />
        {text(t('app.rules.stage-mark'), stage.draftMark ?? '', (draftMark) =>
          draftMark === '' ? without('draftMark') : set({ draftMark }),
        )}
      </div>
    </Section>
  );
}
