import type { Position } from '#shared/domain/ballot.ts';
import type { PacketIdentity } from '#shared/domain/packet-answer.ts';

/** What the script in the packet knows, written into the file as JSON. */
export type PacketData = {
  readonly packet: PacketIdentity;
  /** Who the packet was made out to; empty = to be filled in. */
  readonly respondent: { readonly organisation: string; readonly name: string };
  readonly round: { readonly name: string; readonly closesOn: string } | null;
  readonly ballot: {
    readonly title: string;
    readonly closesOn: string;
    /** In the order of the form; `reason`: this vote needs its reasons. */
    readonly choices: readonly { readonly id: Position; readonly reason: boolean }[];
  } | null;
  readonly committee: {
    readonly name: string;
    readonly contact: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly limits: { readonly text: number; readonly line: number };
  readonly words: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>>;
};
