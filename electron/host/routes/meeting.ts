import { meetingCalendar } from '../usecases/calendar/index.ts';
import * as mails from '../usecases/mails/index.ts';
import * as meeting from '../usecases/meetings/index.ts';
import * as papers from '../usecases/papers/index.ts';
import { os, refusing } from './os.ts';

/** Procedures of meetings. */
export const meetingRoutes = {
  list: os.meeting.list.handler(({ context, input }) => meeting.listMeetings(context.host, input.committeeId)),
  get: os.meeting.get.handler(({ context, input }) => meeting.getMeeting(context.host, input.id)),
  create: os.meeting.create.handler(({ context, input }) => meeting.createMeeting(context.host, input)),
  createSeries: os.meeting.createSeries.handler(({ context, input }) => meeting.createSeries(context.host, input)),
  update: os.meeting.update.handler(({ context, input }) =>
    meeting.updateMeeting(context.host, input.id, input.changes, input.following),
  ),
  suggestAgenda: os.meeting.suggestAgenda.handler(({ context, input }) =>
    meeting.suggestAgenda(context.host, input.id),
  ),
  saveItem: os.meeting.saveItem.handler(({ context, input }) => meeting.saveItem(context.host, input)),
  addItems: os.meeting.addItems.handler(({ context, input }) => meeting.addItems(context.host, input.id, input.items)),
  moveItem: os.meeting.moveItem.handler(({ context, input }) =>
    meeting.moveItem(context.host, input.id, input.itemId, input.before),
  ),
  removeItem: os.meeting.removeItem.handler(({ context, input }) =>
    meeting.removeItem(context.host, input.id, input.itemId),
  ),
  saveAttendance: os.meeting.saveAttendance.handler(({ context, input }) =>
    meeting.saveAttendance(context.host, input.id, input.people),
  ),
  previewSignIn: os.meeting.previewSignIn.handler(({ context, input }) => meeting.previewSignIn(context.host, input)),
  saveDeclaration: os.meeting.saveDeclaration.handler(({ context, input }) =>
    meeting.saveDeclaration(context.host, input),
  ),
  removeDeclaration: os.meeting.removeDeclaration.handler(({ context, input }) =>
    meeting.removeDeclaration(context.host, input.id, input.declarationId),
  ),
  saveResolution: os.meeting.saveResolution.handler(({ context, input }) =>
    meeting.saveResolution(context.host, input),
  ),
  removeResolution: os.meeting.removeResolution.handler(({ context, input }) =>
    meeting.removeResolution(context.host, input.id, input.resolutionId),
  ),
  saveAction: os.meeting.saveAction.handler(({ context, input }) => meeting.saveAction(context.host, input)),
  removeAction: os.meeting.removeAction.handler(({ context, input }) =>
    meeting.removeAction(context.host, input.id, input.actionId),
  ),
  closeAction: os.meeting.closeAction.handler(({ context, input }) => meeting.closeAction(context.host, input)),
  actions: os.meeting.actions.handler(({ context, input }) => meeting.listActions(context.host, input)),
  hold: os.meeting.hold.handler(({ context, input }) =>
    meeting.holdMeeting(context.host, input.id, input.on, input.overrideReason),
  ),
  cancel: os.meeting.cancel.handler(({ context, input }) =>
    meeting.cancelMeeting(context.host, input.id, input.reason),
  ),
  calendar: os.meeting.calendar.handler(({ context, input }) => meetingCalendar(context.host, input.id)),
  pack: os.meeting.pack.handler(({ context, input }) => papers.meetingPack(context.host, input.id)),
  mailText: os.meeting.mailText.handler(({ context, input }) => mails.meetingMailText(context.host, input)),
  mails: os.meeting.mails.handler(({ context, input, signal }) =>
    refusing(mails.meetingMails(context.host, input, signal)),
  ),
  markNotified: os.meeting.markNotified.handler(({ context, input }) => mails.markNotified(context.host, input)),
  approveMinutes: os.meeting.approveMinutes.handler(({ context, input }) =>
    meeting.approveMinutes(context.host, input.id),
  ),
  addAddendum: os.meeting.addAddendum.handler(({ context, input }) =>
    meeting.addAddendum(context.host, input.id, input.on, input.text),
  ),
};
