/** Files in which members answer: what is read, and what a person types in. */
export const ANSWER_FILES =
  '.docx,.xlsx,.csv,.tsv,.txt,.pdf,.json,.eml,.zip,.doc,.xls,.wps,.et,.rtf,.ofd,.msg,.jpg,.jpeg,.png,.tif,.tiff,.heic';
