/** Shorter than this nearly every reason would hold it; more than so many would cover the choices above. */
const LEAST = 2;
const MOST = 3;

/** Reasons given before that hold what is typed, the ones that begin with it first. */
export function phrasesFor(given: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted.length < LEAST) return [];
  const holding = given.filter((phrase) => phrase.toLowerCase().includes(wanted) && phrase !== typed.trim());
  const begins = (phrase: string) => Number(phrase.toLowerCase().startsWith(wanted));
  return holding.sort((a, b) => begins(b) - begins(a)).slice(0, MOST);
}
