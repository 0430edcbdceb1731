import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry as hostRegistry } from '#host/registry.ts';
import { aggregateAt, openWorkspace, type Registry, verifyWorkspace } from '#host/storage/index.ts';
import { create, meta, open, registry, temporaryFolder, writeNote } from '../../unit/storage/support.ts';
import type { OpenSubject, Subject } from '../rows/damage-grid.ts';

/** A small workspace of two kinds with a log, an attachment, images for undoing, something in the trash, and two backups. */
export async function smallSubject(): Promise<Subject> {
  const dir = temporaryFolder();
  await create(dir);
  const store = await open(dir);
  for (const id of ['a', 'b', 'c', 'gone']) await writeNote(store, id, 1);
  await writeNote(store, 'a', 2);
  await store.commit({ puts: [{ kind: 'sheet', id: 's', data: { version: 1 }, expectedRev: 0 }] }, meta);
  await store.commit({ appends: [{ kind: 'sheet', id: 's', lines: ['一', '二', '三'] }] }, meta);
  await store.commit({ blobs: [Buffer.from('附件')] }, meta);
  await store.commit({ deletes: [{ kind: 'note', id: 'gone', expectedRev: 1 }] }, meta);
  await store.backups.backUp('manual');
  await store.close();
  return subjectOf(dir, registry);
}

/** The sample workspace with every kind of the host. */
export async function sampleSubject(): Promise<Subject> {
  const { buildSampleWorkspace } = await import('../../../electron/cli/sample/build-sample-workspace.ts');
  const dir = join(mkdtempSync(join(tmpdir(), 'zs-damage-sample-')), 'workspace');
  await buildSampleWorkspace(dir);
  const opened = await openWorkspace(dir, { registry: hostRegistry, backups: 'off' });
  if (!opened.ok) throw new Error(opened.error.code);
  await opened.value.store.backups.backUp('manual');
  await opened.value.store.close();
  return subjectOf(dir, hostRegistry);
}

function subjectOf(dir: string, kinds: Registry): Subject {
  return {
    dir,
    open: (folder) => openSubject(folder, kinds),
    verify: async (folder) => {
      const { problems } = await verifyWorkspace(folder, { registry: kinds });
      return problems.flatMap(({ where }) => where ?? []);
    },
  };
}

/** Opens with a lock, as a person would. */
async function openSubject(dir: string, kinds: Registry): Promise<OpenSubject | null> {
  const opened = await openWorkspace(dir, { registry: kinds, backups: 'off' });
  if (!opened.ok) return null;
  const { store } = opened.value;
  const records = async (): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const kind of Object.values(kinds)) {
      for (const { id } of store.heads(kind.kind)) {
        const read = await store.get(kind.kind, id);
        const path = kind.file ? `${kind.folder}/${id}/${kind.file}` : `${kind.folder}/${id}.json`;
        if (read.ok && existsSync(join(dir, path))) found.set(path, JSON.stringify(read.value.data));
      }
    }
    return found;
  };
  return {
    writable: !store.readOnly,
    get named() {
      return store.problems.flatMap(({ where }) => where ?? []);
    },
    records,
    restore: async (path) => {
      const found = aggregateAt(Object.values(kinds), path);
      if (!found || found.log) return false;
      return (await store.restoreFile(found.kind.kind, found.id, { actor: 'li' })).ok;
    },
    close: () => store.close(),
  };
}
