import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { OptionPicker, Section, useT } from '../../ui/index.ts';
import styles from './batch.module.css';

/** Lines drawn at once; the others are found by typing, and are taken with all the same. */
const DRAWN = 200;

export type ProjectLine = {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly committeeId: string;
  readonly committee: string;
  readonly stageName: { readonly 'zh-CN': string; readonly en: string };
};

/** Chooses projects, narrowed by committee and text; what is chosen stays so while others are shown. */
export function BatchProjectList({
  lines,
  committee,
  chosen,
  onChoose,
}: {
  readonly lines: readonly ProjectLine[];
  /** Shown at first; empty = all. */
  readonly committee: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { t, local } = useT();
  const [only, setOnly] = useState(committee);
  const [text, setText] = useState('');
  const needle = text.trim().toLowerCase();
  const shown = lines.filter(
    (line) =>
      (only === '' || line.committeeId === only) &&
      (needle === '' || `${line.title} ${line.number}`.toLowerCase().includes(needle)),
  );
  const ticked = shown.filter(({ id }) => chosen.has(id)).length;
  const committees = [...new Map(lines.map((it) => [it.committeeId, it.committee]))];
  const set = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  return (
    <div className={styles['projects']}>
      <Section title={t('app.nav.projects')} count={chosen.size}>
        <div className={styles['filters']}>
          <TextInput
            aria-label={t('app.filter.text')}
            placeholder={t('app.filter.text')}
            leftSection={<IconSearch size={15} />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <OptionPicker
            aria-label={t('app.project.committee')}
            data={[
              { value: '', label: t('app.filter.all-committees') },
              ...committees.map(([value, label]) => ({ value, label })),
            ]}
            value={only}
            onChange={(value) => setOnly(value ?? '')}
          />
          <Checkbox
            label={t('app.batch.all-shown', { count: shown.length })}
            checked={shown.length > 0 && ticked === shown.length}
            indeterminate={ticked > 0 && ticked < shown.length}
            disabled={shown.length === 0}
            onChange={(event) =>
              set(
                shown.map(({ id }) => id),
                event.currentTarget.checked,
              )
            }
          />
        </div>
        {shown.length === 0 && <p className={styles['fine']}>{t('app.filter.nothing')}</p>}
        <ul className={styles['projectRows']}>
          {shown.slice(0, DRAWN).map((line) => (
            <li key={line.id}>
              <Checkbox
                label={line.title}
                description={[local(line.stageName), line.number].filter((it) => it !== '').join(' · ')}
                checked={chosen.has(line.id)}
                onChange={(event) => set([line.id], event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
        {shown.length > DRAWN && (
          <p className={styles['fine']}>{t('app.field.more-options', { count: shown.length - DRAWN })}</p>
        )}
      </Section>
    </div>
  );
}
