import { type Letter, writeMail } from '#host/exporters/mail/index.ts';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Problem } from '#shared/base/index.ts';
import type { AskedPaper, PaperFormat } from '#shared/contract/index.ts';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import type { MailPaper, RoundMail } from '#shared/domain/round-mail.ts';
import { fillLetter, listOfPapers, roundLetters } from '#shared/profiles/index.ts';
import { lastOf, type MadePaper, makePaper } from '../papers/index.ts';
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

type MailStep = { readonly done: number; readonly total: number; readonly name: string };
type MadeMails = {
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly letters: number;
  readonly problems: Problem[];
};

type Addressee = { readonly organisation: string; readonly person: string; readonly email: string };

/**
 * Letters about a round as drafts for the mail program, one for each recipient, several as one zip. Copies of the draft are made once and
 * are the same bytes in all letters; forms, packets and letters are made out to the organisation. Yields before each letter.
 */
export async function* roundMails(
  ctx: HostContext,
  choice: Choice,
  signal?: AbortSignal,
): AsyncGenerator<MailStep, MadeMails> {
  const facts = await mailFacts(ctx, choice.id);
  const { language, round, title } = facts;
  const whom = addressees(facts, choice.recipientIds);
  const words = roundLetters[language].names[choice.mail];
  const papers = new Papers(ctx, facts, signal);
  const problems: Problem[] = [];
  const answered = new Set([...round.responses, ...round.comments].map(({ organisation }) => organisation));
  const letters = whom.map((addressee) => {
    const { organisation, person } = addressee;
    problems.push(...problemsOf(addressee));
    if (choice.mail === 'reply' && !answered.has(organisation))
      problems.push({ code: 'mail-not-answered', severity: 'warning', params: { name: organisation } });
    const make = async () =>
      writeMail(letterTo(addressee, facts, choice, await papers.of(organisation, choice.papers)));
    return { name: organisation, file: [organisation, person].filter((part) => part !== '').join(' '), make };
  });
  return { ...(yield* lettersAsFile(ctx, letters, { title, words }, signal)), problems };
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

function problemsOf({ organisation, email }: Addressee): readonly Problem[] {
  const { addresses, wrong } = mailAddresses(email);
  if (wrong.length > 0)
    return [
      { code: 'mail-address-wrong', severity: 'warning', params: { name: organisation, email: wrong.join('、') } },
    ];
  return addresses.length === 0
    ? [{ code: 'mail-address-missing', severity: 'warning', params: { name: organisation } }]
    : [];
}

function letterTo(
  { organisation, person, email }: Addressee,
  { language, places }: MailFacts,
  { papers, subject, text }: Choice,
  attachments: readonly MadePaper[],
): Letter {
  const values = { ...places, organisation, person, papers: listOfPapers(language, papers) };
  return {
    to: mailAddresses(email).addresses.map((address) => ({ name: person || organisation, address })),
    subject: fillLetter(subject, values).replaceAll('\n', ' '),
    text: fillLetter(text, values),
    attachments,
  };
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
    const copy = {
      kind: 'review',
      lineNumbers: true,
      wideMargin: false,
      watermark: '',
      patentAppeal: true,
      date: '',
    } as const;
    return { kind: 'standard', draftId, copy };
  }
}
