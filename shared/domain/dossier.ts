import type { PaperKind, Stage } from './life-cycle.ts';
import type { LocalisedText } from './localised-text.ts';
import type { ProjectPaper } from './project.ts';

/** `missing`: nothing on file. `outdated`: older than what it prints. `not-needed`: nothing on file, and the project does not ask for it. */
export type PaperState = 'missing' | 'outdated' | 'ready' | 'not-needed';

/** Only some projects need a paper: those with patents (专利), with an adopted standard (采标), reviewed at a meeting or by ballot. */
export type DossierNeed = 'patents' | 'adoption' | 'meeting' | 'ballot';

/** A paper of a pack as a profile has it. */
export type DossierEntry = {
  readonly kind: PaperKind;
  /** 份数 on paper. */
  readonly copies: number;
  /** Electronic files (电子文本) that go with the copies on paper. */
  readonly media: readonly ('pdf' | 'docx')[];
  /** Form that makes it; absent = the first of its kind. */
  readonly form?: string;
  readonly need?: DossierNeed;
};

/** What is asked for when a stage is handed on (各阶段应备材料), in its order. */
export type DossierSet = {
  readonly stages: readonly { readonly cycle: string; readonly stage: string }[];
  readonly entries: readonly DossierEntry[];
  readonly source: string;
  readonly unconfirmed: boolean;
};

/** What a clerk ticks before the papers of a stage go out (核对清单): copies, seals, signatures, bags. Item ids never change. */
export type CheckList = {
  readonly stages: DossierSet['stages'];
  readonly items: readonly { readonly id: string; readonly text: LocalisedText; readonly need?: DossierNeed }[];
  readonly source: string;
  readonly unconfirmed: boolean;
};

/** What the records of a project say about its papers. */
export type DossierFacts = {
  readonly needs: ReadonlySet<DossierNeed>;
  /** Moment (ISO 8601, UTC) of the last change of what a kind of paper prints; absent = it prints no record. */
  readonly changedAt: ReadonlyMap<PaperKind, string>;
};

export type DossierPaper = DossierEntry & {
  /** Place in the list, from 1. */
  readonly number: number;
  readonly state: PaperState;
  /** Moment of the last change of what it prints; empty = it prints no record. */
  readonly changedAt: string;
  /** The gate of the stage asks for it. */
  readonly gate: boolean;
  /** Files that stand for it: the newest of each name, without those that are older than what they print unless all are. */
  readonly files: readonly ProjectPaper[];
};

/** The dossier of a stage (案卷): what its set asks for, then what only its gate does. */
export function dossierOf(
  stage: Pick<Stage, 'requiredPapers'>,
  entries: readonly DossierEntry[],
  papers: readonly ProjectPaper[],
  facts: DossierFacts,
): readonly DossierPaper[] {
  const gate = new Set(stage.requiredPapers);
  const listed = new Set(entries.map(({ kind }) => kind));
  const further = [...gate].filter((kind) => !listed.has(kind));
  const all = [...entries, ...further.map((kind): DossierEntry => ({ kind, copies: 1, media: [] }))];
  return all.map((entry, index) => {
    const needed = entry.need === undefined || facts.needs.has(entry.need);
    const changedAt = facts.changedAt.get(entry.kind) ?? '';
    const { state, files } = filesOf(entry.kind, papers, changedAt);
    return {
      ...entry,
      number: index + 1,
      gate: gate.has(entry.kind),
      state: state === 'missing' && !needed ? 'not-needed' : state,
      changedAt,
      files,
    };
  });
}

/** A paper counts only when it was made or attached after the last change of what it prints. */
function filesOf(kind: PaperKind, papers: readonly ProjectPaper[], changedAt: string) {
  const newest = papers.filter((paper) => paper.kind === kind).sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  const [last] = newest;
  if (!last) return { state: 'missing' as const, files: [] };
  const valid = newest.filter(({ addedAt }) => addedAt >= changedAt);
  if (valid.length === 0) return { state: 'outdated' as const, files: [last] };
  return {
    state: 'ready' as const,
    files: valid.filter(({ name }, at) => at === valid.findIndex((p) => p.name === name)),
  };
}
