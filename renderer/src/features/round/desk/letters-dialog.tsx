import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecipientLine } from '#shared/domain/recipient-line.ts';
import { type MailPaper, ROUND_MAILS, type RoundMail } from '#shared/domain/round-mail.ts';
import { useApi, useReads } from '../../../rpc/index.ts';
import { QueryGate, useT } from '../../../ui/index.ts';
import { LettersDesk, type LetterWords, useLetterMaking } from '../../letters/index.ts';
import { PaperDesk } from '../../paper/index.ts';
import type { RoundView } from '../round-view.ts';
import { firstPapers, linesFor } from './letter-choice.ts';
import { LetterForm } from './letter-form.tsx';
import { RoundLetterPreview } from './letter-preview.tsx';
import { MarkLetters } from './mark-letters.tsx';

/** Makes letters as drafts for the mail program: what for, to whom, with which papers, in which words; one is shown as it will be. */
export function LettersDialog(props: {
  readonly view: RoundView;
  readonly lines: readonly RecipientLine[];
  /** Chosen recipients; none = those that the letter is for. */
  readonly ids: readonly string[];
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const chosen = props.lines.filter(({ id }) => props.ids.includes(id));
  const [mail, setMail] = useState<RoundMail>(
    () => ROUND_MAILS.find((each) => linesFor(each, chosen.length > 0 ? chosen : props.lines).length > 0) ?? 'send',
  );
  return (
    <PaperDesk opened title={t('app.send.mails')} onClose={props.onClose}>
      <Letters key={mail} {...props} chosen={chosen} mail={mail} onMail={setMail} />
    </PaperDesk>
  );
}

function Letters({
  view,
  lines,
  chosen,
  today,
  mail,
  onMail,
  onClose,
}: {
  readonly view: RoundView;
  readonly lines: readonly RecipientLine[];
  readonly chosen: readonly RecipientLine[];
  readonly today: string;
  readonly mail: RoundMail;
  readonly onMail: (mail: RoundMail) => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const read = useReads();
  const profile = useQuery(read.mailText(view.id, mail));
  const [own, setOwn] = useState<LetterWords | null>(null);
  const [papers, setPapers] = useState<readonly MailPaper[] | null>(null);
  const making = useLetterMaking();
  /** Those whom letters were made for: once they count as sent, they are no longer those to be sent to. */
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const meant = chosen.length > 0 ? chosen : linesFor(mail, lines);
  const whom = kept && making.state.at !== 'choose' ? lines.filter(({ id }) => kept.has(id)) : meant;
  return (
    <QueryGate query={profile} part>
      {({ subject, text, language, places, papers: offered }) => {
        const words = own ?? { subject, text };
        const enclosed = papers ?? firstPapers(mail, offered);
        const make = () => {
          setKept(new Set(whom.map(({ id }) => id)));
          return making.start((signal) =>
            api.round.mails(
              { id: view.id, recipientIds: whom.map(({ id }) => id), mail, papers: [...enclosed], ...words },
              { signal },
            ),
          );
        };
        return (
          <LettersDesk
            making={making}
            count={whom.length}
            form={
              <LetterForm
                mail={mail}
                onMail={onMail}
                whom={whom}
                offered={offered}
                papers={enclosed}
                onPapers={setPapers}
                words={words}
                changed={own !== null}
                onWords={setOwn}
                failure={making.failure}
              />
            }
            preview={
              <RoundLetterPreview whom={whom} words={words} language={language} places={places} papers={enclosed} />
            }
            mark={
              (mail === 'send' || mail === 'remind') && (
                <MarkLetters roundId={view.id} mail={mail} whom={whom} today={today} />
              )
            }
            onMake={() => void make()}
            onClose={onClose}
          />
        );
      }}
    </QueryGate>
  );
}
