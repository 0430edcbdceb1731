import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { memo } from 'react';
import type { ResultBlock, ReviewRow } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './import.module.css';
import { type Doubt, isToBeChecked } from './import-doubts.ts';
import { ImportPicture } from './import-picture.tsx';

type Cells = NonNullable<ResultBlock['cells']>;

/** One paragraph of the file on the left, what became of it on the right, and below what is doubtful. */
export const ImportRow = memo(function ImportRow({
  row,
  review,
  doubts,
  selected,
  partOf,
}: {
  readonly row: ReviewRow;
  readonly review: string;
  readonly doubts: readonly Doubt[];
  readonly selected: boolean;
  /** Label or text of the block further up that this paragraph went into. */
  readonly partOf: string;
}) {
  const { t, any } = useT();
  const { source } = row;
  const isDoubtful = doubts.some(isToBeChecked);
  const style = source.kind === 'table' ? t('app.import.kind-tableBlock') : source.style;
  return (
    <div className={styles['row']} data-selected={selected || undefined} data-doubt={isDoubtful || undefined}>
      <div className={styles['source']} data-empty={row.leftOut === 'line' || undefined}>
        <div className={styles['tags']}>
          <span className={styles['place']}>{row.row + 1}</span>
          <span>{style}</span>
          {row.role && <span className={styles['own']}>{any(`app.import.role-${row.role}`)}</span>}
        </div>
        <div className={styles['text']}>
          {source.number !== '' && <span className={styles['number']}>{source.number}　</span>}
          {source.text}
          {source.cells && <SimpleTable cells={source.cells} moreRows={source.moreRows ?? 0} />}
          {source.pictures.map((blob) => (
            <ImportPicture key={blob} review={review} blob={blob} />
          ))}
        </div>
      </div>
      <div className={styles['result']}>
        {row.result.map((block) => (
          <Block key={block.id} block={block} review={review} />
        ))}
        {row.result.length === 0 && (
          <span className={styles['nothing']}>
            {row.leftOut
              ? t(`app.import.left-out-${row.leftOut}`)
              : row.partOf !== ''
                ? t('app.import.part-of', { block: partOf })
                : source.text === '' && !source.cells
                  ? ''
                  : t('app.import.nowhere')}
          </span>
        )}
      </div>
      {doubts.length > 0 && (
        <ul className={styles['doubts']}>
          {doubts.map((doubt, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: doubts of a row never move
            <DoubtLine key={index} doubt={doubt} />
          ))}
        </ul>
      )}
    </div>
  );
});

function DoubtLine({ doubt }: { readonly doubt: Doubt }) {
  const { t, problem } = useT();
  const Icon = isToBeChecked(doubt) ? IconAlertTriangle : IconInfoCircle;
  if (doubt.kind === 'problem')
    return (
      <li data-notice={!isToBeChecked(doubt) || undefined}>
        <Icon size={14} aria-hidden />
        <span>{problem(doubt.problem)}</span>
      </li>
    );
  const { kind, text, before, after } = doubt.difference;
  return (
    <li>
      <Icon size={14} aria-hidden />
      <span>
        {t(`app.import.difference-${kind}`)}{' '}
        {kind === 'number' ? (
          <>
            <del>{before}</del> → <ins>{text}</ins> {after}
          </>
        ) : (
          <>
            …{before}
            <mark>{text}</mark>
            {after}…
          </>
        )}
      </span>
    </li>
  );
}

function Block({ block, review }: { readonly block: ResultBlock; readonly review: string }) {
  const { any } = useT();
  const isTitled = ['heading', 'annex', 'foreword', 'introduction', 'bibliography', 'index'].includes(block.kind);
  const tag =
    block.kind === 'heading' || block.kind === 'clause' ? `role-${block.kind}-${block.level}` : `kind-${block.kind}`;
  const label = block.label === '' || block.label.endsWith('：') ? block.label : `${block.label}　`;
  return (
    <div className={styles['block']} data-kind={block.kind} data-level={block.level}>
      <div className={styles['tags']}>
        <span>{any(`app.import.${tag}`)}</span>
      </div>
      <div className={styles['text']} data-titled={isTitled || undefined}>
        {block.kind !== 'formula' && label !== '' && <span className={styles['number']}>{label}</span>}
        {block.text}
        {block.kind === 'formula' && label !== '' && <span className={styles['number']}>　{block.label}</span>}
        {block.cells && <SimpleTable cells={block.cells} moreRows={block.moreRows ?? 0} />}
        {block.pictures.map((blob) => (
          <ImportPicture key={blob} review={review} blob={blob} />
        ))}
      </div>
    </div>
  );
}

function SimpleTable({ cells, moreRows }: { readonly cells: Cells; readonly moreRows: number }) {
  const { t } = useT();
  return (
    <>
      <table className={styles['table']}>
        <tbody>
          {cells.map((line, y) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity and never move
            <tr key={y}>
              {line.map((cell, x) => {
                const Cell = cell.head ? 'th' : 'td';
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Cell key={x} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                    {cell.text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {moreRows > 0 && <span className={styles['nothing']}>{t('app.import.more-rows', { count: moreRows })}</span>}
    </>
  );
}
