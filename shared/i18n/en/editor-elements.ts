import type { editorElements as texts } from '../zh-CN/editor-elements.ts';

export const editorElements: Record<keyof typeof texts, string> = {
  'action.cite': 'Cite a document',
  'action.insert-known-term': 'Term from another standard…',
  'context.align-decimal': 'Align cells at the decimal point',
  'context.column-width': 'Column',
  'context.add-text': 'Add text (key of a figure, paragraph of a table)',
  'context.edit-citation': 'Edit the cited document',

  'cite.title': 'Cite a document',
  'cite.title-edit': 'Edit the cited document',
  'cite.search': 'Number or title of the document',
  'cite.new': 'New document',
  'cite.empty': 'Type a number or title; a document that is not listed can be added',
  'cite.broken': 'The cited document was deleted; choose another one',
  'cite.in-normative': 'Normative references',
  'cite.in-informative': 'Bibliography',
  'cite.in-workspace': 'Standard of the workspace',
  'cite.code': 'Letters and serial number',
  'cite.year': 'Year',
  'cite.undated': 'Undated',
  'cite.all-parts': 'All parts',
  'cite.name': 'Title',
  'cite.original': 'Original title (foreign documents)',
  'cite.list': 'List in',
  'cite.normative': 'Normative references (Clause 2)',
  'cite.informative': 'Bibliography',

  'term.title': 'Term from another standard',
  'term.search': 'Term, English equivalent or definition',
  'term.none': 'No such term in the other standards of the workspace',
  'term.modified': 'Modified',

  'wording.compose-foreword': 'Compose the foreword from the project',
  'wording.composed-already': 'The foreword agrees with the project',
  'wording.restore': 'Restore the fixed wording',
  'wording.derive-references': 'Place and sort the documents by how they are cited',
};
