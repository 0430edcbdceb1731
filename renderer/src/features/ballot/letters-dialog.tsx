import { Alert, Button, Checkbox, Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '#shared/base/index.ts';
import { BALLOT_MAILS, type BallotMail, type BallotPaper } from '#shared/domain/ballot-mail.ts';
import { notVotedYet } from '#shared/domain/ballot-steps.ts';
import { BALLOT_PLACES, fillLetter, listOfBallotPapers } from '#shared/profiles/index.ts';
import { useApi, useReads, useToday } from '../../rpc/index.ts';
import { FailureNotice, ProblemList, QueryGate, useCommand, useEditable, useT } from '../../ui/index.ts';
import { DeskSides, MadeFile, PaperDesk, RunProgress, useMaking } from '../paper/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

type Props = { readonly view: BallotView; readonly first: BallotMail; readonly onClose: () => void };
type Words = { readonly subject: string; readonly text: string };
type Progress = { readonly done: number; readonly total: number; readonly name: string };
type Made = {
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly letters: number;
  readonly problems: readonly Problem[];
};

/** What letters there are to be written about a ballot as it stands. */
export function mailsOf({ ballot }: BallotView): readonly BallotMail[] {
  if (ballot.status === 'closed') return ['result'];
  if (ballot.status === 'withdrawn') return ['withdraw'];
  return BALLOT_MAILS.filter(
    (mail) =>
      mail === 'invite' ||
      mail === 'remind' ||
      (mail === 'extend' && ballot.extensions.length > 0) ||
      (mail === 'correct' && ballot.corrections.length > 0),
  );
}

/** Letters to the voters as drafts for the mail program: what for, to whom, with what, in which words; one is shown as it will be. */
export function BallotLettersDialog({ view, first, onClose }: Props) {
  const { t } = useT();
  const [mail, setMail] = useState(first);
  return (
    <PaperDesk opened title={t('app.send.mails')} onClose={onClose}>
      <Letters key={mail} view={view} mail={mail} onMail={setMail} onClose={onClose} />
    </PaperDesk>
  );
}

/** Ticked at first: with a reminder the form, with the result its report. */
function firstPapers(mail: BallotMail, offered: readonly BallotPaper[]): readonly BallotPaper[] {
  const wanted: Readonly<Record<BallotMail, readonly BallotPaper[]>> = {
    invite: ['draft-pdf', 'form-docx'],
    remind: ['form-docx'],
    extend: [],
    correct: ['form-docx'],
    withdraw: [],
    result: ['result'],
  };
  return wanted[mail].filter((paper) => offered.includes(paper));
}

function Letters({
  view,
  mail,
  onMail,
  onClose,
}: {
  readonly view: BallotView;
  readonly mail: BallotMail;
  readonly onMail: (mail: BallotMail) => void;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const profile = useQuery(useReads().ballotMailText(view.id, mail));
  const voting = view.rows.filter((row) => row.standing === 'voting');
  const silent = new Set(notVotedYet(view.ballot).map(({ personId }) => personId));
  const offeredTo = mail === 'remind' ? voting.filter(({ personId }) => silent.has(personId)) : voting;
  const [left, setLeft] = useState<readonly string[] | null>(null);
  const [own, setOwn] = useState<Words | null>(null);
  const [ticked, setTicked] = useState<readonly BallotPaper[] | null>(null);
  const making = useMaking<Progress, Made>();
  const chosen = left ?? offeredTo.map(({ personId }) => personId);
  const { state } = making;
  return (
    <QueryGate query={profile} part>
      {({ subject, text, language, places, papers: offered, emails }) => {
        const words = own ?? { subject, text };
        const papers = ticked ?? firstPapers(mail, offered);
        const shown = offeredTo.find(({ personId }) => chosen.includes(personId));
        const without = chosen.filter((personId) => (emails[personId] ?? '') === '').length;
        const values = {
          ...Object.fromEntries(BALLOT_PLACES.map((place) => [place, places[place] ?? ''])),
          person: shown?.name ?? '',
          organisation: shown?.organisation ?? '',
          papers: listOfBallotPapers(language, papers),
        };
        const make = () =>
          making.start((signal) =>
            api.ballot.mails({ id: view.id, mail, personIds: [...chosen], papers: [...papers], ...words }, { signal }),
          );
        const form = (
          <Stack gap="md">
            <Select
              label={t('app.send.mail')}
              data={mailsOf(view).map((value) => ({ value, label: t(`app.ballot.mail-${value}`) }))}
              value={mail}
              allowDeselect={false}
              onChange={(value) => onMail(BALLOT_MAILS.find((each) => each === value) ?? mail)}
            />
            <MultiSelect
              label={t('app.send.mail-to')}
              description={without > 0 ? t('app.send.mail-without', { count: without }) : undefined}
              data={offeredTo.map(({ personId, name }) => ({ value: personId, label: name }))}
              value={[...chosen]}
              searchable
              clearable
              maxDropdownHeight={240}
              classNames={{ pillsList: styles['pills'] ?? '' }}
              onChange={setLeft}
            />
            {offered.length > 0 && (
              <Checkbox.Group
                label={t('app.send.papers')}
                value={[...papers]}
                onChange={(value) => setTicked(offered.filter((paper) => value.includes(paper)))}
              >
                <Stack gap={6} mt={4}>
                  {offered.map((paper) => (
                    <Checkbox key={paper} value={paper} label={t(`app.ballot.paper-${paper}`)} />
                  ))}
                </Stack>
              </Checkbox.Group>
            )}
            {view.ballot.secret && mail === 'invite' && <p className={styles['hint']}>{t('app.ballot.mail-secret')}</p>}
            <TextInput
              label={t('app.send.subject')}
              value={words.subject}
              onChange={(event) => setOwn({ ...words, subject: event.currentTarget.value })}
            />
            <Textarea
              label={t('app.send.text')}
              autosize
              minRows={8}
              value={words.text}
              onChange={(event) => setOwn({ ...words, text: event.currentTarget.value })}
            />
            <FailureNotice failure={making.failure} />
          </Stack>
        );
        return (
          <DeskSides
            choice={
              state.at === 'run' ? (
                <RunProgress
                  label={state.progress?.name ?? ''}
                  done={state.progress?.done ?? 0}
                  total={state.progress?.total ?? chosen.length}
                  onCancel={making.cancel}
                />
              ) : state.at === 'done' ? (
                <MadeFile
                  file={state.made}
                  facts={t('app.send.made', { count: state.made.letters })}
                  another={t('app.send.again')}
                  onAnother={making.again}
                  onClose={onClose}
                >
                  <p className={styles['hint']}>{t('app.send.how-to-open')}</p>
                  {state.made.problems.length > 0 && <ProblemList problems={state.made.problems} />}
                  {mail === 'remind' && <MarkReminded view={view} personIds={chosen} />}
                </MadeFile>
              ) : (
                form
              )
            }
            {...(state.at === 'choose'
              ? {
                  foot: (
                    <Group justify="flex-end" gap="xs">
                      <Button variant="default" onClick={onClose}>
                        {t('app.action.cancel')}
                      </Button>
                      <Button disabled={chosen.length === 0} onClick={() => void make()}>
                        {t('app.send.make', { count: chosen.length })}
                      </Button>
                    </Group>
                  ),
                }
              : {})}
            pages={
              <section className={styles['letter']} aria-label={t('app.send.preview')}>
                {shown ? (
                  <>
                    <b>{fillLetter(words.subject, values)}</b>
                    <div className="z-dim">
                      {t('app.send.to')} {shown.name}{' '}
                      {emails[shown.personId] ? `<${emails[shown.personId]}>` : t('app.send.no-email')}
                    </div>
                    <p>{fillLetter(words.text, values)}</p>
                  </>
                ) : (
                  t(mail === 'remind' ? 'app.ballot.remind-nobody' : 'app.send.preview-nobody')
                )}
              </section>
            }
          />
        );
      }}
    </QueryGate>
  );
}

/** Asks whether the reminders go out today; those who have voted meanwhile are left out. */
function MarkReminded({ view, personIds }: { readonly view: BallotView; readonly personIds: readonly string[] }) {
  const { t } = useT();
  const today = useToday();
  const editable = useEditable();
  const mark = useCommand(useApi().ballot.markReminded, { done: 'app.send.marked-reminded', quiet: true });
  const done = new Set(view.ballot.reminders.flatMap(({ on, personIds: told }) => (on === today ? told : [])));
  const silent = new Set(notVotedYet(view.ballot).map(({ personId }) => personId));
  const ids = personIds.filter((personId) => silent.has(personId) && !done.has(personId));
  if (!editable || ids.length === 0) return null;
  return (
    <Alert variant="light" p="sm">
      <Stack gap={8}>
        {t('app.send.ask-remind', { count: ids.length, day: today })}
        <Group>
          <Button
            size="compact-sm"
            loading={mark.pending}
            onClick={() => void mark.run({ id: view.id, personIds: [...ids], on: today })}
          >
            {t('app.send.mark-reminded', { count: ids.length })}
          </Button>
        </Group>
        <FailureNotice failure={mark.failure} />
      </Stack>
    </Alert>
  );
}
