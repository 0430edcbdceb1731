// What stands before the text on paper and is derived: cover and contents, to be read and gone from.
// May use: ui and the editor's context; shared/publishing.
// Must not: stand within the editable sheet, or change the document.
export * from './front-pages.tsx';
