/** Names of the bridge's channels, known to both ends. The preload imports nothing else, so that its bundle stays small. */
export const CHANNELS = {
  connect: 'desk:connect',
  port: 'desk:port',
  saveFile: 'desk:save-file',
  setMenu: 'desk:set-menu',
  remind: 'desk:remind',
  action: 'desk:action',
} as const;
