// Code tables of standards as data: provinces, ICS fields, CCS letters.
// May use: types of domain.
// Must not: know where codes are printed or checked.
export * from './classification-codes.ts';
export * from './province-codes.ts';
export * from './province-names.ts';
