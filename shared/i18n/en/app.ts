import type { app as zh } from '../zh-CN/app.ts';
import { appBallot } from './app-ballot.ts';
import { appCompare } from './app-compare.ts';
import { appDesk } from './app-desk.ts';
import { appDraft } from './app-draft.ts';
import { appImport } from './app-import.ts';
import { appMeeting } from './app-meeting.ts';
import { appPaper } from './app-paper.ts';
import { appPeople } from './app-people.ts';
import { appProject } from './app-project.ts';
import { appRound } from './app-round.ts';
import { appShell } from './app-shell.ts';
import { appVocabulary } from './app-vocabulary.ts';

export const app: Record<keyof typeof zh, string> = {
  ...appShell,
  ...appPeople,
  ...appProject,
  ...appDesk,
  ...appDraft,
  ...appImport,
  ...appCompare,
  ...appVocabulary,
  ...appRound,
  ...appMeeting,
  ...appBallot,
  ...appPaper,
};
