import { Autocomplete, Checkbox, Select } from '@mantine/core';
import { isPlainDate } from '#shared/base/index.ts';
import { DateField, useT } from '../../ui/index.ts';
import { type CopyOptions, EVERYBODY, type Purpose } from './copy-choice.ts';
import styles from './paper.module.css';

export type CopyPlaces = {
  readonly olderDrafts: readonly Option[];
  readonly rounds: readonly Option[];
  readonly ballots: readonly Option[];
  /** Who packets of the chosen round or ballot go to. */
  readonly addressees: readonly Option[];
  /** Mark of the draft, offered as watermark; empty = none. */
  readonly mark: string;
};
type Option = { readonly value: string; readonly label: string };

/** What can be chosen for a copy of one purpose; nothing where there is no choice. */
export function CopyOptionFields({
  purpose,
  options,
  places,
  onChange,
}: {
  readonly purpose: Purpose;
  readonly options: CopyOptions;
  readonly places: CopyPlaces;
  readonly onChange: (changes: Partial<CopyOptions>) => void;
}) {
  const { t } = useT();
  if (purpose === 'review')
    return (
      <div className={styles['options']}>
        {(['lineNumbers', 'wideMargin', 'patentAppeal'] as const).map((name) => (
          <Checkbox
            key={name}
            label={t(`app.copies.${name}`)}
            checked={options[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
        <Autocomplete
          label={t('app.copies.watermark')}
          description={t('app.copies.watermark-help')}
          data={places.mark === '' ? [] : [places.mark]}
          value={options.watermark}
          maxLength={40}
          onChange={(watermark) => onChange({ watermark })}
        />
        <DateField
          label={t('app.copies.date')}
          description={t('app.copies.date-help')}
          value={options.date}
          error={options.date !== '' && !isPlainDate(options.date) ? t('app.field.date-invalid') : undefined}
          onChange={(date) => onChange({ date })}
        />
      </div>
    );
  if (purpose === 'redline')
    return (
      <div className={styles['options']}>
        {places.olderDrafts.length === 0 ? (
          <p className={styles['fine']}>{t('app.copies.no-other-draft')}</p>
        ) : (
          <Select
            label={t('app.copies.against')}
            data={places.olderDrafts.map((draft) => ({ ...draft }))}
            value={options.against}
            onChange={(against) => onChange({ against: against ?? '' })}
          />
        )}
      </div>
    );
  if (purpose === 'packet') return <PacketOptions options={options} places={places} onChange={onChange} />;
  return null;
}

function PacketOptions({
  options,
  places,
  onChange,
}: {
  readonly options: CopyOptions;
  readonly places: CopyPlaces;
  readonly onChange: (changes: Partial<CopyOptions>) => void;
}) {
  const { t } = useT();
  const { addressees } = places;
  const none = { value: '', label: t('app.copies.none') };
  return (
    <div className={styles['options']}>
      <Select
        label={t('app.copies.round')}
        description={t('app.copies.round-help')}
        data={[none, ...places.rounds]}
        value={options.roundId}
        onChange={(roundId) => onChange({ roundId: roundId ?? '', addressee: '' })}
      />
      <Select
        label={t('app.copies.ballot')}
        description={t('app.copies.ballot-help')}
        data={[none, ...places.ballots]}
        value={options.ballotId}
        onChange={(ballotId) => onChange({ ballotId: ballotId ?? '', addressee: '' })}
      />
      {addressees.length > 0 && (
        <Select
          label={t('app.copies.addressee')}
          data={[
            { value: '', label: t('app.papers.anybody') },
            { value: EVERYBODY, label: t('app.forms.everybody', { count: addressees.length }) },
            ...addressees,
          ]}
          value={options.addressee}
          searchable={addressees.length > 8}
          nothingFoundMessage={t('app.field.nothing-found')}
          onChange={(addressee) => onChange({ addressee: addressee ?? '' })}
        />
      )}
    </div>
  );
}
