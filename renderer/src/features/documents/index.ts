// The register of numbered documents of committees (文件登记簿) and all files that their records hold.
// May use: ui, rpc, platform, shared.
// Must not: be used by other features but for its page.
export { DocumentsPage } from './documents-page.tsx';
