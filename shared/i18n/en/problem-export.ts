import type { problemExport as zh } from '../zh-CN/problem-export.ts';

export const problemExport: Record<keyof typeof zh, string> = {
  'archive-empty': 'The record holds no entry about this project: it cannot be archived.',
  'archive-file-changed': 'The file is not as the list has it: it was changed.',
  'archive-file-missing': 'A file of the list is not in the package.',
  'archive-file-unlisted': 'A file in the package is not on its list.',
  'archive-not-one':
    'This is no archive package of Zhunsheng, or its list is damaged. Check that it is the right file (.zsarchive), or ask its sender to send it again.',
  'archive-not-unpacked':
    'The package is sound but could not be unpacked into the temporary folder {{folder}} ({{reason}}), and was not opened. Look at the space on the disk and the rights of that folder, then open it again.',
  'archive-object-changed': 'The file is not what the record of changes says.',
  'archive-path': 'The name or place of this file is none that a workspace has; somebody may have added it.',
  'archive-record-changed': 'The record after entry {{seq}} was changed or is not whole.',
  'archive-signature-bad': 'The signature does not fit the list.',
  'archive-unsound':
    'The package is not sound (problems: {{count}}) and was not opened. Do not rely on what it holds, and ask its sender to send the original again.',
  'formula-unreadable':
    'The formula “{{latex}}” could not be read ({{reason}}) and was set as plain text. Please check how it is written in the editor.',
  'picture-missing':
    'The picture of “{{figure}}” is not in the workspace; its description was set instead. Please insert the picture again.',
  'picture-unreadable':
    'The picture of “{{figure}}” is not a usable PNG or JPEG, or is too large (more than 64 million pixels); its description was set instead. Please replace it with a PNG or JPEG of a reasonable size.',
  'glyph-missing':
    'The character “{{char}}” ({{code}}) in “{{place}}”, page {{page}}, is in none of the printing fonts; a box was printed instead. Please use a common character or a picture.',
  'formula-too-wide':
    'A formula on page {{page}} is wider than its place and was reduced to {{percent}}%. Please write it on several lines.',
  'table-narrow':
    'The table on page {{page}} has columns too narrow for what stands in them: numbers are cut, or characters stand on one another. Please use fewer or other columns, or several tables.',
  'block-too-tall':
    'Something on page {{page}} is taller than the page and cannot be divided; a part of it may be hidden. Please split it.',
  'print-right-to-left':
    'The file holds words written from right to left (Arabic, Hebrew); their letters stand in the wrong order in the PDF. Where they matter, make a Word file.',
  'print-unseen':
    '{{count}} characters that nobody sees or that turn the direction of the text were left out of the file; the record keeps them, and pages show a mark in their place.',
  'packet-large':
    'The review packet is {{size}} MB, mostly pictures; mail may refuse it. Hand it out on a memory stick, or use smaller pictures in the draft.',
};
