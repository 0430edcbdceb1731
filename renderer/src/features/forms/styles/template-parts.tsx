import { Checkbox } from '@mantine/core';
import type { GridRow, PaperTemplate, TemplatePart } from '#shared/publishing/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './styles.module.css';
import { TemplateColumns } from './template-columns.tsx';
import { useTemplateDesk } from './template-desk.ts';
import { TemplateText } from './template-text.tsx';

/** What a committee may change of a form, part by part as it is printed. */
export function TemplateParts({ template }: { readonly template: PaperTemplate }) {
  const { t } = useT();
  return (
    <>
      {template.parts.map((part, index) => (
        <Part key={part.id} part={part} name={t('app.styles.part', { number: index + 1 })} />
      ))}
      {template.footer !== '' && (
        <fieldset className={styles['part']}>
          <legend>{t('app.styles.footer')}</legend>
          <TemplateText path="footer" original={template.footer} label={t('app.styles.footer')} />
        </fieldset>
      )}
    </>
  );
}

function Part({ part, name }: { readonly part: TemplatePart; readonly name: string }) {
  const { t } = useT();
  const desk = useTemplateDesk();
  const shown = !desk.edit.hidden.includes(part.id);
  const title = `${name} · ${t(`app.styles.kind-${part.kind}`)}`;
  const { when = '' } = part;
  const condition = when.startsWith('!')
    ? t('app.styles.when-not', { place: when.slice(1) })
    : t('app.styles.when', { place: when });
  return (
    <fieldset className={styles['part']} data-off={!shown || undefined}>
      <legend>
        {title}
        {when !== '' && <span className={styles['when']}>{condition}</span>}
      </legend>
      <Checkbox
        className={styles['printed']}
        label={t('app.styles.printed')}
        aria-label={t('app.styles.printed-name', { part: title })}
        checked={shown}
        disabled={!desk.editable}
        onChange={(event) => desk.onPart(part.id, event.currentTarget.checked)}
      />
      {shown && <PartFields part={part} name={name} />}
    </fieldset>
  );
}

function PartFields({ part, name }: { readonly part: TemplatePart; readonly name: string }) {
  const { t } = useT();
  switch (part.kind) {
    case 'text':
    case 'heading':
    case 'list':
      return <TemplateText path={part.id} original={part.text} label={name} />;
    case 'grid':
      return (
        <div className={styles['grid']}>
          {part.rows.map((row, r) => {
            const widths = cellWidths(part.columns, row);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells are known by their places
              <div key={r} className={styles['gridRow']}>
                {row.cells.map((cell, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <div key={c} style={{ flexGrow: widths[c] ?? 1 }} data-head={cell.head || undefined}>
                    <TemplateText
                      path={`${part.id}.${r}.${c}`}
                      original={cell.text}
                      label={t('app.styles.cell', { part: name, row: r + 1, cell: c + 1 })}
                    />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      );
    case 'table':
      return (
        <>
          <TemplateColumns part={part.id} columns={part.columns} />
          {part.empty !== '' && (
            <TemplateText path={part.id} original={part.empty} label={t('app.styles.when-empty', { part: name })} />
          )}
        </>
      );
    case 'signatures':
      return (
        <div className={styles['gridRow']}>
          {part.labels.map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels are known by their places
            <div key={index}>
              <TemplateText
                path={`${part.id}.${index}`}
                original={label}
                label={t('app.styles.signature', { part: name, number: index + 1 })}
              />
            </div>
          ))}
        </div>
      );
    case 'each':
      return part.parts.map((inner, index) => <Part key={inner.id} part={inner} name={`${name}.${index + 1}`} />);
    case 'new-page':
      return part.footer === '' ? null : (
        <TemplateText path={part.id} original={part.footer} label={`${name} · ${t('app.styles.footer')}`} />
      );
  }
}

/** Relative widths of the cells of a row, from the columns that they take. */
function cellWidths(columns: readonly number[], row: GridRow): readonly number[] {
  let at = 0;
  return row.cells.map(({ span = 1 }) => {
    const width = columns.slice(at, at + span).reduce((sum, it) => sum + it, 0);
    at += span;
    return width > 0 ? width : 1;
  });
}
