import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { FormSummary } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './batch.module.css';

/** Chooses forms, grouped by what they are about; a group can be chosen at once. */
export function FormTicks({
  forms,
  chosen,
  onChange,
}: {
  readonly forms: readonly FormSummary[];
  readonly chosen: readonly string[];
  readonly onChange: (forms: readonly string[]) => void;
}) {
  const abouts = [...new Set(forms.map(({ about }) => about))];
  return abouts.map((about) => (
    <Group
      key={about}
      about={about}
      forms={forms.filter((form) => form.about === about)}
      chosen={chosen}
      onChange={onChange}
    />
  ));
}

function Group({
  about,
  forms,
  chosen,
  onChange,
}: {
  readonly about: FormSummary['about'];
  readonly forms: readonly FormSummary[];
  readonly chosen: readonly string[];
  readonly onChange: (forms: readonly string[]) => void;
}) {
  const { t, local } = useT();
  const name = useId();
  const ticked = forms.filter(({ form }) => chosen.includes(form)).length;
  const set = (some: readonly FormSummary[], on: boolean): void => {
    const others = chosen.filter((form) => !some.some((it) => it.form === form));
    onChange(on ? [...others, ...some.map(({ form }) => form)] : others);
  };
  return (
    <fieldset className={styles['ticks']} aria-labelledby={name}>
      <div className={styles['ticksHead']}>
        <span id={name}>{t(`app.forms.about-${about}`)}</span>
        <Checkbox
          label={t('app.batch.all-of-these')}
          checked={ticked === forms.length}
          indeterminate={ticked > 0 && ticked < forms.length}
          onChange={(event) => set(forms, event.currentTarget.checked)}
        />
      </div>
      {forms.map((form) => (
        <Checkbox
          key={form.form}
          label={local(form.name)}
          checked={chosen.includes(form.form)}
          onChange={(event) => set([form], event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
