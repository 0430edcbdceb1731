import { createHash } from 'node:crypto';
import { escapeHtml, type HtmlOptions, pageStyles, publicationBody } from '#host/exporters/html/index.ts';
import type { Problem } from '#shared/base/problem.ts';
import type { Position } from '#shared/domain/ballot.ts';
import { ANSWER_LIMITS, CHOICES_WITH_REASON } from '#shared/domain/packet-answer.ts';
import { translate } from '#shared/i18n/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { clientFiles } from './client-files.ts';
import type { PacketData } from './packet-data.ts';
import { packetWords } from './packet-words.ts';

export type PacketInput = {
  /** The draft as it is published, in the language of the document. */
  readonly publication: Publication;
  readonly draft: { readonly id: string; readonly version: number; readonly name: string };
  readonly standard: { readonly number: string; readonly title: string };
  /** Round that the answers go to. `closesOn`: `YYYY-MM-DD` or empty. */
  readonly round?: { readonly id: string; readonly name: string; readonly closesOn: string };
  /** Ballot to be filled in, with the choices in the order of its form. */
  readonly ballot?: {
    readonly id: string;
    readonly title: string;
    readonly choices: readonly Position[];
    readonly closesOn: string;
  };
  /** Whom it is made out to: id of the voter or name of the organisation, and what is filled in for them. */
  readonly addressee?: { readonly id: string; readonly organisation: string; readonly name: string };
  /** Where the answer is sent to. */
  readonly committee: {
    readonly name: string;
    readonly contact: string;
    readonly phone: string;
    readonly email: string;
  };
};

/** What mail takes without complaint. */
const COMFORTABLE_BYTES = 3 * 1024 * 1024;

export type PacketResult = { readonly html: string; readonly problems: readonly Problem[] };

/**
 * Makes a review packet (审阅包): one HTML file that needs no network and runs from any folder. The draft is in it as text, so that it can
 * be read without the script. The same input gives the same text. Problems are those of the draft's pictures and formulas, and
 * `packet-large`.
 *
 * @throws the signal's reason when it is aborted
 */
export async function buildPacket(
  input: PacketInput,
  options: Pick<HtmlOptions, 'readBlob' | 'signal'>,
): Promise<PacketResult> {
  const { publication } = input;
  // The contents stand beside the text.
  const body = await publicationBody(publication, {
    ...options,
    blockMarks: true,
    without: ['contents', 'back-cover'],
  });
  const files = clientFiles();
  const language = publication.language.startsWith('zh') ? 'zh-CN' : 'en';
  const data = dataOf(input);
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor(files.script),
    name: escapeHtml(`${data.packet.standard}　${input.draft.name}`.trim()),
    standard: escapeHtml(data.packet.standard),
    noscript: escapeHtml(translate(language, 'packet.no-script')),
    styles: `${pageStyles(publication, body)}\n${files.styles}`,
    outline: body.outline
      .map(
        ({ id, level, text }) =>
          `<li class="contents-${level}"><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`,
      )
      .join(''),
    body: body.html,
    data: jsonForScript(data),
    script: files.script,
  };
  const page = files.page.replace('<html lang="zh-CN">', `<html lang="${escapeHtml(publication.language)}">`);
  const html = page.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => parts[name] ?? whole);
  const bytes = Buffer.byteLength(html);
  if (bytes <= COMFORTABLE_BYTES) return { html, problems: body.problems };
  const params = { size: (bytes / 1024 / 1024).toFixed(1) };
  return { html, problems: [...body.problems, { code: 'packet-large', severity: 'info', params }] };
}

function dataOf({ publication, draft, standard, round, ballot, addressee, committee }: PacketInput): PacketData {
  return {
    packet: {
      draft: draft.id,
      draftVersion: draft.version,
      draftName: draft.name,
      round: round?.id ?? '',
      ballot: ballot?.id ?? '',
      addressee: addressee?.id ?? '',
      standard: [standard.number, standard.title].filter((part) => part !== '').join(' '),
      title: standard.title,
      language: publication.language,
    },
    respondent: { organisation: addressee?.organisation ?? '', name: addressee?.name ?? '' },
    round: round ? { name: round.name, closesOn: round.closesOn } : null,
    ballot: ballot
      ? {
          title: ballot.title,
          closesOn: ballot.closesOn,
          choices: ballot.choices.map((id) => ({ id, reason: CHOICES_WITH_REASON.includes(id) })),
        }
      : null,
    committee,
    limits: { text: ANSWER_LIMITS.text, line: ANSWER_LIMITS.line },
    words: { 'zh-CN': packetWords('zh-CN'), en: packetWords('en') },
  };
}

/** Only this script runs, nothing is fetched or sent. Styles stand at elements too (widths, MathML), so they cannot be named by hash. */
function policyFor(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** JSON that cannot end its script element. */
function jsonForScript(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
