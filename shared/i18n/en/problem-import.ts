import type { problemImport as zh } from '../zh-CN/problem-import.ts';

export const problemImport: Record<keyof typeof zh, string> = {
  'file-empty': 'The file is empty (0 bytes). Please export it again or ask the sender for the original.',
  'file-too-large':
    'The file is larger than {{limitMb}} MB and was not read. Please compress its pictures and try again.',
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
  'zip-broken': 'The file is damaged and cannot be read ({{detail}}). Please get the original again.',
  'zip-too-many-entries':
    'The file holds {{found}} parts, more than the limit of {{limit}}; for safety it was not read.',
  'zip-too-large': 'The part “{{name}}” in the file unpacks to more than {{limitMb}} MB; for safety it was not read.',
  'zip-bomb':
    'The part “{{name}}” in the file is compressed {{ratio}}:1, which no normal document is; for safety it was not read.',
  'zip-unsafe-name': 'The file holds a part with the unsafe name “{{name}}”; for safety it was not read.',
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
};
