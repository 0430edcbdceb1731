import { startHarness } from './start-harness.ts';

/** `node tests/e2e/ui-harness/main.ts [port] [--empty]`: serves the built interface on a filled workspace until Ctrl-C. */
const port = Number(process.argv[2] ?? 0) || 0;
const harness = await startHarness({ port, empty: process.argv.includes('--empty') });
console.log(`READY ${harness.url}`);
console.log(JSON.stringify(harness.ids));
process.on('SIGINT', () => void harness.close().then(() => process.exit(0)));
process.on('SIGTERM', () => void harness.close().then(() => process.exit(0)));
