import { NativeSelect, NumberInput } from '@mantine/core';
import type { Position } from '#shared/domain/ballot.ts';
import { positionsOf, type VotingCondition, type VotingRule } from '#shared/domain/voting-rule.ts';
import { useT } from '../../ui/index.ts';
import styles from './condition-editor.module.css';
import { PositionChoice } from './position-choice.tsx';

const ROLES = ['quorum', 'approval', 'objection'] as const;
const MEASURES = ['approve', 'disapprove', 'valid', 'cast', 'experts'] as const;
const BASES = ['valid', 'cast', 'members', 'entitled', 'one'] as const;
const BOUNDS = ['at-least', 'more-than', 'at-most'] as const;
const POSITIONS = 'positions';

/** One condition, read from left to right as its sentence: what is counted, how much of what it must be, for which bodies. */
export function ConditionEditor({
  condition,
  rule,
  label,
  onChange,
}: {
  readonly condition: VotingCondition;
  readonly rule: VotingRule;
  readonly label: string;
  readonly onChange: (condition: VotingCondition) => void;
}) {
  const { t } = useT();
  const { role, voters, measure, of, bound, numerator, denominator, size } = condition;
  const offered = positionsOf(rule);
  const set = (changes: Partial<VotingCondition>) => onChange({ ...condition, ...changes });
  const pick = <T extends string>(
    name: string,
    value: T,
    options: readonly { readonly value: T; readonly label: string }[],
    change: (value: T) => void,
  ) => (
    <NativeSelect
      aria-label={name}
      value={value}
      data={options.map((option) => ({ ...option }))}
      onChange={(event) => change(event.currentTarget.value as T)}
    />
  );
  const count = (name: string, value: number | '', change: (value: number | null) => void, width = 64) => (
    <NumberInput
      aria-label={name}
      value={value}
      min={0}
      max={9999}
      allowDecimal={false}
      allowNegative={false}
      w={width}
      onChange={(next) => change(next === '' ? null : Number(next))}
    />
  );
  const withoutVoters = ({ voters: _, ...rest }: VotingCondition): VotingCondition => rest;
  const withoutSize = ({ size: _, ...rest }: VotingCondition): VotingCondition => rest;
  return (
    <fieldset className={styles['sentence']} aria-label={label}>
      {pick(
        t('app.rules.role'),
        role,
        ROLES.map((value) => ({ value, label: t(`app.rules.role-${value}`) })),
        (value) => set({ role: value }),
      )}
      {pick(
        t('app.rules.voters'),
        voters ?? 'all',
        [
          { value: 'all', label: t('app.rules.voters-all') },
          { value: 'p', label: t('app.rules.voters-p') },
        ],
        (value) => onChange(value === 'p' ? { ...condition, voters: 'p' } : withoutVoters(condition)),
      )}
      {pick(
        t('app.rules.measure'),
        typeof measure === 'string' ? measure : POSITIONS,
        [
          ...MEASURES.map((value) => ({ value, label: t(`domain.tally.measure.${value}`) })),
          { value: POSITIONS, label: t('app.rules.measure-positions') },
        ],
        (value) =>
          set({
            measure:
              value === POSITIONS
                ? [offered[0] as Position]
                : (value as Exclude<VotingCondition['measure'], Position[]>),
          }),
      )}
      {typeof measure !== 'string' && (
        <PositionChoice
          label={t('app.rules.measure-positions')}
          offered={offered}
          chosen={measure}
          onChange={(next) => next.length > 0 && set({ measure: [...next] })}
        />
      )}
      {pick(
        t('app.rules.bound'),
        bound,
        BOUNDS.map((value) => ({ value, label: t(`domain.tally.bound.${value}`) })),
        (value) => set({ bound: value }),
      )}
      {pick(
        t('app.rules.base'),
        of,
        BASES.map((value) => ({ value, label: t(`app.rules.base-${value}`) })),
        (value) => set({ of: value, ...(value === 'one' ? { denominator: 1 } : {}) }),
      )}
      <span className={styles['together']}>
        {count(t(of === 'one' ? 'app.rules.number' : 'app.rules.numerator'), numerator, (value) =>
          set({ numerator: value ?? 0 }),
        )}
        {of !== 'one' && (
          <>
            <span aria-hidden="true">/</span>
            {count(t('app.rules.denominator'), denominator, (value) => set({ denominator: value ?? 0 }))}
          </>
        )}
      </span>
      <span className={styles['together']}>
        {pick(
          t('app.rules.size'),
          size ? 'some' : 'all',
          [
            { value: 'all', label: t('app.rules.size-all') },
            { value: 'some', label: t('app.rules.size-some') },
          ],
          (value) => onChange(value === 'some' ? { ...condition, size: { from: 1, to: 16 } } : withoutSize(condition)),
        )}
        {size && (
          <>
            {count(t('app.rules.size-from'), size.from, (value) => set({ size: { ...size, from: value ?? 0 } }))}
            <span aria-hidden="true">–</span>
            {count(t('app.rules.size-to'), size.to ?? '', (value) => set({ size: { ...size, to: value } }), 72)}
          </>
        )}
      </span>
    </fieldset>
  );
}
