import type { problemForms as zh } from '../zh-CN/problem-forms.ts';

export const problemForms: Record<keyof typeof zh, string> = {
  'form-not-what-it-claims':
    'The file is named .{{extension}}, but it is no Word or Excel file inside; it was not read. Please ask the sender for the original file.',
  'form-kind-unknown':
    'This kind of file is not known; it was not read. Comment forms can be .docx, .xlsx or .csv files, PDF files with fields or notes, .eml mails and .zip archives.',
  'form-old-office':
    'The file has an old format (.doc, .xls, .wps, .et) or a password; it was not read and stays as it is. Please remove the password and save it as .docx or .xlsx, or enter it by hand.',
  'hand-old-word':
    'This is an old Word file (.doc); it was not read and stays as it is. Please save it as .docx and import that, or enter it by hand.',
  'hand-old-excel':
    'This is an old Excel file (.xls); it was not read and stays as it is. Please save it as .xlsx and import that, or enter it by hand.',
  'hand-slides':
    'This is an old presentation (.ppt); it was not read and stays as it is. If it has comments, please enter them by hand.',
  'hand-letter':
    'The comments are written as running text without clause numbers and cannot be read one by one. The file is kept as it is. Please type them in.',
  'hand-locked-office':
    'This Word or Excel file needs a password to be opened; it was not read and stays as it is. Please remove the password and import it again, or enter it by hand.',
  'hand-outlook':
    'This is a mail of Outlook (.msg); it was not read and stays as it is. Please save it as .eml and import that, or enter it by hand.',
  'hand-winmail':
    'This attachment has a format of Outlook (winmail.dat); it was not read and stays as it is. Please ask the sender for plain attachments, or enter it by hand.',
  'hand-picture':
    'This is a picture (a photograph or a scan) without text to read; it stays as it is. Please enter it by hand.',
  'hand-scan':
    'This PDF is a scan ({{pages}} pages) without text or notes; it stays as it is. Please enter it by hand.',
  'hand-archive':
    'This is a RAR, 7z or gz archive; it was not read and stays as it is. Please unpack it and import it as .zip, or enter it by hand.',
  'hand-rtf':
    'This is an RTF file; it was not read and stays as it is. Please save it as .docx in Word and import that, or enter it by hand.',
  'hand-ofd':
    'This is an OFD file; it was not read and stays as it is. Please ask for a Word file, or enter it by hand.',
  'hand-odf':
    'This is an OpenDocument file (.odt, .ods); it was not read and stays as it is. Please save it as .docx or .xlsx and import that, or enter it by hand.',
  'form-pdf':
    'This PDF has neither notes nor fields to fill in (it may have been printed to a new PDF after filling in); it was not read and stays as it is. Please ask for a Word or Excel form, or enter it by hand.',
  'form-pdf-other':
    'This PDF has fields, but is not the form that this program makes, and has no notes; it was not read and stays as it is. Please ask for a Word or Excel form, or enter it by hand.',
  'pdf-no-notes':
    'This is the review copy that this program made ({{name}}), without any note in it. Please ask the sender.',
  'pdf-page-unread': 'Page {{pages}} is damaged; notes on it were not read. Please check the original file.',
  'pdf-notes-too-many':
    'The file has more than {{limit}} notes; the last {{count}} were not read. Please split the file and import the parts.',
  'pdf-notes-drawn':
    '{{count}} drawings, stamps or empty notes have no words (page {{pages}}) and were not read as comments. Please look at them in the original file.',
  'pdf-notes-attached':
    'Files are attached to notes ({{files}}); they were not read. Please look at the original file.',
  'pdf-notes-without-words': 'Notes that only mark text and say nothing: {{count}}. Please ask the sender.',
  'mail-broken':
    'This mail is incomplete or not well formed; only what could be read was read. Please check the original file.',
  'mail-too-large':
    'This mail is too large (more than {{limit}} MB) or has too many levels; not all of it was read. Please save its attachments and import them.',
  'mail-text': 'The letter itself says: “{{text}}”. If it has comments, please enter them by hand.',
  'letter-rest': 'The letter also says “{{text}}”, which was not read as a comment. If it is one, please type it in.',
  'letter-rows':
    'The comments stand in a letter; {{count}} were read by the clauses that it names. Please check them against the letter.',
  'bundle-nested':
    '“{{name}}” is an archive inside an archive, too deep to be opened. Please unpack it and import it again.',
  'bundle-part-unread': '“{{name}}” is damaged and was not read. Please check the original file.',
  'bundle-too-much':
    'There are more than {{files}} files or {{limit}} MB inside; the rest was not read. Please import them in several parts.',
  'bundle-empty': 'There are no files in the archive.',
  'pdf-broken': 'This PDF is damaged or incomplete; it was not read. Please ask the sender for the original file.',
  'pdf-locked':
    'This PDF needs a password to be opened; it was not read and stays as it is. Please remove the password and import it again, or enter it by hand.',
  'pdf-too-large':
    'This PDF is too large (more than 100 MB or {{limit}} pages); it was not read. Please split it and import the parts.',
  'form-macros-ignored': 'The file contains macros. Only its text was read; the macros were left behind.',
  'form-embedded-part':
    'Another document is embedded in the file; that part was not read. Please check the original file.',
  'docx-no-document': 'The file has no Word text in it; it was not read. Please open it in Word and save it again.',
  'xlsx-broken': 'The workbook lacks “{{part}}”; it was not read. Please open it in Excel and save it again.',
  'text-unreadable':
    'The text is neither UTF-8, UTF-16 nor GBK; it was not read. Please save it as a CSV file in UTF-8 and import it again.',
  'csv-quote-open':
    'A quotation mark in line {{line}} is never closed; it was read as a plain character. Please check that line.',
  'sheet-cut':
    'The table has far more than {{limit}} rows. Only these were read, and merged cells were taken as single ones. Please import it in several files.',
  'sheet-too-long': 'The table has more than {{limit}} rows; the rest was not read. Please import it in several files.',
  'sheet-too-much-text':
    'The sheet holds more than {{limit}} characters; later rows, or parts of merged cells, were not read. Please import it in several files. If the table looks short, somebody may have tampered with the file: ask its sender.',
  'sheet-too-wide':
    'The table has more than {{limit}} columns; the rest was not read. Please delete the columns that are not needed.',
  'sheet-hidden': 'The sheet “{{sheet}}” is hidden and was not read. Unhide it if it should be imported.',
  'form-no-table':
    'No comment table was found, and the file does not say “no comments” either. If the comments stand in the text, please enter them by hand.',
  'form-empty': 'The comment table is empty and “no comments” is not ticked. Please ask the organisation.',
  'form-ticked-but-rows':
    '“No comments” is ticked, but the table has {{rows}} comments; they were read. Please ask the organisation.',
  'form-no-organisation': 'No name of an organisation was found. Please add who submitted the form.',
  'form-rows-without-organisation':
    'Comments that do not say which organisation they come from: {{count}}. Please add it.',
  'form-organisation-without-comment':
    '“{{organisation}}” states in the table that it has no comment; this was not counted as a comment.',
  'form-row-skipped':
    'Text in a row merged over the whole table was not read as a comment: “{{text}}”. If it is one, please enter it by hand.',
  'form-row-joined':
    'The row has neither number nor clause and was joined to the comment at {{to}}. If it is a comment of its own, please split it.',
  'form-row-without-comment':
    'The row has only the original text, without comment, proposal or reason. Please ask the organisation.',
  'form-problems-more': 'There are {{count}} more problems like these. Compare with the file itself.',
  'form-text-cut':
    '{{count}} texts are too long (over {{limit}} characters): only their beginning was read. Open the file for the rest.',
  'form-cell-formula': 'The cell is a formula; the result stored in the file was read.',
  'form-cell-formula-empty':
    'The cell is a formula without a stored result and was taken as empty. Please save the file again in Excel and import it.',
  'form-cell-error': 'The cell holds an error value (such as #N/A) and was taken as empty.',
  'form-clause-is-date':
    'Excel has stored the clause number as a date ({{clause}}); it may have been written like “4-2”. Please check.',
  'form-duplicate': 'This is the same file as “{{file}}”; it was not read twice.',
  'form-rows-repeated':
    '{{count}} comments are word for word those of the same organisation that are in this round already; they are not counted twice.',
  'form-same-content':
    'The comments are word for word those of “{{file}}”; the form may have been sent twice. Please keep only one of them.',
  'form-standard-differs':
    'The form is about “{{found}}”, the other files are about “{{expected}}”. Its comments are included; please check whether it belongs here.',
  'answer-too-large':
    'The answer file is larger than {{limit}} MB and was not read. Ask the sender for the file that the review packet saved.',
  'answer-broken':
    'The answer file is incomplete or was altered; it was not read and stays as it is. Ask the sender to save it again in the review packet.',
  'answer-version':
    'The answer file has another version of the format ({{version}}); it was not read and stays as it is. Update this program, then import it.',
  'answer-invalid':
    '“{{where}}” in the answer file does not follow the format; it was not read and stays as it is. Ask the sender to save it again in the review packet.',
  'copy-other-draft':
    'This file holds comments on another draft ({{draft}}). Tick it to import them into this round; their clauses are found by their words.',
  'answer-other-draft':
    'This answer is on another draft ({{standard}} {{draft}}) and cannot be imported here. Import it into the round or ballot on that draft.',
  'answer-other-round':
    'This answer belongs to another comment round on the same draft. Check it before you import it.',
  'answer-other-ballot': 'This answer belongs to another ballot on the same draft. Check it before you import it.',
  'word-notes-formats':
    '{{count}} tracked changes of format were not read as comments. If they bear on the content, check them in the file.',
  'word-notes-derived':
    '{{count}} tracked changes come from Word updating contents, numbers or references and were not read as comments.',
  'word-notes-of-form':
    '{{count}} tracked changes in the table come from filling it in. The filled-in text was read; they are no comments of their own.',
  'word-notes-too-many':
    'The file has {{found}} comments and tracked changes; only the first {{limit}} were read. Divide it into several files.',
  'word-no-notes':
    'This is the text of “{{name}}” without comments, tracked changes or a comment table. Please check with the sender.',
};
