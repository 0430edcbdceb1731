import type { RecipientLine } from '#shared/domain/recipient-line.ts';
import type { MailPaper } from '#shared/domain/round-mail.ts';
import { listOfPapers } from '#shared/profiles/index.ts';
import { useT } from '../../../ui/index.ts';
import { LetterPreview, type LetterWords } from '../../letters/index.ts';

/** A letter as one of the recipients will get it. */
export function RoundLetterPreview({
  whom,
  words,
  language,
  places,
  papers,
}: {
  readonly whom: readonly RecipientLine[];
  readonly words: LetterWords;
  readonly language: 'zh-CN' | 'en';
  readonly places: Readonly<Record<string, string>>;
  readonly papers: readonly MailPaper[];
}) {
  const { t } = useT();
  const list = listOfPapers(language, papers);
  const addressees = whom.map(({ id, organisation, recipient }) => {
    const { person = '', email = '' } = recipient ?? {};
    return {
      id,
      label: [organisation, person].filter(Boolean).join(' '),
      name: person || organisation,
      email,
      values: { ...places, organisation, person, papers: list },
    };
  });
  return (
    <LetterPreview whom={addressees} words={words} enclosed={papers.map((paper) => t(`app.send.paper-${paper}`))} />
  );
}
