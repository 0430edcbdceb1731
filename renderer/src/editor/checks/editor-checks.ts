import type { Node } from 'prosemirror-model';
import type { DescribedFinding } from '#shared/doc-rules/engine/index.ts';
import type { CheckedDraft } from '#shared/doc-rules/fixes/index.ts';
import type { Finding, RuleMeta } from '#shared/doc-rules/model/index.ts';
import type { Waiver } from '#shared/domain/draft.ts';

/** What the drafting checks of an editor need from the page around it. */
export type EditorChecks = {
  /** Cover, project and workspace; null = not known yet, then nothing is checked. */
  readonly facts: RuleMeta | null;
  /** Title on the cover. */
  readonly title: string;
  readonly waivers: readonly Waiver[];
  /** Keep a finding as it is, or list it again; resolves when the host has it (false: refused, and said). */
  readonly waive: (finding: WaivedPlace, reason: string) => Promise<boolean>;
  readonly unwaive: (finding: WaivedPlace) => Promise<boolean>;
  /** Opens the dialog that prints the report. */
  readonly report: () => void;
};

export type WaivedPlace = Pick<Waiver, 'check' | 'block' | 'quote'>;

/** A finding with its place in words; `finding` is what fixes and positions are made from. */
export type ShownFinding = DescribedFinding & { readonly finding: Finding };

/** Result of one run over one version of the text. */
export type CheckResults = CheckedDraft & {
  readonly doc: Node;
  readonly open: readonly ShownFinding[];
  readonly waived: readonly (ShownFinding & { readonly waiver: Waiver })[];
};
