import type { app as zh } from '../zh-CN/app.ts';
import { appAnswers } from './app-answers.ts';
import { appArchive } from './app-archive.ts';
import { appBackups } from './app-backups.ts';
import { appBallot } from './app-ballot.ts';
import { appCalendar } from './app-calendar.ts';
import { appComment } from './app-comment.ts';
import { appCompare } from './app-compare.ts';
import { appDesk } from './app-desk.ts';
import { appDocuments } from './app-documents.ts';
import { appDossier } from './app-dossier.ts';
import { appDraft } from './app-draft.ts';
import { appFigures } from './app-figures.ts';
import { appHistory } from './app-history.ts';
import { appHistoryFields } from './app-history-fields.ts';
import { appHome } from './app-home.ts';
import { appImport } from './app-import.ts';
import { appMeeting } from './app-meeting.ts';
import { appMemberLetters } from './app-member-letters.ts';
import { appMembers } from './app-members.ts';
import { appPaper } from './app-paper.ts';
import { appPeople } from './app-people.ts';
import { appPortfolio } from './app-portfolio.ts';
import { appPrivacy } from './app-privacy.ts';
import { appProject } from './app-project.ts';
import { appProjectWay } from './app-project-way.ts';
import { appProtection } from './app-protection.ts';
import { appRegister } from './app-register.ts';
import { appReminder } from './app-reminder.ts';
import { appResolution } from './app-resolution.ts';
import { appRound } from './app-round.ts';
import { appRules } from './app-rules.ts';
import { appSearch } from './app-search.ts';
import { appSend } from './app-send.ts';
import { appShell } from './app-shell.ts';
import { appStatistics } from './app-statistics.ts';
import { appTrouble } from './app-trouble.ts';
import { appUnseen } from './app-unseen.ts';
import { appUpdates } from './app-updates.ts';
import { appVocabulary } from './app-vocabulary.ts';

export const app: Record<keyof typeof zh, string> = {
  ...appShell,
  ...appStatistics,
  ...appPeople,
  ...appMembers,
  ...appMemberLetters,
  ...appProject,
  ...appProjectWay,
  ...appPortfolio,
  ...appDesk,
  ...appDocuments,
  ...appDossier,
  ...appDraft,
  ...appImport,
  ...appCompare,
  ...appVocabulary,
  ...appRound,
  ...appFigures,
  ...appAnswers,
  ...appSend,
  ...appResolution,
  ...appRegister,
  ...appProtection,
  ...appReminder,
  ...appComment,
  ...appMeeting,
  ...appCalendar,
  ...appRules,
  ...appBallot,
  ...appPaper,
  ...appHistory,
  ...appHistoryFields,
  ...appPrivacy,
  ...appArchive,
  ...appBackups,
  ...appHome,
  ...appSearch,
  ...appUnseen,
  ...appUpdates,
  ...appTrouble,
};
