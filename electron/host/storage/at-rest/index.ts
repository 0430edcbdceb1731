// Files that are encrypted at rest: sealing bytes, the key behind a passphrase.
// May use: writing and reading of files, not what is in them.
// Must not: know any noun of the domain, keep a passphrase, write one anywhere.
export {
  CONFIDENTIAL,
  type Confidential,
  readConfidential,
  removeConfidential,
  writeConfidential,
} from './confidential-file.ts';
export { changeSecret, type NewKey, newKey, openKey } from './key-box.ts';
export { isSealed, isWholeSeal, plainOf, type Sealer } from './sealer.ts';
