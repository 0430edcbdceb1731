/** Where a folder stands (所在位置): on a disk of this machine, in the folder of a sync service, or on a share. */
export type WorkspacePlace = {
  readonly kind: 'local' | 'synced' | 'network';
  /** Name of the sync service, or of the kind of share; empty for a local disk. */
  readonly service: string;
};

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Number of the file system by `statfs`; 0 = not told. */
  readonly fileSystem: number;
};

/** Parts of a path by which the folder of a sync service is known. */
const SYNCED: readonly (readonly [service: string, part: RegExp])[] = [
  ['OneDrive', /^OneDrive( - .+|-.+)?$/i],
  ['WPS', /^(WPS云盘|WPSDrive|WPS Cloud Files|KingsoftData)$/i],
  ['坚果云', /^(坚果云|Nutstore( Files)?|我的坚果云)$/i],
  ['Dropbox', /^Dropbox( \(.+\))?$/i],
  ['iCloud', /^(iCloud( ?Drive)?|com~apple~CloudDocs|Mobile Documents)$/i],
  ['百度网盘', /^(百度网盘同步空间|BaiduSyncdisk|百度云同步盘)$/i],
  ['Google Drive', /^(Google ?Drive|My Drive)$/i],
];
/** Magic numbers of Linux. */
const SHARES: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  [0xff534d42]: 'SMB',
  [0xfe534d42]: 'SMB',
  16914839: '9p',
  1397113167: 'AFS',
  12805120: 'Ceph',
  2020557398: 'VirtualBox',
};

/** Recognised by the environment, by names in the path and by the kind of file system; a sync service counts before the share it is on. */
export function workspacePlace(dir: string, { platform, env, fileSystem }: Surroundings): WorkspacePlace {
  const service = SYNCED.find(([, part]) => dir.split(/[\\/]/).some((name) => part.test(name.normalize('NFC'))))?.[0];
  if (service) return { kind: 'synced', service };
  const roots = [env['OneDrive'], env['OneDriveCommercial'], env['OneDriveConsumer']];
  if (roots.some((root) => root && isInside(dir, root, platform))) return { kind: 'synced', service: 'OneDrive' };
  if (/^(\\\\(?!\?\\[a-z]:|\.\\)|\/\/)/i.test(dir)) return { kind: 'network', service: 'UNC' };
  // The system gives the number of its own word length: the high bit may come as a sign.
  const share = platform === 'linux' ? SHARES[fileSystem >>> 0] : undefined;
  return share ? { kind: 'network', service: share } : { kind: 'local', service: '' };
}

function isInside(dir: string, root: string, platform: NodeJS.Platform): boolean {
  const plain = (path: string) => {
    const parts = path
      .normalize('NFC')
      .split(/[\\/]+/)
      .filter(Boolean)
      .join('/');
    return `${platform === 'linux' ? parts : parts.toLowerCase()}/`;
  };
  return plain(dir).startsWith(plain(root));
}
