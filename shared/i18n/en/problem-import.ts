import type { problemImport as zh } from '../zh-CN/problem-import.ts';

export const problemImport: Record<keyof typeof zh, string> = {
  'file-empty': 'The file is empty (0 bytes). Please export it again or ask the sender for the original.',
  'file-left-out':
    'The file brings {{count}} outside addresses or embedded objects; none was opened or kept, only the text was read: {{targets}}.',
  'file-too-large':
    'The file is larger than {{limitMb}} MB and was not read. Please compress its pictures and try again.',
  'file-too-large-policy':
    '“{{name}}” is over {{limitMb}} MB, more than the policy of this machine allows ({{source}}); it was not taken. Compress its pictures, or ask your administrator to raise MaxImportMB.',
  'file-truncated':
    'The file is incomplete: its end is missing, perhaps because a download or copy was interrupted. Please get the original again.',
  'file-not-zip':
    'The file is not a Word or Excel file: its content does not match its extension. Please check whether it is the right file.',
  'file-not-docx':
    'This is not a Word document (.docx): its content does not match its extension. Please open the original in Word or WPS, save it as .docx and import that.',
  'file-encrypted-or-old':
    'This is an old Word file (.doc) or one with an opening password and cannot be read. Please open it in Word or WPS, remove the password, save it as .docx and import that.',
  'file-is-pdf': 'This is a PDF file and cannot be imported as a draft. Please use a Word document (.docx).',
  'file-is-xlsx': 'This is an Excel file and cannot be imported as a draft. Please use a Word document (.docx).',
  'plan-day-unread': 'The day “{{text}}” cannot be read and was left out.',
  'plan-ended': 'This project was terminated on {{day}}.',
  'plan-other-day': 'The project keeps its registered day of completion, {{day}}.',
  'plan-other-number': 'A project of this title has the plan number {{number}}; a new one would be made.',
  'plan-other-title': 'The plan number is that of “{{title}}”.',
  'plan-several': 'There are {{count}} projects of this title; the first one was taken.',
  'plan-twice': 'The same as a line before; left out.',
  'plan-work-unread': '“{{text}}” does not say whether it is new or a revision.',
  'zip-broken': 'The file is damaged and cannot be read ({{detail}}). Please get the original again.',
  'zip-too-many-entries':
    'The file holds {{found}} parts, more than the limit of {{limit}}; for safety it was not read.',
  'zip-too-large': 'The part “{{name}}” in the file unpacks to more than {{limitMb}} MB; for safety it was not read.',
  'zip-bomb':
    'The part “{{name}}” in the file is compressed {{ratio}}:1, which no normal document is; for safety it was not read.',
  'zip-unsafe-name':
    'The file holds a part with the unsafe name “{{name}}”; for safety it was not read. Ask its sender to save or pack it again with a usual program.',
  'zip-duplicate-name':
    'The file holds two parts named “{{name}}”; it was not read, since either could be meant. Please save it again in Word.',
  'zip-encrypted': 'The part “{{name}}” in the file is encrypted. Please remove the password and import it again.',
  'zip-overlap': 'Parts of the file overlap (“{{name}}”), which no normal document does; for safety it was not read.',
  'xml-doctype':
    'The file contains a DOCTYPE declaration, which normal Word and Excel files never have; for safety it was not read.',
  'xml-too-deep': 'The inner structure of the file is nested deeper than {{limit}} levels; it was not read.',
  'xml-too-many-elements':
    'The file holds more than {{limit}} elements; it was not read. Please import it in several files.',
  'xml-attribute-too-long': 'The file holds an attribute of abnormal length; for safety it was not read.',
  'xml-encoding':
    'The part “{{name}}” in the file is neither UTF-8 nor UTF-16 and cannot be read. Please save the file again in Word.',
  'xml-broken':
    'The XML inside the file has an error and cannot be read ({{detail}}). Please open it in Word and save it again.',
  'docx-no-text':
    'The file has no Word text part and cannot be read. Please open the original in Word and save it again as .docx.',
  'draft-no-headings':
    'No chapters, clauses or elements such as the foreword were recognised: all text was put into the body as paragraphs. Please set the headings in the editor, or use heading styles (or numbers such as “1　范围”) in Word and import again.',
  'draft-no-foreword': 'No foreword was found; an empty one was made. Please write it.',
  'draft-foreword-block':
    'The foreword holds a figure, table, formula or clause, which a foreword must not have (GB/T 1.1—2020, 8.3); their text was kept as paragraphs.',
  'draft-cover-text':
    'Some text of the cover was not recognised and not put into the cover data, please check: {{texts}}',
  'draft-text-boxes':
    '{{count}} text boxes were found; their text was put into the running text in order. Please check the places.',
  'draft-references-broken':
    '{{count}} cross-references have no target and were kept as plain text: {{shown}}. Please check them and insert them again.',
  'draft-reference-dangling':
    '“{{text}}” looks like a reference to this document, but there is no such place; it stays as text. Please check it and insert the reference again.',
  'draft-citation-differs':
    '“{{text}}” is dated otherwise than the document listed ({{listed}}); it stays as text. Please bring them into line and insert the citation again.',
  'draft-citation-unlisted':
    'The text names documents that are listed neither in the normative references nor in the bibliography ({{count}}): {{codes}}. Please check.',
  'draft-number-as-text':
    '“{{text}}” looks like the title of a clause, but its number does not follow those around it, so it came in as plain text. Please check, and correct it to a chapter or clause if it is one.',
  'draft-text-added':
    '{{count}} pieces of text in the result do not stand in the file; please compare with the original: {{texts}}.',
  'draft-text-missing': '{{count}} pieces of text were not imported; please add them from the original: {{texts}}.',
  'draft-numbers-changed':
    '{{count}} numbers differ from the original, since numbers are made automatically: {{changes}}. Please check whether a clause is missing.',
  'draft-annex-obligation':
    '{{annex}} does not say whether it is normative or informative; it was taken as informative. Please confirm.',
  'draft-index-derived':
    'The index is made from the terms; the {{count}} lines of the original index were not imported.',
  'draft-lists-joined': 'A list item has several inner lists; they were joined into one. Please check.',
  'draft-list-note-moved':
    '“{{text}}” goes on the list before it; the note between them now stands behind the list. Please check where the note belongs.',
  'draft-list-continued':
    'A list does not begin with its first mark (“{{text}}”), perhaps because a note stands in between; it is now a list of its own that begins anew. Please check what refers to it.',
  'draft-footnote-missing': 'The text of one footnote is missing in the file; please add it from the original.',
  'draft-picture-missing':
    'A picture is missing in the file (perhaps it is linked from outside) and was not imported; please insert it again.',
  'draft-picture-format':
    'A picture is in the format {{format}}; it was kept but cannot be shown or printed. Please replace it by PNG or JPEG.',
  'draft-picture-in-cell':
    'A table cell held {{count}} pictures, which cannot stand there: they are a figure behind the table now and the cell refers to it. Please add its title.',
  'draft-picture-in-text':
    '{{count}} pictures stood within the text; they were put behind the paragraph as a figure. Please check.',
  'draft-figure-without-caption':
    'A figure has no number and title; it was numbered in its order. Please add the title.',
  'draft-table-without-caption': 'A table has no number and title; it was numbered in its order. Please add the title.',
  'draft-caption-without-object': 'No table or figure was found for “{{caption}}”; it was kept as text.',
  'draft-nested-table': 'A table cell holds another table; its text was put into the cell row by row. Please check.',
  'draft-revisions-accepted':
    'The file holds {{count}} tracked changes ({{insertions}} insertions, {{deletions}} deletions); the text was imported as if all were accepted.',
  'draft-comments':
    'The file holds {{count}} comments, which were not imported into the text. If they are answers to a comment round, please use “Import comments”.',
  'draft-hidden-text':
    'The file holds {{count}} hidden characters, which were not imported. If they are needed, please unhide them in Word and import again.',
  'draft-macros': 'The file holds macros; they were left behind and only the text was imported.',
  'draft-external-links':
    'The file points to {{count}} outside addresses; none was opened and the text was kept: {{targets}}.',
  'draft-active-fields':
    'The file holds fields that load outside content ({{fields}}); they were not run and only the text shown before was kept.',
  'draft-objects':
    'The file holds {{count}} embedded objects (equation editor objects, charts, controls or sub-documents), which were not opened; preview pictures were imported where there are some. Please check and enter them again.',
  'draft-equations':
    '{{count}} equation fields use switches that are not known; only their text was kept, please enter the formula again: {{texts}}.',
  'draft-formula-picture':
    'The formula here is an object of an equation editor (such as MathType): there is a picture but nothing to read. “□” stands in its place; please enter it again. The picture is kept.',
  'draft-footnote-plain': 'A footnote holds a picture or a table; only its text was kept, please check.',
  'draft-symbols':
    '{{count}} characters of a symbol font are unknown and were replaced by “□”; please correct them from the original.',
};
