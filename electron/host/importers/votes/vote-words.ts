import { plainName } from '#shared/base/index.ts';
import type { Position } from '#shared/domain/ballot.ts';

/** Words of votes in sheets, most particular first; matched without blanks, marks of punctuation and what nobody sees. */
const WORDS: readonly (readonly [Position, RegExp])[] = [
  ['disapprove-conditional', /^(?:不赞成|不同意|反对).*(?:采纳|改为?赞成|改为?同意)|^disapprove.*(?:unless|if)/],
  ['approve-with-comments', /^(?:赞成|同意)(?:但|有|，有).*(?:意见|建议)|^(?:approve|yes|approval).*comments?$/],
  ['disapprove', /^(?:不赞成|不同意|反对|否)$|^(?:disapprove|disapproval|no|against)$/],
  ['approve', /^(?:赞成|赞同|通过)$|^(?:approve|approval|infavour)$/],
  ['abstain', /^弃权$|^(?:abstain|abstention)$/],
  ['no-objection', /^无异议$|^noobjection$/],
  ['yes', /^(?:同意|是)$|^yes$/],
  ['discuss', /^(?:提请)?讨论$|^discuss$/],
  ['recuse', /^回避$|^recuse$/],
  ['confirm', /^(?:继续有效|确认)$|^confirm$/],
  ['revise', /^修订$|^(?:revise|reviseamend)$/],
  ['withdraw', /^废止$|^withdraw$/],
];

/** The position that a word of a sheet names; null = none. `同意` is a yes, or an approval where the form has none (see `votesOfSheet`). */
export function positionOfWord(text: string): Position | null {
  const key = plainName(text)
    .toLowerCase()
    .replace(/[\s,，、;；。.:：()（）/“”"']/g, '')
    .slice(0, 40);
  return WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
