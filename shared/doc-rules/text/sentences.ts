/** The sentences of a Chinese text as ranges without leading blanks; they end with 。！？； or a line break, which belongs to them. */
export function sentencesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const match of text.matchAll(/[^。！？；\n]*(?:[。！？；\n]|$)/g)) {
    const lead = /^\s*/.exec(match[0])![0].length;
    const from = match.index + lead;
    const to = match.index + match[0].trimEnd().length;
    if (to > from) found.push({ from, to });
  }
  return found;
}
