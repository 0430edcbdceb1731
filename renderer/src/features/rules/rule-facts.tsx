import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { POSITIONS } from '#shared/domain/ballot.ts';
import { positionsOf, type VotingRule } from '#shared/domain/voting-rule.ts';
import { Section, useT } from '../../ui/index.ts';
import { PositionChoice } from './position-choice.tsx';
import styles from './rule-facts.module.css';
import shared from './rules.module.css';

type Share = NonNullable<NonNullable<VotingRule['drafters']>['share']>;

/** What an own rule says beside its conditions, to be edited: name and source, who votes, which positions there are, what is not counted. */
export function RuleFacts({
  rule,
  onChange,
}: {
  readonly rule: VotingRule;
  readonly onChange: (rule: VotingRule) => void;
}) {
  const { t, local } = useT();
  const set = (changes: Partial<VotingRule>) => onChange({ ...rule, ...changes });
  const number = (value: string | number): number => (value === '' ? 0 : Number(value));
  const { drafters } = rule;
  const share = (changes: Partial<Share>) =>
    set({
      drafters: {
        vote: drafters?.vote ?? true,
        share: { numerator: 1, denominator: 4, ...drafters?.share, ...changes },
      },
    });
  const tick = (name: 'oddVoters' | 'observersVote' | 'reasonsForNegatives') => (
    <Checkbox
      label={t(`app.rules.${name === 'oddVoters' ? 'odd' : name === 'observersVote' ? 'observers' : 'reasons'}`)}
      checked={rule[name] ?? false}
      onChange={(event) => set({ [name]: event.currentTarget.checked })}
    />
  );
  return (
    <Section title={t('app.rules.facts')}>
      <div className={shared['facts']}>
        <TextInput
          label={t('app.rules.name-zh')}
          value={rule.name['zh-CN']}
          onChange={(event) => set({ name: { ...rule.name, 'zh-CN': event.currentTarget.value } })}
        />
        <TextInput
          label={t('app.rules.name-en')}
          value={rule.name.en}
          onChange={(event) => set({ name: { ...rule.name, en: event.currentTarget.value } })}
        />
        <Textarea
          label={t('app.rules.source')}
          value={rule.source}
          autosize
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <Checkbox
          label={t('app.rules.unconfirmed')}
          checked={rule.unconfirmed ?? false}
          onChange={(event) => set({ unconfirmed: event.currentTarget.checked })}
        />
        <NumberInput
          label={t('app.rules.minimum')}
          description={t('app.rules.minimum-help')}
          value={rule.minimumVoters}
          min={0}
          max={999}
          allowDecimal={false}
          onChange={(value) => set({ minimumVoters: number(value) })}
        />
        {tick('oddVoters')}
        {tick('observersVote')}
        {tick('reasonsForNegatives')}
        <NativeSelect
          label={t('app.rules.late')}
          value={rule.late ?? 'not-counted'}
          data={(['not-counted', 'counted'] as const).map((value) => ({ value, label: t(`app.rules.late-${value}`) }))}
          onChange={(event) => set({ late: event.currentTarget.value === 'counted' ? 'counted' : 'not-counted' })}
        />
        <Checkbox
          label={t('app.rules.drafters-no-vote')}
          checked={drafters?.vote === false}
          onChange={(event) =>
            set({ drafters: { share: drafters?.share ?? null, vote: !event.currentTarget.checked } })
          }
        />
        <Checkbox
          label={t('app.rules.drafters-share')}
          checked={drafters?.share != null}
          onChange={(event) =>
            event.currentTarget.checked ? share({}) : set({ drafters: { vote: drafters?.vote ?? true, share: null } })
          }
        />
        {drafters?.share && (
          <div className={shared['fraction']}>
            <NumberInput
              aria-label={t('app.rules.numerator')}
              value={drafters.share.numerator}
              min={0}
              allowDecimal={false}
              w={72}
              onChange={(value) => share({ numerator: number(value) })}
            />
            <span aria-hidden="true">/</span>
            <NumberInput
              aria-label={t('app.rules.denominator')}
              value={drafters.share.denominator}
              min={0}
              allowDecimal={false}
              w={72}
              onChange={(value) => share({ denominator: number(value) })}
            />
          </div>
        )}
        <div>
          <div className={styles['label']}>{t('app.rules.positions')}</div>
          <PositionChoice
            label={t('app.rules.positions')}
            offered={POSITIONS}
            chosen={positionsOf(rule)}
            onChange={(positions) => positions.length > 1 && set({ positions: [...positions] })}
          />
        </div>
        {rule.outcomes && (
          <p className={shared['hint']}>
            {t('app.rules.outcomes', {
              positions: rule.outcomes.map((position) => t(`app.ballot.choice-short-${position}`)).join(' · '),
            })}
          </p>
        )}
        {(rule.questions ?? []).map((question) => (
          <p key={question.id} className={shared['hint']}>
            {t('app.rules.question', { question: local(question.text) })}
          </p>
        ))}
      </div>
    </Section>
  );
}
