import { MultiSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BALLOT_MAILS, type BallotMail, type BallotPaper } from '#shared/domain/ballot-mail.ts';
import { notVotedYet } from '#shared/domain/ballot-steps.ts';
import { BALLOT_PLACES, fillLetter, listOfBallotPapers } from '#shared/profiles/index.ts';
import { useApi, useReads, useToday } from '../../rpc/index.ts';
import { FailureNotice, QueryGate, useCommand, useEditable, useT } from '../../ui/index.ts';
import {
  AskMark,
  LetterFields,
  LetterKind,
  LetterPapers,
  LettersDesk,
  type LetterWords,
  useLetterMaking,
} from '../letters/index.ts';
import { PaperDesk } from '../paper/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

type Props = { readonly view: BallotView; readonly first: BallotMail; readonly onClose: () => void };

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
  const [own, setOwn] = useState<LetterWords | null>(null);
  const [ticked, setTicked] = useState<readonly BallotPaper[] | null>(null);
  const making = useLetterMaking();
  const chosen = left ?? offeredTo.map(({ personId }) => personId);
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
            <LetterKind
              kinds={mailsOf(view)}
              name={(each) => t(`app.ballot.mail-${each}`)}
              kind={mail}
              onKind={onMail}
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
              <LetterPapers
                offered={offered}
                name={(paper) => t(`app.ballot.paper-${paper}`)}
                papers={papers}
                onPapers={setTicked}
              />
            )}
            {view.ballot.secret && mail === 'invite' && <p className={styles['hint']}>{t('app.ballot.mail-secret')}</p>}
            <LetterFields words={words} onWords={setOwn} />
            <FailureNotice failure={making.failure} />
          </Stack>
        );
        return (
          <LettersDesk
            making={making}
            count={chosen.length}
            form={form}
            preview={
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
            mark={mail === 'remind' && <MarkReminded view={view} personIds={chosen} />}
            onMake={() => void make()}
            onClose={onClose}
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
    <AskMark
      question={t('app.send.ask-remind', { count: ids.length, day: today })}
      label={t('app.send.mark-reminded', { count: ids.length })}
      pending={mark.pending}
      failure={mark.failure}
      onMark={() => void mark.run({ id: view.id, personIds: [...ids], on: today })}
    />
  );
}
