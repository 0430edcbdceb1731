import type { XmlElement } from '../package/index.ts';
import type { NumberingCounter } from './numbering.ts';
import type { Relationship } from './relationships.ts';
import type { Styles } from './styles.ts';
import type { WordBlock, WordFindings, WordInline } from './word-model.ts';

/** A field that has begun and not ended; fields may run over several paragraphs (contents). */
export type OpenField = {
  code: string;
  inResult: boolean;
  readonly formField: XmlElement | undefined;
  /** Where its result begins: the inlines of that paragraph and the position. */
  resultIn: WordInline[] | null;
  resultFrom: number;
};

/** What reading one part of a document needs and keeps. */
export type WordContext = {
  readonly styles: Styles;
  readonly numbering: NumberingCounter;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly findings: WordFindings;
  readonly fields: OpenField[];
  /** `f` or `e` keys for note references. */
  readonly readBlocks: (container: XmlElement) => WordBlock[];
};

export function emptyFindings(): WordFindings {
  return {
    insertions: 0,
    deletions: 0,
    comments: 0,
    hiddenChars: 0,
    macros: false,
    external: new Set(),
    activeFields: new Set(),
    objects: 0,
    unknownSymbols: 0,
    unknownEquations: [],
  };
}
