// Comments that say the same: sent twice, the same proposal, nearly the same words.
// May use: base, the comment of domain.
// Must not: decide anything; every comment of a group is kept and answered.
export { comparedText } from './comment-words.ts';
export { type CommentGroup, groupComments } from './group-comments.ts';
