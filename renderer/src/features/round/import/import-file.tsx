import { Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { TableLayout } from '#shared/domain/table-layout.ts';
import { ProblemList, Status, useT } from '../../../ui/index.ts';
import { ColumnMapper } from './column-mapper.tsx';
import { FileName } from './file-name.tsx';
import styles from './import.module.css';
import { senderOf } from './import-sender.ts';
import { isReadable } from './is-readable.ts';
import { shownProblems } from './shown-problems.ts';
import type { ImportFile } from './use-import.ts';

/** One file of the preview: what was read of it, whose it is, how its columns are taken. */
export function ImportFileItem({
  file,
  organisations,
  onTick,
  onName,
  onLay,
}: {
  readonly file: ImportFile;
  /** Id of the list of names to complete an organisation from. */
  readonly organisations: string;
  readonly onTick: (ticked: boolean) => void;
  readonly onName: (organisation: string) => void;
  readonly onLay: (sheet: string, layout: TableLayout | null) => void;
}) {
  const { t } = useT();
  const understood =
    file.sheets.every(({ rows }) => rows > 0) || file.sheets.every(({ columns }) => columns.length < 2);
  const [open, setOpen] = useState(!understood && file.rows === 0);
  const isTable = file.sheets.some(({ head }) => head.length > 0);
  const readable = isReadable(file);
  const toMap = open && file.rows === 0 && file.sheets.length > 0;
  const problems = shownProblems(file).filter(({ code }) => !(toMap && code === 'form-no-table'));
  return (
    <li className={styles['file']}>
      <Checkbox
        aria-label={t('app.round.import-include', { file: file.name })}
        checked={file.ticked}
        disabled={!readable}
        onChange={(e) => onTick(e.currentTarget.checked)}
      />
      <div className={styles['fileMain']}>
        <FileName file={file} />
        <div className={styles['fileFacts']}>
          {!file.needsOrganisation && senderOf(file, t) !== '' && <span>{senderOf(file, t)}</span>}
          {kindName(file, t) !== '' && <span className="z-dim">{kindName(file, t)}</span>}
          {isTable && (
            <UnstyledButton className={styles['fold']} aria-expanded={open} onClick={() => setOpen(!open)}>
              <IconChevronRight size={13} aria-hidden="true" data-open={open || undefined} />
              {t('app.answers.columns')}
            </UnstyledButton>
          )}
          {file.otherStandard && (
            <Status tone="warn">{t('app.round.import-other-standard', { title: file.standardTitle })}</Status>
          )}
          {file.duplicateOf !== '' && (
            <Status tone="warn">{t('app.round.import-duplicate', { file: file.duplicateOf })}</Status>
          )}
        </div>
      </div>
      <Status tone={file.rows > 0 || file.noComment ? 'good' : file.byHand ? 'warn' : 'bad'}>{stateOf(file, t)}</Status>
      {readable && file.needsOrganisation && file.duplicateOf === '' && (
        <TextInput
          className={styles['wide']}
          size="xs"
          maw={340}
          aria-label={t('app.answers.organisation-of', { file: file.name })}
          placeholder={t('app.answers.organisation')}
          list={organisations}
          value={file.given}
          data-missing={(file.ticked && file.given.trim() === '') || undefined}
          onChange={(e) => onName(e.currentTarget.value)}
        />
      )}
      {problems.length > 0 && (
        <div className={styles['fileProblems']}>
          <ProblemList problems={problems} label={file.name} />
        </div>
      )}
      {open && (
        <div className={styles['mappers']}>
          {toMap && <span className="z-dim">{t('app.answers.columns-hint')}</span>}
          {file.sheets.map((sheet) => (
            <ColumnMapper
              key={sheet.sheet}
              sheet={sheet}
              laid={file.layouts[sheet.sheet]}
              folded={sheet.rows === 0 && (file.rows > 0 || sheet.columns.length < 3) && file.sheets.length > 1}
              onChange={(layout) => onLay(sheet.sheet, layout)}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** What comes in of a file, in a word. */
export function stateOf(
  file: Pick<ImportFile, 'rows' | 'noComment' | 'byHand'>,
  t: ReturnType<typeof useT>['t'],
): string {
  if (file.rows > 0) return t('app.round.import-rows', { count: file.rows });
  if (file.noComment) return t('app.round.import-no-comment');
  return file.byHand ? t('app.answers.by-hand') : t('app.round.import-blocked');
}

type Kind = 'answer' | 'csv' | 'docx' | 'pdf' | 'xlsx';
const KINDS: ReadonlySet<string> = new Set<Kind>(['answer', 'csv', 'docx', 'pdf', 'xlsx']);

function kindName({ kind, name, byHand }: ImportFile, t: ReturnType<typeof useT>['t']): string {
  if (kind === 'csv' && /\.txt$/i.test(name)) return t('app.answers.kind-text');
  if (KINDS.has(kind)) return t(`app.round.import-kind-${kind as Kind}`);
  return byHand ? '' : t('app.round.import-kind-unknown');
}
