import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Stage } from '#shared/domain/life-cycle.ts';
import { translate } from '#shared/i18n/index.ts';
import { useT } from '../../ui/index.ts';
import { useLimitWords } from './limit-words.ts';
import shared from './rules.module.css';
import styles from './stage-table.module.css';

/** The stages in their order; the chosen one is edited beside the table. */
export function StageTable({
  stages,
  selected,
  editable,
  onSelect,
  onChange,
}: {
  readonly stages: readonly Stage[];
  readonly selected: number;
  readonly editable: boolean;
  readonly onSelect: (index: number) => void;
  /** The stages, and the place of the one to be chosen then. */
  readonly onChange: (stages: readonly Stage[], select: number) => void;
}) {
  const { t, any, local } = useT();
  const limitWords = useLimitWords();
  const move = (from: number, to: number) => {
    const stage = stages[from];
    if (stage) onChange(stages.toSpliced(from, 1).toSpliced(to, 0, stage), to);
  };
  const add = () => {
    const codes = new Set(stages.map(({ code }) => code));
    let number = stages.length + 1;
    while (codes.has(`S${number}`)) number++;
    const name = { 'zh-CN': translate('zh-CN', 'app.rules.new-stage'), en: translate('en', 'app.rules.new-stage') };
    onChange(
      [...stages, { code: `S${number}`, name, product: { 'zh-CN': '', en: '' }, requiredPapers: [], next: [] }],
      stages.length,
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys, too */}
      <div className={shared['scroll']} tabIndex={0}>
        <table className={shared['table']}>
          <thead>
            <tr>
              <th scope="col">{t('app.rules.stage-code')}</th>
              <th scope="col">{t('app.rules.stage-name')}</th>
              <th scope="col">{t('app.rules.stage-limit')}</th>
              <th scope="col">{t('app.rules.stage-papers')}</th>
              <th scope="col">{t('app.rules.stage-next')}</th>
              {editable && (
                <th scope="col">
                  <span className="z-hidden">{t('app.rules.stage-actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: codes change while they are typed
              <tr key={index} className={styles['row']} data-selected={index === selected || undefined}>
                <td className="z-number">{stage.code}</td>
                <td className={styles['stageName']}>
                  <button
                    type="button"
                    className={styles['pick']}
                    aria-pressed={index === selected}
                    onClick={() => onSelect(index)}
                  >
                    {local(stage.name) || '—'}
                  </button>
                  {stage.phase && <div className="z-dim">{local(stage.phase.name)}</div>}
                </td>
                <td>{stage.limit ? limitWords(stage.limit) : <span className="z-dim">—</span>}</td>
                <td>
                  {stage.requiredPapers.length === 0 ? (
                    <span className="z-dim">—</span>
                  ) : (
                    stage.requiredPapers.map((kind) => any(`app.paper.${kind}`)).join(t('app.rules.comma'))
                  )}
                </td>
                <td className="z-number">
                  {stage.next.length === 0 ? t('app.rules.stage-end') : stage.next.join(' · ')}
                </td>
                {editable && (
                  <td className={styles['stageActions']}>
                    <ActionIcon
                      aria-label={t('app.rules.stage-up', { stage: stage.code })}
                      disabled={index === 0}
                      onClick={() => move(index, index - 1)}
                    >
                      <IconArrowUp size={14} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('app.rules.stage-down', { stage: stage.code })}
                      disabled={index === stages.length - 1}
                      onClick={() => move(index, index + 1)}
                    >
                      <IconArrowDown size={14} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('app.rules.stage-remove', { stage: stage.code })}
                      disabled={stages.length === 1}
                      onClick={() => onChange(stages.toSpliced(index, 1), Math.max(0, index - 1))}
                    >
                      <IconTrash size={14} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editable && (
        <Button variant="subtle" leftSection={<IconPlus size={15} />} onClick={add}>
          {t('app.rules.stage-add')}
        </Button>
      )}
    </>
  );
}
