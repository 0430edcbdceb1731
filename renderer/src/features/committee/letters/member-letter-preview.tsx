import { enclosedList, memberLetters } from '#shared/profiles/index.ts';
import { LetterPreview, type LetterWords } from '../../letters/index.ts';
import type { EnclosedFile } from './enclosed-files.tsx';
import type { MailText } from './mail-text.ts';

/** A letter as one of its members will get it. */
export function MemberLetterPreview({
  profile,
  chosen,
  words,
  files,
}: {
  readonly profile: MailText;
  readonly chosen: readonly string[];
  readonly words: LetterWords;
  readonly files: readonly EnclosedFile[];
}) {
  const picked = new Set(chosen);
  const papers = enclosedList(
    memberLetters[profile.language].enclosed,
    files.map(({ name }) => name),
  );
  const whom = profile.members
    .filter(({ personId }) => picked.has(personId))
    .map(({ personId, name, organisation, email, places }) => ({
      id: personId,
      label: `${name} ${organisation}`,
      name,
      email,
      values: { ...profile.places, ...places, papers },
    }));
  return <LetterPreview whom={whom} words={words} />;
}
