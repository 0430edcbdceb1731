import { createWorkspace } from '#host/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { buildSampleWorkspace } from './sample/build-sample-workspace.ts';

/**
 * Composition root of a utility process of the desktop: makes a workspace in the folder of `--dir=`, with `--sample` the sample. Says
 * `{type: 'made'}` or `{type: 'refused', text}` and ends.
 */
const { parentPort } = process as unknown as { readonly parentPort: { postMessage(message: unknown): void } };
const value = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const dir = value('dir');
const locale = value('locale') === 'en' ? 'en' : 'zh-CN';

try {
  if (process.argv.includes('--sample')) await buildSampleWorkspace(dir);
  else {
    const created = await createWorkspace(dir, { name: translate(locale, 'cli.workspace-name') });
    if (!created.ok) refused(translate(locale, `problem.${created.error.code}`, created.error.params));
  }
  parentPort.postMessage({ type: 'made' });
  process.exit(0);
} catch {
  refused('');
}

function refused(text: string): never {
  parentPort.postMessage({ type: 'refused', text });
  process.exit(1);
}
