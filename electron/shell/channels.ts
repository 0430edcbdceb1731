/** Names of the bridge's channels, known to both ends. The preload imports nothing else, so that its bundle stays small. */
export const CHANNELS = {
  /** Page → shell. */
  connect: 'desk:connect',
  chooseSave: 'desk:choose-save',
  writePart: 'desk:write-part',
  finishSave: 'desk:finish-save',
  showSaved: 'desk:show-saved',
  chooseFolder: 'desk:choose-folder',
  setMenu: 'desk:set-menu',
  remind: 'desk:remind',
  updates: 'desk:updates',
  /** Shell → page. */
  port: 'desk:port',
  hostGone: 'desk:host-gone',
  action: 'desk:action',
} as const;
