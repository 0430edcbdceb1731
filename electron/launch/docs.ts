// `npm run docs`: writes the reference pages that come from the code. `tests/arch/docs.test.ts` fails when they are stale.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksPage } from './reference/checks-page.ts';
import { rpcPage } from './reference/rpc-page.ts';
import { storagePage } from './reference/storage-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
writeFileSync(join(root, 'docs', 'rpc.md'), rpcPage(root));
writeFileSync(join(root, 'docs', 'storage.md'), storagePage());
writeFileSync(join(root, 'docs', 'checks.md'), checksPage());
