/** Words within so many characters of each other stand in one sentence, or in one paragraph. */
const NEAR = 40;
const NOT_FAR = 200;
/** Places of the first word that are looked at. */
const MOST_PLACES = 8;
const LINE = 0x0a;
/** The worst rank of what has all words in title and numbers. */
export const IN_HEAD = 1;

export type Words = readonly (readonly string[])[];

/** The best rank of what has not all words in title and numbers. */
export const IN_TEXT = 2;

/** Whether every word is there, in one of its forms. */
export function holdsAll(text: string, words: Words): boolean {
  return words.every((forms) => forms.some((form) => text.includes(form)));
}

/**
 * How well a text answers the words, from 0: the title or a number begins with them, they stand in title and numbers, near each other, not
 * far, far; -1 = one of them is not there. `head`: where title and numbers end. Without `near` nobody asks how far the words are apart.
 */
export function rankOf(text: string, head: number, words: Words, near: boolean): number {
  let inHead = head > 0;
  let begins = false;
  for (const forms of words) {
    let at = -1;
    let end = 0;
    // One form is enough: how a date is written says nothing of how well it answers.
    for (let form = 0; form < forms.length && at < 0; form++) {
      const word = forms[form] as string;
      at = text.indexOf(word);
      end = at + word.length;
    }
    if (at < 0) return -1;
    if (end > head) inHead = false;
    else if (at === 0 || text.charCodeAt(at - 1) === LINE) begins = true;
  }
  if (inHead) return begins ? 0 : IN_HEAD;
  if (words.length === 1 || !near) return IN_TEXT;
  const distance = leastDistance(text, words);
  return distance <= NEAR ? IN_TEXT : distance <= NOT_FAR ? 3 : 4;
}

/** Least distance from a place of the first word to the farthest of the others around it. */
function leastDistance(text: string, words: Words): number {
  const [first = [], ...others] = words;
  let least = Number.POSITIVE_INFINITY;
  for (const form of first) {
    let at = text.indexOf(form);
    for (let place = 0; at >= 0 && place < MOST_PLACES; place++) {
      let farthest = 0;
      for (const forms of others) {
        let nearest = Number.POSITIVE_INFINITY;
        for (const other of forms) {
          const after = text.indexOf(other, Math.max(0, at - NOT_FAR));
          if (after >= 0) nearest = Math.min(nearest, Math.abs(after - at));
          const before = text.lastIndexOf(other, at);
          if (before >= 0) nearest = Math.min(nearest, at - before);
        }
        farthest = Math.max(farthest, nearest);
      }
      least = Math.min(least, farthest);
      if (least <= NEAR) return least;
      at = text.indexOf(form, at + 1);
    }
  }
  return least;
}
