/** Files in which members answer: comment forms of any layout, and answers of review packets. */
export const ANSWER_FILES = '.docx,.xlsx,.csv,.pdf,.json,.eml,.zip';
