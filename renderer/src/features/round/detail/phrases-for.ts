const MOST = 6;

/** Reasons to offer: those that hold what is typed, the ones that begin with it first; all of the first ones while nothing is typed. */
export function phrasesFor(given: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const holding = given.filter((phrase) => phrase.toLowerCase().includes(wanted) && phrase !== typed.trim());
  const begins = (phrase: string) => Number(phrase.toLowerCase().startsWith(wanted));
  return holding.sort((a, b) => begins(b) - begins(a)).slice(0, MOST);
}
