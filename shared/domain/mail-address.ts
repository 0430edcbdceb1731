import { toHalfWidth } from '../base/index.ts';

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]{2,}$/u;

/** What stands in a field for e-mail: one address or several, apart by commas, semicolons or blanks; and what is no address. */
export type MailAddresses = { readonly addresses: readonly string[]; readonly wrong: readonly string[] };

/** Reads a field for e-mail; full-width characters (as input methods write them) count as their half-width forms. */
export function mailAddresses(field: string): MailAddresses {
  const parts = toHalfWidth(field)
    .split(/[\s,;、]+/)
    .map((part) => part.replace(/^(?:mailto:|<)+|>$/gi, ''))
    .filter((part) => part !== '');
  const isAddress = (part: string): boolean => ADDRESS.test(part) && part.length <= 254 && !part.includes('..');
  return { addresses: [...new Set(parts.filter(isAddress))], wrong: parts.filter((part) => !isAddress(part)) };
}
