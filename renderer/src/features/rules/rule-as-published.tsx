import type { Position } from '#shared/domain/ballot.ts';
import { positionsOf, type VotingRule } from '#shared/domain/voting-rule.ts';
import { Status, useT } from '../../ui/index.ts';
import { FactList } from './fact-list.tsx';

/** The facts of a rule that is not edited here, in words. */
export function RuleAsPublished({ rule }: { readonly rule: VotingRule }) {
  const { t, local } = useT();
  const { drafters, minimumVoters } = rule;
  const said = [
    minimumVoters > 0 && t('app.rules.minimum-of', { minimum: minimumVoters }),
    rule.oddVoters && t('app.rules.odd'),
    rule.observersVote && t('app.rules.observers'),
    drafters?.vote === false && t('app.rules.drafters-no-vote'),
    drafters?.share && t('app.rules.drafters-share-of', { ...drafters.share }),
    rule.reasonsForNegatives && t('app.rules.reasons'),
  ].filter((sentence) => typeof sentence === 'string');
  const names = (positions: readonly Position[]) =>
    positions.map((position) => t(`app.ballot.choice-short-${position}`)).join(t('app.rules.semicolon'));
  return (
    <FactList
      title={t('app.rules.facts')}
      facts={[
        [
          t('app.rules.source'),
          <>
            {rule.source} {rule.unconfirmed && <Status tone="warn">{t('app.rules.unconfirmed')}</Status>}
          </>,
        ],
        [t('app.rules.who-votes'), said.length > 0 ? said.map((sentence) => <div key={sentence}>{sentence}</div>) : ''],
        [t('app.rules.late'), t(`app.rules.late-${rule.late ?? 'not-counted'}`)],
        [t('app.rules.positions'), names(positionsOf(rule))],
        [t('app.rules.outcomes-title'), rule.outcomes ? names(rule.outcomes) : ''],
        [
          t('app.rules.questions-title'),
          (rule.questions ?? []).map(({ text }) => local(text)).join(t('app.rules.comma')),
        ],
      ]}
    />
  );
}
