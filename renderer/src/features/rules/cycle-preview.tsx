import type { LifeCycle } from '#shared/domain/life-cycle.ts';
import { useT } from '../../ui/index.ts';
import styles from './cycle-preview.module.css';
import { useLimitWords } from './limit-words.ts';
import shared from './rules.module.css';

/** The regular way through a life cycle, from the first stage on, and how long each may take. */
export function CyclePreview({
  cycle,
  selected,
  onSelect,
}: {
  readonly cycle: LifeCycle;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}) {
  const { local } = useT();
  const limitWords = useLimitWords();
  const way = regularWay(cycle);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide row is scrolled by keys, too
    <div className={shared['scroll']} tabIndex={0}>
      <ol className={styles['track']}>
        {way.map((index) => {
          const stage = cycle.stages[index];
          return (
            stage && (
              <li key={stage.code}>
                <button
                  type="button"
                  className={styles['trackStage']}
                  aria-pressed={index === selected}
                  onClick={() => onSelect(index)}
                >
                  <span className={styles['trackCode']}>{stage.code}</span>
                  <span>{local(stage.name)}</span>
                  <span className={styles['trackLimit']}>{stage.limit ? limitWords(stage.limit) : ' '}</span>
                </button>
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

/** Places of the stages that follow each other where everything goes its regular way. */
function regularWay({ stages }: LifeCycle): readonly number[] {
  const way: number[] = [];
  for (let at = 0; at >= 0 && !way.includes(at) && at < stages.length; ) {
    way.push(at);
    const next = stages[at]?.next.find((code) => code !== stages[at]?.code);
    at = stages.findIndex(({ code }) => code === next);
  }
  return way;
}
