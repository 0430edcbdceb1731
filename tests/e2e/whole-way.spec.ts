import { join } from 'node:path';
import { cliHere } from '#tests/builders/cli-here.ts';
import { tools } from '#tests/builders/document-tools.ts';
import { samplesDir } from '#tests/builders/samples.ts';
import { expect, test } from './door.ts';
import { walkWholeWay } from './walk-whole-way.ts';
import { ownWayFiles, sampleWayFiles } from './way-files.ts';

const variants = [
  { name: 'with files of our own, through the shell', skip: false, files: ownWayFiles, kind: 'shell' },
  {
    name: 'with the sample draft and forms (only beside ../shared/samples), in the browser',
    skip: !samplesDir,
    files: sampleWayFiles,
    kind: 'browser',
  },
] as const;

for (const { files, kind, name, skip } of variants)
  test(`the whole way ${name}`, async ({ doors }) => {
    test.skip(skip, 'the folder ../shared/samples does not stand beside this clone');
    test.skip(!tools.poppler || !tools.qpdf, 'poppler-utils and qpdf are needed to open the papers');
    test.setTimeout(480_000);
    const way = await files(doors.folder);
    const workspace = join(doors.folder, '工作区');
    expect((await cliHere('init', workspace)).code).toBe(0);
    const page = await doors.open(await doors.start(workspace, { kind }));
    await walkWholeWay(page, workspace, doors.folder, way);
  });
