// Second door: the host for a browser on this machine, over HTTP and WebSocket on 127.0.0.1.
// May use: Node, shared, the host's public index.
// Must not: listen on any other address, answer a stranger's Host or Origin, or know Electron.
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
