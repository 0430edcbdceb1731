import type { PaperTemplate } from '#shared/publishing/index.ts';
import { adjustment } from './adjustment.ts';
import { ballotForm } from './ballot-form.ts';
import { ballotResult } from './ballot-result.ts';
import { collationTableGroup, collationTableSeven, collationTableSix } from './collation-tables.ts';
import { commentForm } from './comment-form.ts';
import { commentLetter } from './comment-letter.ts';
import { commentStatistics, isoCommentStatistics } from './comment-statistics.ts';
import { explanation } from './explanation.ts';
import { isoBallotReport } from './iso-ballot-report.ts';
import { isoCommentForm, isoCommentsResolved, isoCommentTable } from './iso-comment-tables.ts';
import { approvalForm, departmentOpinion, filingForm, reviewApplication, reviewOpinions } from './local-forms.ts';
import { localProposal } from './local-proposal.ts';
import { meetingAgenda, meetingAgendaInEnglish, meetingNotice, meetingNoticeInEnglish } from './meeting-notice.ts';
import { memberForm, memberList, reelectionLetter } from './member-forms.ts';
import { minutes, minutesInEnglish, signInList, signInListInEnglish } from './minutes.ts';
import { patentDisclosure } from './patent-disclosure.ts';
import { announcement, planSummary } from './project-lists.ts';
import { proposal } from './proposal.ts';
import { isoReplyLetter, replyLetter } from './reply-letter.ts';
import { meetingResolutions, resolutionsList } from './resolutions.ts';
import { reviewSheet, reviewSummary } from './review.ts';
import { declaration, submissionLetter, submissionList } from './submission.ts';
import { yearlyReport, yearlyReportInEnglish } from './yearly-report.ts';
import { yearlyTable, yearlyTableInEnglish } from './yearly-table.ts';

/** Every paper of the process, in its order (domain 3.3, domain/iso.md 2.4–2.6). */
export const formTemplates: readonly PaperTemplate[] = [
  proposal,
  localProposal,
  planSummary,
  explanation,
  patentDisclosure,
  commentLetter,
  commentForm,
  isoCommentForm,
  collationTableSeven,
  collationTableSix,
  collationTableGroup,
  isoCommentTable,
  isoCommentsResolved,
  replyLetter,
  isoReplyLetter,
  commentStatistics,
  isoCommentStatistics,
  departmentOpinion,
  meetingNotice,
  meetingNoticeInEnglish,
  meetingAgenda,
  meetingAgendaInEnglish,
  signInList,
  signInListInEnglish,
  minutes,
  minutesInEnglish,
  meetingResolutions,
  resolutionsList,
  ballotForm,
  ballotResult,
  isoBallotReport,
  reviewOpinions,
  submissionLetter,
  submissionList,
  declaration,
  approvalForm,
  announcement,
  filingForm,
  adjustment,
  reviewApplication,
  reviewSheet,
  reviewSummary,
  memberForm,
  memberList,
  reelectionLetter,
  yearlyReport,
  yearlyReportInEnglish,
  yearlyTable,
  yearlyTableInEnglish,
];

export function formTemplate(id: string): PaperTemplate | undefined {
  return formTemplates.find((template) => template.id === id);
}
