import type { Stage } from '#shared/domain/life-cycle.ts';
import { useT } from '../../ui/index.ts';
import { FactList } from './fact-list.tsx';
import { useLimitWords } from './limit-words.ts';

/** What a stage says that is not edited here. */
export function StageAsPublished({ stage }: { readonly stage: Stage }) {
  const { t, any, local } = useT();
  const limitWords = useLimitWords();
  const { limit } = stage;
  return (
    <FactList
      title={t('app.rules.stage-of', { stage: local(stage.name) || stage.code })}
      facts={[
        [t('app.rules.stage-code'), stage.code],
        [t('app.rules.stage-product'), local(stage.product)],
        [t('app.rules.stage-activity'), stage.activity ? t(`app.rules.activity-${stage.activity}`) : ''],
        [t('app.rules.stage-limit'), limit ? limitWords(limit) : ''],
        [t('app.rules.limit-source'), limit?.source ?? ''],
        [
          t('app.rules.stage-papers'),
          stage.requiredPapers.map((kind) => any(`app.paper.${kind}`)).join(t('app.rules.comma')),
        ],
        [t('app.rules.stage-next'), stage.next.length > 0 ? stage.next.join(' · ') : t('app.rules.stage-end')],
        [t('app.rules.stage-mark'), stage.draftMark ?? ''],
      ]}
    />
  );
}
