import type { problemForms as zh } from '../zh-CN/problem-forms.ts';

export const problemForms: Record<keyof typeof zh, string> = {
  'form-not-what-it-claims':
    'The file is named .{{extension}}, but it is no Word or Excel file inside; it was not read. Please ask the sender for the original file.',
  'form-kind-unknown':
    'This kind of file is not known; it was not read. Comment forms can be .docx, .xlsx or .csv files, or PDF forms to fill in.',
  'form-old-office':
    'The file has an old format (.doc, .xls, .wps, .et) or a password; it was not read. Please remove the password and save it as .docx or .xlsx.',
  'form-pdf':
    'This PDF has no fields to fill in (it may be a scan, or was printed to a new PDF after filling in); it was not read. Please ask for the PDF saved after filling in, or a Word or Excel form, or enter it by hand.',
  'form-pdf-other':
    'This PDF has fields, but is not the form that this program makes; it was not read. Please use the form of this program, or a Word or Excel form, or enter it by hand.',
  'pdf-broken': 'This PDF is damaged or incomplete; it was not read. Please ask the sender for the original file.',
  'pdf-locked':
    'This PDF needs a password to be opened; it was not read. Please remove the password and import it again.',
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
  'sheet-too-long': 'The table has more than {{limit}} rows; the rest was not read. Please import it in several files.',
  'sheet-too-wide':
    'The table has more than {{limit}} columns; the rest was not read. Please delete the columns that are not needed.',
  'sheet-hidden': 'The sheet “{{sheet}}” is hidden and was not read. Unhide it if it should be imported.',
  'form-no-table':
    'No comment table was found, and the file does not say “no comments” either. If the comments stand in the text, please enter them by hand.',
  'form-empty': 'The comment table is empty and “no comments” is not ticked. Please ask the organisation.',
  'form-ticked-but-rows':
    '“No comments” is ticked, but the table has {{rows}} comments; they were read. Please ask the organisation.',
  'form-no-organisation': 'No name of an organisation was found. Please add who submitted the form.',
  'form-rows-without-organisation': '{{count}} comments do not say which organisation they come from. Please add it.',
  'form-organisation-without-comment':
    '“{{organisation}}” states in the table that it has no comment; this was not counted as a comment.',
  'form-row-skipped':
    'Text in a row merged over the whole table was not read as a comment: “{{text}}”. If it is one, please enter it by hand.',
  'form-row-joined':
    'The row has neither number nor clause and was joined to the comment at {{to}}. If it is a comment of its own, please split it.',
  'form-row-without-comment':
    'The row has only the original text, without comment, proposal or reason. Please ask the organisation.',
  'form-cell-formula': 'The cell is a formula; the result stored in the file was read.',
  'form-cell-formula-empty':
    'The cell is a formula without a stored result and was taken as empty. Please save the file again in Excel and import it.',
  'form-cell-error': 'The cell holds an error value (such as #N/A) and was taken as empty.',
  'form-clause-is-date':
    'Excel has stored the clause number as a date ({{clause}}); it may have been written like “4-2”. Please check.',
  'form-duplicate': 'This is the same file as “{{file}}”; it was not read twice.',
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
  'answer-other-draft':
    'This answer is on another draft ({{standard}} {{draft}}) and cannot be imported here. Import it into the round or ballot on that draft.',
  'answer-other-round':
    'This answer belongs to another comment round on the same draft. Check it before you import it.',
  'answer-other-ballot': 'This answer belongs to another ballot on the same draft. Check it before you import it.',
};
