import { Button, Progress, Switch } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ParagraphRole } from '#shared/contract/index.ts';
import { useApi } from '../../rpc/index.ts';
import { FailureNotice, Page, ProblemList, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './import.module.css';
import { ImportCounts } from './import-counts.tsx';
import { doubtsOf, nextDoubt } from './import-doubts.ts';
import { ImportRows, type RowSelection } from './import-rows.tsx';
import { ImportTools } from './import-tools.tsx';
import { type ImportFile, overridesOf, type Roles, useImportReview } from './use-import-review.ts';

/** The Word file beside what it would become: every doubt marked, paragraphs corrected and read again, then imported. */
export function ImportReviewPage({
  projectId,
  projectName,
  file,
}: {
  readonly projectId: string;
  readonly projectName: string;
  readonly file: ImportFile;
}) {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const editable = useEditable();
  const bar = useId();
  const { read, roles, percent, failure, setRoles } = useImportReview(file);
  const commit = useCommand(api.draft.import, { done: 'app.draft.imported', quiet: true });
  const [selection, setSelection] = useState<RowSelection | null>(null);
  const [goTo, setGoTo] = useState<{ readonly row: number } | null>(null);
  const [onlyDoubts, setOnlyDoubts] = useState(false);
  const [withContents, setWithContents] = useState(false);
  const contents = useMemo(() => (read?.rows ?? []).filter(({ leftOut }) => leftOut === 'contents'), [read]);
  const doubts = useMemo(() => doubtsOf(read?.review ?? { problems: [], differences: [] }), [read]);
  const shown = useMemo(() => {
    // Blank lines of the file stand for nothing and would only push the rest apart.
    const rows = (read?.rows ?? []).filter(
      ({ row, source, result, role }) =>
        source.text !== '' ||
        source.cells ||
        source.pictures.length > 0 ||
        result.length > 0 ||
        role ||
        doubts.byRow.has(row),
    );
    if (onlyDoubts) return rows.filter(({ row }) => doubts.byRow.has(row));
    // Hundreds of lines of a table of contents hide what matters; the first stands for them.
    return withContents ? rows : rows.filter((row) => row.leftOut !== 'contents' || row === contents[0]);
  }, [read, onlyDoubts, withContents, contents, doubts]);
  const selected = useMemo(() => {
    if (!selection) return [];
    const [low, high] = [Math.min(selection.anchor, selection.head), Math.max(selection.anchor, selection.head)];
    return shown.filter(({ row }) => row >= low && row <= high);
  }, [selection, shown]);

  const jump = (backwards: boolean): void => {
    const row = nextDoubt(doubts.rows, selection?.head ?? -1, backwards);
    if (row === null) return;
    setSelection({ anchor: row, head: row });
    setGoTo({ row });
  };
  const setRole = (role: ParagraphRole | null): void => {
    const next = new Map(roles) as Map<number, ParagraphRole>;
    for (const { row, source } of selected) {
      if (role === null) next.delete(row);
      // A table is a table; it can only be left out.
      else if (source.kind === 'paragraph' || role === 'ignore') next.set(row, role);
    }
    setRoles(next as Roles);
  };
  const importNow = async (): Promise<void> => {
    const receipt = await commit.run({ projectId, file: { ...file, overrides: overridesOf(roles) } });
    if (receipt) void navigate(`/drafts/${receipt.id}`);
  };

  return (
    <Page
      fill
      dense
      title={file.name}
      crumbs={[
        { label: t('app.nav.projects'), to: '/projects' },
        { label: projectName, to: `/projects/${projectId}` },
      ]}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(`/projects/${projectId}`)}>
            {t('app.action.cancel')}
          </Button>
          <Button
            disabled={!editable || !read || percent !== null}
            loading={commit.pending}
            onClick={() => void importNow()}
          >
            {t('app.draft.import-now')}
          </Button>
        </>
      }
    >
      {percent !== null && (
        <div className={styles['progress']}>
          <span id={bar} role="status">
            {t(read ? 'app.import.reading-again' : 'app.draft.reading', { name: file.name })}
          </span>
          <Progress.Root size="sm">
            <Progress.Section aria-labelledby={bar} value={percent} />
          </Progress.Root>
        </div>
      )}
      <FailureNotice failure={failure ?? commit.failure} />
      {read && (
        <>
          <ImportCounts counts={read.review.counts} />
          {doubts.general.length > 0 && (
            <details className={styles['general']}>
              <summary>{t('app.import.general', { count: doubts.general.length })}</summary>
              <ProblemList problems={doubts.general} />
            </details>
          )}
          <div className={styles['tools']}>
            <strong role="status">
              {doubts.count === 0 ? t('app.import.no-doubts') : t('app.import.doubts', { count: doubts.count })}
            </strong>
            <Button variant="default" size="xs" disabled={doubts.rows.length === 0} onClick={() => jump(true)}>
              {t('app.import.previous')}
            </Button>
            <Button variant="default" size="xs" disabled={doubts.rows.length === 0} onClick={() => jump(false)}>
              {t('app.import.next')}
            </Button>
            <Switch
              size="xs"
              checked={onlyDoubts}
              onChange={(event) => setOnlyDoubts(event.currentTarget.checked)}
              label={t('app.import.only-doubts')}
            />
            {contents.length > 1 && (
              <Switch
                size="xs"
                checked={withContents}
                onChange={(event) => setWithContents(event.currentTarget.checked)}
                label={t('app.import.with-contents', { count: contents.length })}
              />
            )}
            <ImportTools
              selected={selected}
              corrected={roles.size}
              busy={percent !== null}
              onRole={setRole}
              onReset={() => setRoles(new Map())}
            />
          </div>
          <ImportRows
            read={read}
            shown={shown}
            doubts={doubts}
            selection={selection}
            goTo={goTo}
            onSelect={setSelection}
          />
        </>
      )}
    </Page>
  );
}
