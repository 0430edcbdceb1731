import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Problem } from '#shared/base/index.ts';
import type { AskedPaper, PaperFormat } from '#shared/contract/index.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import type { MailPaper, RoundMail } from '#shared/domain/round-mail.ts';
import { listOfPapers, roundLetters } from '#shared/profiles/index.ts';
import { lastOf, type MadePaper, makePaper } from '../papers/index.ts';
import { REVIEW_COPY } from '../papers/review-copy.ts';
import { lettersAsFile } from './letters-as-file.ts';
import { formOf, isFormPaper, type MailFacts, mailFacts } from './mail-facts.ts';

type Choice = {
  readonly id: string;
  readonly recipientIds: readonly string[];
  readonly mail: RoundMail;
  readonly papers: readonly MailPaper[];
  readonly subject: string;
  readonly text: string;
};

type Addressee = { readonly organisation: string; readonly person: string; readonly email: string };

/**
 * Letters about a round as drafts for the mail program, one for each recipient, several as one zip. Copies of the draft are made once and
 * are the same bytes in all letters; forms, packets and letters are made out to the organisation. Yields before each letter.
 */
export async function* roundMails(ctx: HostContext, choice: Choice, signal?: AbortSignal) {
  const facts = await mailFacts(ctx, choice.id);
  const { language, round, title } = facts;
  const whom = addressees(facts, choice.recipientIds);
  const words = roundLetters[language].names[choice.mail];
  const papers = new Papers(ctx, facts, signal);
  const answered = new Set([...round.responses, ...round.comments].map(({ organisation }) => organisation));
  const letters = whom.map(({ organisation, person, email }) => ({
    name: organisation,
    secondName: person,
    person,
    email,
    values: { ...facts.places, organisation, person, papers: listOfPapers(language, choice.papers) },
    enclosed: async () => ({ attachments: await papers.of(organisation, choice.papers) }),
    problems: choice.mail === 'reply' && !answered.has(organisation) ? [notAnswered(organisation)] : [],
  }));
  const { subject, text } = choice;
  return yield* lettersAsFile(ctx, letters, { subject, text, title, words }, signal);
}

function notAnswered(name: string): Problem {
  return { code: 'mail-not-answered', severity: 'warning', params: { name } };
}

function addressees({ round }: MailFacts, ids: readonly string[]): readonly Addressee[] {
  const unasked = new Set([...round.responses, ...round.comments].map(({ organisation }) => organisation));
  return [...new Set(ids)].map((id) => {
    const known = round.recipients.find((recipient) => recipient.id === id);
    if (known) return known;
    if (id === '' || !unasked.has(id)) throw new RefusalError('recipient-unknown');
    return recipientNamed(id);
  });
}

const FORMATS: Readonly<Record<MailPaper, PaperFormat>> = {
  'draft-pdf': 'pdf',
  'draft-docx': 'docx',
  'form-docx': 'docx',
  'form-pdf': 'pdf',
  packet: 'html',
  letter: 'pdf',
  reply: 'pdf',
};

/** Makes the papers of letters, each once: copies of the draft for all, the others for every organisation. */
class Papers {
  private readonly ctx: HostContext;
  private readonly facts: MailFacts;
  private readonly signal: AbortSignal | undefined;
  private readonly made = new Map<MailPaper, MadePaper>();
  private own: { readonly organisation: string; readonly made: readonly MadePaper[] } | null = null;

  constructor(ctx: HostContext, facts: MailFacts, signal: AbortSignal | undefined) {
    this.ctx = ctx;
    this.facts = facts;
    this.signal = signal;
  }

  async of(organisation: string, papers: readonly MailPaper[]): Promise<readonly MadePaper[]> {
    // Persons of one organisation stand together in the list.
    if (this.own?.organisation === organisation) return this.own.made;
    const made: MadePaper[] = [];
    for (const paper of papers) made.push(await this.paper(paper, organisation));
    this.own = { organisation, made };
    return made;
  }

  private async paper(paper: MailPaper, organisation: string): Promise<MadePaper> {
    const shared = this.made.get(paper);
    if (shared) return shared;
    const asked = this.ask(paper, organisation);
    const made = await lastOf(makePaper(this.ctx, { paper: asked, format: FORMATS[paper], keep: false }, this.signal));
    if (asked.kind === 'standard') this.made.set(paper, made);
    return made;
  }

  private ask(paper: MailPaper, addressee: string): AskedPaper {
    const { id, language } = this.facts;
    const { draftId } = this.facts.round;
    if (isFormPaper(paper)) {
      const fillable = paper === 'form-docx' || paper === 'form-pdf';
      const form = formOf(paper, language);
      if (form === undefined) throw new RefusalError('paper-format-not-offered', { format: paper });
      return { kind: 'form', form, id, projectIds: [], fillable, addressee };
    }
    if (paper === 'packet') return { kind: 'packet', draftId, roundId: id, ballotId: '', addressee };
    return { kind: 'standard', draftId, copy: { ...REVIEW_COPY } };
  }
}
