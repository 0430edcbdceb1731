// Letters that begin the codes of Chinese standards.
// May use: nothing.
// Must not: know where codes are printed or checked.
export * from './sector-codes.ts';
