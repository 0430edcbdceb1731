import { describe, expect, test } from 'vitest';
import { probeVolume, workspacePlace } from '#host/storage/index.ts';
import { faultyFileOps } from '../../fakes/file-ops.ts';
import { memoryFileOps } from '../../fakes/memory-file-ops.ts';

const linux = { platform: 'linux' as const, env: {}, fileSystem: 0xef53 };
const windows = { platform: 'win32' as const, env: { OneDrive: 'C:\\Users\\li\\OneDrive - 标准院' }, fileSystem: 0 };

describe('place of a workspace', () => {
  test.each([
    ['/home/li/标准', linux, 'local', ''],
    ['/home/li/坚果云/标准', linux, 'synced', '坚果云'],
    ['/mnt/share/标准', { ...linux, fileSystem: 0x6969 }, 'network', 'NFS'],
    ['/mnt/share/标准', { ...linux, fileSystem: 0xff534d42 | 0 }, 'network', 'SMB'],
    ['D:\\WPS云盘\\标准', windows, 'synced', 'WPS'],
    ['D:\\百度网盘同步空间\\a', windows, 'synced', '百度网盘'],
    ['c:\\users\\LI\\OneDrive - 标准院\\ws', windows, 'synced', 'OneDrive'],
    ['C:\\Users\\li\\OneDrive2\\ws', windows, 'local', ''],
    ['\\\\server\\标准', windows, 'network', 'UNC'],
    ['\\\\?\\C:\\ws', windows, 'local', ''],
    ['/Users/li/Library/Mobile Documents/ws', { ...linux, platform: 'darwin' as const }, 'synced', 'iCloud'],
  ] as const)('%s', (dir, surroundings, kind, service) => {
    expect(workspacePlace(dir, surroundings)).toEqual({ kind, service });
  });
});

describe('probe of a volume', () => {
  test('says what it does, and leaves nothing behind', async () => {
    const ops = memoryFileOps();
    await ops.mkdir('/ws');
    expect(await probeVolume(ops, '/ws', () => 0)).toEqual({
      saves: true,
      error: '',
      ms: 0,
      hardLinks: true,
      caseCounts: true,
      formsCount: true,
      folderFlush: true,
    });
    expect(await ops.readdir('/ws')).toEqual([]);
  });

  test.each(['open', 'writeFile', 'sync', 'rename', 'readFile'])(
    'a failing %s is named, never thrown',
    async (only) => {
      const ops = faultyFileOps(memoryFileOps());
      await ops.mkdir('/ws');
      ops.arm({ at: 1, mode: 'error', code: 'EROFS', only });
      expect(await probeVolume(ops, '/ws')).toMatchObject({ saves: false, error: 'EROFS', hardLinks: false });
    },
  );

  test('a file system without hard links, one that ignores case, one without folder flush', async () => {
    const base = memoryFileOps();
    const fold = (path: string) => path.replace(/\/A$/, '/a').normalize('NFC');
    await base.mkdir('/ws');
    const fat = {
      ...base,
      link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' })),
      stat: (path: string) => base.stat(fold(path)),
      syncFolder: () => Promise.reject(Object.assign(new Error('no flush'), { code: 'EINVAL' })),
    };
    expect(await probeVolume(fat, '/ws')).toMatchObject({
      saves: true,
      hardLinks: false,
      caseCounts: false,
      formsCount: false,
      folderFlush: false,
    });
  });
});
