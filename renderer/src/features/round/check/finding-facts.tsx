import { Link } from 'react-router';
import type { RoundFinding } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';

/** What a finding says beside its comments: the days of the round, what is missing, how much was changed. */
export function FindingFacts({
  finding,
  sentId,
  laterId,
}: {
  readonly finding: RoundFinding;
  readonly sentId: string;
  readonly laterId: string;
}) {
  const { t, gap } = useT();
  const { code, params } = finding;
  if (code === 'PR04')
    return <>{t(params['early'] === 1 ? 'app.comment.check-PR04-early' : 'app.comment.check-PR04-days', params)}</>;
  if (code === 'PR02' && params['missing'] === 'reason') return <>{t('app.comment.check-PR02-reason')}</>;
  if (code === 'changed-unasked')
    return (
      <>
        {t('app.comment.check-changes', params)}
        {gap}
        <Link to={`/drafts/${laterId}/compare?with=${sentId}`}>{t('app.comment.check-compare')}</Link>
      </>
    );
  return null;
}
