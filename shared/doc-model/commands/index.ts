// Changes of a standard as pure transforms: levels, kinds of block, lists, elements, new blocks, repair of ids.
// May use: base, doc-model, prosemirror-model, prosemirror-transform.
// Must not: need a DOM or a selection, nor make ids of their own: the caller hands over `newId`.
export * from './add-element.ts';
export * from './change-level.ts';
export * from './cite-document.ts';
export * from './compose-foreword.ts';
export * from './convert-block.ts';
export * from './derive-references.ts';
export * from './divide-outline.ts';
export * from './lift-list-item.ts';
export * from './merge-block.ts';
export * from './move-outline-entry.ts';
export * from './move-section.ts';
export * from './new-blocks.ts';
export * from './new-standard-document.ts';
export * from './reference-chapter.ts';
export * from './remove-element.ts';
export * from './remove-outline-entry.ts';
export * from './repair-block-ids.ts';
export * from './restore-unit.ts';
export * from './restore-wording.ts';
export * from './section-range.ts';
export * from './set-change-list.ts';
export * from './set-list-kind.ts';
export * from './sink-list-item.ts';
export * from './split-block.ts';
export * from './wrap-in-list.ts';
