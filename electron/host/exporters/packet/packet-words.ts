import { POSITIONS } from '#shared/domain/ballot.ts';
import { catalogues, type Locale } from '#shared/i18n/index.ts';

/** Words of the packet's interface, with the names of the votes as the ballot page has them. */
export function packetWords(locale: Locale): Readonly<Record<string, string>> {
  const { packet, app } = catalogues[locale];
  const choices = POSITIONS.map((choice) => [`choice-${choice}`, app[`ballot.choice-${choice}`]] as const);
  return { ...packet, ...Object.fromEntries(choices) };
}
