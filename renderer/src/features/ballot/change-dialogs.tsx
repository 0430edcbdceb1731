import { useQuery } from '@tanstack/react-query';
import { useApi, useReads, useToday } from '../../rpc/index.ts';
import { ConfirmDialog, FormDialog, useCommand, useT } from '../../ui/index.ts';
import type { BallotView, VoterRow } from './ballot-view.ts';

type Props = { readonly view: BallotView; readonly opened: boolean; readonly onClose: () => void };

/** 延期: a later last day, with the reason. */
export function ExtendDialog({ view, opened, onClose }: Props) {
  const { t } = useT();
  const extend = useCommand(useApi().ballot.extend, { done: 'app.ballot.extended', quiet: true });
  return (
    <FormDialog
      opened={opened}
      title={t('app.ballot.extend')}
      size="480"
      intro={t('app.ballot.extend-intro', { day: view.ballot.closesOn })}
      fields={[
        { name: 'closesOn', label: t('app.ballot.extend-to'), kind: 'date', required: true },
        { name: 'reason', label: t('app.field.reason'), kind: 'long', required: true },
      ]}
      initial={{ closesOn: '', reason: '' }}
      submit={t('app.ballot.extend')}
      pending={extend.pending}
      failure={extend.failure}
      onClose={onClose}
      onSubmit={async (values) => (await extend.run({ id: view.id, ...values })) !== null}
    />
  );
}

/** 更正: title, or draft as long as nobody has voted. */
export function CorrectDialog({ view, opened, onClose }: Props) {
  const { t } = useT();
  const correct = useCommand(useApi().ballot.correct, { done: 'app.ballot.corrected', quiet: true });
  const project = useQuery({ ...useReads().project(view.ballot.projectId), enabled: opened });
  const begun = view.ballot.votes.length + view.ballot.handedIn.length > 0;
  const drafts = (project.data?.drafts ?? []).filter(
    (draft) => draft.status === 'frozen' && draft.id !== view.ballot.draftId,
  );
  const canSwap = !begun && drafts.length > 0;
  return (
    <FormDialog
      opened={opened}
      title={t('app.ballot.correct')}
      intro={t(begun ? 'app.ballot.correct-begun' : 'app.ballot.correct-intro')}
      fields={(values: { field: string; title: string; draftId: string; reason: string }) => [
        ...(canSwap
          ? [
              {
                name: 'field',
                label: t('app.ballot.correct-what'),
                kind: 'choice' as const,
                options: [
                  { value: 'title', label: t('app.ballot.title') },
                  { value: 'draftId', label: t('app.round.draft') },
                ],
              },
            ]
          : []),
        values.field === 'draftId'
          ? {
              name: 'draftId',
              label: t('app.round.draft'),
              kind: 'choice' as const,
              required: true,
              options: drafts.map((draft) => ({ value: draft.id, label: draft.name })),
            }
          : { name: 'title', label: t('app.ballot.title'), required: true, wide: true },
        { name: 'reason', label: t('app.field.reason'), kind: 'long' as const, required: true },
      ]}
      initial={{ field: 'title', title: view.ballot.title, draftId: drafts[0]?.id ?? '', reason: '' }}
      submit={t('app.ballot.correct')}
      pending={correct.pending}
      failure={correct.failure}
      onClose={onClose}
      onSubmit={async ({ field, title, draftId, reason }) =>
        (await correct.run({
          id: view.id,
          field: field === 'draftId' ? 'draftId' : 'title',
          to: field === 'draftId' ? draftId : title,
          reason,
        })) !== null
      }
    />
  );
}

/** 撤回: ends without a result; votes stay readable. */
export function WithdrawDialog({ view, opened, onClose }: Props) {
  const { t } = useT();
  const today = useToday();
  const withdraw = useCommand(useApi().ballot.withdraw, { done: 'app.ballot.withdrawn-done', quiet: true });
  return (
    <ConfirmDialog
      opened={opened}
      title={t('app.ballot.withdraw')}
      text={t('app.ballot.withdraw-intro', { count: view.ballot.votes.length })}
      confirm={t('app.ballot.withdraw')}
      reason={{ label: t('app.field.reason'), required: true }}
      danger
      pending={withdraw.pending}
      failure={withdraw.failure}
      onConfirm={async (reason) => (await withdraw.run({ id: view.id, on: today, reason })) !== null}
      onClose={onClose}
    />
  );
}

/** 回避 of one voter. */
export function RecuseDialog({
  view,
  voter,
  onClose,
}: {
  readonly view: BallotView;
  readonly voter: VoterRow | null;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const recuse = useCommand(useApi().ballot.recuse, { done: 'app.ballot.recused', quiet: true });
  return (
    <ConfirmDialog
      opened={voter !== null}
      title={t('app.ballot.recuse-of', { name: voter?.name ?? '' })}
      text={t(voter?.vote ? 'app.ballot.recuse-voted' : 'app.ballot.recuse-intro')}
      confirm={t('app.ballot.recuse')}
      reason={{ label: t('app.field.reason'), required: true }}
      pending={recuse.pending}
      failure={recuse.failure}
      onConfirm={async (reason) =>
        voter !== null && (await recuse.run({ id: view.id, personId: voter.personId, reason })) !== null
      }
      onClose={onClose}
    />
  );
}

/** Answers a question of the rule that votes cannot decide. */
export function AnswerDialog({
  view,
  question,
  onClose,
}: {
  readonly view: BallotView;
  readonly question: BallotView['tally']['questions'][number] | undefined;
  readonly onClose: () => void;
}) {
  const { t, local } = useT();
  const answer = useCommand(useApi().ballot.answer, { done: 'app.ballot.answered', quiet: true });
  return (
    <FormDialog
      opened={question !== undefined}
      title={t('app.ballot.answer')}
      size="480"
      intro={question ? local(question.text) : ''}
      fields={[
        {
          name: 'met',
          label: t('app.ballot.answer'),
          kind: 'choice',
          required: true,
          options: [
            { value: 'yes', label: t('app.ballot.answer-yes') },
            { value: 'no', label: t('app.ballot.answer-no') },
          ],
        },
        { name: 'reason', label: t('app.ballot.answer-from'), kind: 'long', required: true },
      ]}
      initial={{ met: '', reason: '' }}
      submit={t('app.ballot.answer')}
      pending={answer.pending}
      failure={answer.failure}
      onClose={onClose}
      onSubmit={async ({ met, reason }) =>
        question !== undefined &&
        (await answer.run({ id: view.id, question: question.id, met: met === 'yes', reason })) !== null
      }
    />
  );
}
