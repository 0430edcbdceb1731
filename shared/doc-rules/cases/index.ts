// Cases of the drafting checks: small documents in a file, what has to be found in them, and the judgement.
// May use: the model, the engine, base, domain, publishing's label wording.
// Must not: know the catalogue; the checks are handed in.
export * from './case-file.ts';
export * from './document-of-case.ts';
export * from './judge-cases.ts';
