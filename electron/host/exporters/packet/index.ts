// The review packet: one HTML file in which a member reads a draft, comments, votes, and saves an answer file.
// May use: exporters/html, shared (publishing, domain, i18n, base).
// Must not: reach the network, load anything from outside the file, know how answers are imported.
export { buildPacket, type PacketInput } from './build-packet.ts';
