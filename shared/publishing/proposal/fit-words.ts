import type { TextStretch } from './find-words.ts';

/**
 * A text with a stretch replaced. The sign at the end of a sentence is neither lost nor doubled, Latin words stay apart, and no two blanks
 * are left where words went.
 */
export function fitWords(text: string, { from, to }: TextStretch, words: string): string {
  const [before, removed, behind] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  let fresh = words;
  if (fresh === '') {
    const joined = before === '' || / $/.test(before) ? behind.replace(/^ +/, '') : behind;
    return (joined === '' || /^[，。；,.;]/.test(joined) ? before.replace(/(?<! ) +$/, '') : before) + joined;
  }
  const end = /[。；.;]$/.exec(removed)?.[0] ?? '';
  if (end !== '' && !/[。；！？：.;!?:]$/.test(fresh) && !/^[。；，.;,]/.test(behind)) fresh += end;
  else if (end === '' && /[。.]$/.test(fresh) && behind !== '' && !/^\n/.test(behind))
    fresh = fresh.replace(/[。.]$/, '');
  const left = isLatin(before.at(-1)) && isLatin(fresh[0]) && !/\s$/.test(before) && removed === '' ? ' ' : '';
  const right = isLatin(fresh.at(-1)) && isLatin(behind[0]) && removed === '' ? ' ' : '';
  return before + left + fresh + right + behind;
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[\p{Script=Latin}\p{Script=Greek}\d”"')\]}+±≤≥<>=([-]/u.test(char);
}
