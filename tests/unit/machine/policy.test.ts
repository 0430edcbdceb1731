import { describe, expect, it } from 'vitest';
import { effectivePolicy } from '#machine/policy/effective-policy.ts';
import { readPlist } from '#machine/policy/plist-values.ts';
import type { OwnedFile, PolicyMachine } from '#machine/policy/policy-machine.ts';
import { readPolicy } from '#machine/policy/read-policy.ts';
import { readRegistryOutput } from '#machine/policy/registry-output.ts';
import { POLICY_KEYS, type Policy, RESTRICTIVE } from '#shared/domain/policy.ts';

const HEAD = '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Zhunsheng\r\n';
const REG = 'C:\\Windows\\System32\\reg.exe';
const ENV = { SystemRoot: 'C:\\Windows', USERPROFILE: 'C:\\Users\\沈知秋', PUBLIC: 'C:\\Users\\Public' };
const HKLM = 'HKLM\\SOFTWARE\\Policies\\Zhunsheng';
const HKCU = 'HKCU\\SOFTWARE\\Policies\\Zhunsheng';
const GONE_EN = 'ERROR: The system was unable to find the specified registry key or value.\r\n';

/** `错误: 系统找不到指定的注册表项或值。` and `(默认)`, `D:\标准` as a Chinese console writes them. */
const GBK = {
  standards: [0x44, 0x3a, 0x5c, 0xb1, 0xea, 0xd7, 0xbc],
  default: [0x28, 0xc4, 0xac, 0xc8, 0xcf, 0x29],
} as const;

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const value = (name: string, type: string, data: string) => `    ${name}    ${type}    ${data}\r\n`;

type Said = { readonly code: number; readonly output: Uint8Array };
const said = (...parts: readonly (string | readonly number[])[]): Said => ({
  code: 0,
  output: bytes(...parts, '\r\n'),
});
const refused: Said = { code: 1, output: bytes('') };

/** A machine on which reg.exe answers by the key; keys that are not named are refused. */
function windows(answers: Readonly<Record<string, Said | Error>>, env: PolicyMachine['env'] = ENV): PolicyMachine {
  return {
    platform: 'win32',
    env,
    user: 'li',
    readFile: () => Promise.reject(new Error('not asked')),
    run: (program, args) => {
      expect(program).toBe(REG);
      expect(args).toContain('/reg:64');
      const answer = answers[args[1] as string] ?? refused;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

/** What stands above the key on every machine; nothing of ours in it. */
const ABOVE = {
  'HKLM\\SOFTWARE\\Policies': said('\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\r\n'),
  'HKCU\\SOFTWARE\\Policies': said('\r\nHKEY_CURRENT_USER\\SOFTWARE\\Policies\\Microsoft\r\n'),
};

/** Values and codes of problems of one HKLM output. */
async function machineSays(output: Said): Promise<{ values: Policy; codes: readonly string[] }> {
  const { values, problems } = await readPolicy(windows({ ...ABOVE, [HKLM]: output }));
  return { values, codes: problems.map(({ code }) => code) };
}

/** Line, what it gives; all without a problem. */
const UNDERSTOOD: readonly (readonly [string, Policy])[] = [
  [value('UpdateMode', 'REG_SZ', 'off'), { UpdateMode: 'off' }],
  [value('UpdateMode', 'REG_SZ', 'notify'), { UpdateMode: 'notify' }],
  [value('UPDATEMODE', 'REG_SZ', 'manual'), { UpdateMode: 'manual' }],
  [value('UpdateUrl', 'REG_SZ', 'https://updates.example.cn/zs'), { UpdateUrl: 'https://updates.example.cn/zs' }],
  [value('UpdateUrl', 'REG_EXPAND_SZ', 'http://10.0.0.8/zs'), { UpdateUrl: 'http://10.0.0.8/zs' }],
  [value('UpdateChannel', 'REG_SZ', 'beta'), { UpdateChannel: 'beta' }],
  [
    value('AllowedWorkspaceRoots', 'REG_MULTI_SZ', 'D:\\Desk|E:\\0 Committees'),
    {
      AllowedWorkspaceRoots: ['D:\\Desk', 'E:\\0 Committees'],
    },
  ],
  [
    value('AllowedWorkspaceRoots', 'REG_MULTI_SZ', '%USERPROFILE%\\Desk|%public%'),
    {
      AllowedWorkspaceRoots: ['C:\\Users\\沈知秋\\Desk', 'C:\\Users\\Public'],
    },
  ],
  [value('AllowedWorkspaceRoots', 'REG_SZ', 'D:\\Desk'), { AllowedWorkspaceRoots: ['D:\\Desk'] }],
  [value('AllowedWorkspaceRoots', 'REG_MULTI_SZ', ''), { AllowedWorkspaceRoots: [] }],
  ['    AllowedWorkspaceRoots    REG_MULTI_SZ\r\n', { AllowedWorkspaceRoots: [] }],
  [value('BackupRoot', 'REG_SZ', '\\\\server\\share\\desk backups'), { BackupRoot: '\\\\server\\share\\desk backups' }],
  [value('CheckpointFolder', 'REG_EXPAND_SZ', '%PUBLIC%\\cp'), { CheckpointFolder: 'C:\\Users\\Public\\cp' }],
  [value('OpenExternalLinks', 'REG_DWORD', '0x0'), { OpenExternalLinks: false }],
  [value('OpenExternalLinks', 'REG_DWORD', '0x1'), { OpenExternalLinks: true }],
  [value('LoopbackHost', 'REG_QWORD', '0x0'), { LoopbackHost: false }],
  [value('MaxImportMB', 'REG_DWORD', '0x32'), { MaxImportMB: 50 }],
  [value('RequireSignedPackages', 'REG_DWORD', '0x1'), { RequireSignedPackages: true }],
  [value('RetentionDays', 'REG_DWORD', '0x16D'), { RetentionDays: 365 }],
  [value('Reminders', 'REG_DWORD', '0x0'), { Reminders: false }],
  [value('Locale', 'REG_SZ', 'en'), { Locale: 'en' }],
  [value('DevTools', 'REG_DWORD', '0x1'), { DevTools: true }],
  [value('(Default)', 'REG_SZ', '(value not set)'), {}],
  ['', {}],
];

/** Line, the key that it spoils; the restrictive value holds, where there is one. */
const SPOILT: readonly (readonly [string, keyof Policy])[] = [
  [value('UpdateMode', 'REG_SZ', 'always'), 'UpdateMode'],
  [value('UpdateMode', 'REG_DWORD', '0x1'), 'UpdateMode'],
  [value('UpdateMode', 'REG_SZ', ''), 'UpdateMode'],
  [value('UpdateUrl', 'REG_SZ', 'ftp://updates.example.cn'), 'UpdateUrl'],
  [value('UpdateUrl', 'REG_SZ', 'file:///C:/feed'), 'UpdateUrl'],
  [value('UpdateUrl', 'REG_SZ', '\\\\server\\feed'), 'UpdateUrl'],
  [value('UpdateChannel', 'REG_SZ', 'nightly'), 'UpdateChannel'],
  [value('AllowedWorkspaceRoots', 'REG_DWORD', '0x1'), 'AllowedWorkspaceRoots'],
  [value('AllowedWorkspaceRoots', 'REG_MULTI_SZ', '%NOWHERE%\\Desk'), 'AllowedWorkspaceRoots'],
  [value('AllowedWorkspaceRoots', 'REG_BINARY', '44003A00'), 'AllowedWorkspaceRoots'],
  [value('BackupRoot', 'REG_SZ', ''), 'BackupRoot'],
  [value('BackupRoot', 'REG_SZ', '%USERPROFILE%\\backup'), 'BackupRoot'],
  [value('CheckpointFolder', 'REG_SZ', 'checkpoints'), 'CheckpointFolder'],
  [value('CheckpointFolder', 'REG_MULTI_SZ', 'D:\\a|D:\\b'), 'CheckpointFolder'],
  [value('OpenExternalLinks', 'REG_DWORD', '0x2'), 'OpenExternalLinks'],
  [value('OpenExternalLinks', 'REG_SZ', 'false'), 'OpenExternalLinks'],
  [value('LoopbackHost', 'REG_SZ', '0'), 'LoopbackHost'],
  [value('MaxImportMB', 'REG_DWORD', '0x0'), 'MaxImportMB'],
  [value('MaxImportMB', 'REG_DWORD', '0xffffffff'), 'MaxImportMB'],
  [value('MaxImportMB', 'REG_SZ', '50'), 'MaxImportMB'],
  [value('RequireSignedPackages', 'REG_NONE', ''), 'RequireSignedPackages'],
  [value('RetentionDays', 'REG_DWORD', 'zzz'), 'RetentionDays'],
  [value('Reminders', 'REG_SZ', 'yes'), 'Reminders'],
  [value('Locale', 'REG_SZ', 'de'), 'Locale'],
  [value('DevTools', 'REG_BINARY', '01'), 'DevTools'],
];

/** Outputs after which everything is restricted that nothing else is said of. */
const LOST: readonly (readonly [string, Said | Error, Policy])[] = [
  ['cut within a type', { code: 0, output: bytes(HEAD, '    UpdateMode    REG_S') }, {}],
  ['cut within a value', { code: 0, output: bytes(HEAD, '    MaxImportMB    REG_DWORD    0x3') }, {}],
  [
    'cut after a whole value',
    { code: 0, output: bytes(HEAD, value('Locale', 'REG_SZ', 'en'), '    Dev') },
    { Locale: 'en' },
  ],
  ['cut within a list', { code: 0, output: bytes(HEAD, '    AllowedWorkspaceRoots    REG_MULTI_SZ    D:\\De') }, {}],
  ['a line of another kind', said(HEAD, '    UpdateMode REG_SZ off\r\n'), {}],
  ['a name in Chinese', said(HEAD, '    ', [0xb8, 0xfc, 0xd0, 0xc2], '    REG_SZ    off\r\n'), {}],
  ['a program that cannot be run', Object.assign(new Error('spawn'), { code: 'ENOENT' }), {}],
  ['a program that takes too long', Object.assign(new Error('killed'), { code: 'ETIMEDOUT' }), {}],
];

describe('registry', () => {
  it.each(UNDERSTOOD)('%j is understood', async (line, wanted) => {
    expect(await machineSays(said(HEAD, line))).toEqual({ values: wanted, codes: [] });
  });

  it.each(SPOILT)('%j restricts', async (line, key) => {
    const { values, codes } = await machineSays(said(HEAD, line));
    expect(codes).toEqual(['policy-bad-value']);
    expect(values).toEqual(key in RESTRICTIVE ? { [key]: RESTRICTIVE[key] } : {});
  });

  it.each(LOST)('%s restricts what is not said elsewhere', async (_, output, said) => {
    const { values, problems } = await readPolicy(windows({ ...ABOVE, [HKLM]: output as Said }));
    expect(problems.map(({ code }) => code)).toContain('policy-unreadable');
    const { AllowedWorkspaceRoots, ...restrictive } = RESTRICTIVE;
    expect(values).toMatchObject({ ...restrictive, ...said });
    expect(problems.find(({ code }) => code === 'policy-unreadable')?.params?.['source']).toBe(HKLM);
  });

  it('does not believe a value in a code page, nor one below another key', async () => {
    const chinese = said(HEAD, '    BackupRoot    REG_SZ    ', GBK.standards, '\r\n', value('Locale', 'REG_SZ', 'en'));
    expect(await machineSays(chinese)).toEqual({ values: { Locale: 'en' }, codes: ['policy-bad-value'] });
    const named = said(HEAD, '    ', GBK.default, '    REG_SZ    (value not set)\r\n');
    expect(await machineSays(named)).toEqual({ values: {}, codes: [] });
    const below = said(HEAD, `${HEAD.trim()}\\Recommended\r\n`, value('DevTools', 'REG_DWORD', '0x1'));
    expect(await machineSays(below)).toEqual({ values: {}, codes: [] });
  });

  it('reports unknown names and reads on', async () => {
    const { values, codes } = await machineSays(
      said(HEAD, value('UpdateMod', 'REG_SZ', 'off'), value('Locale', 'REG_SZ', 'en')),
    );
    expect({ values, codes }).toEqual({ values: { Locale: 'en' }, codes: ['policy-unknown-key'] });
  });

  it('takes a key that is not there for no policy, in any language', async () => {
    for (const text of [GONE_EN, '\xb4\xed\xce\xf3: \xcf\xb5\xcd\xb3\xd5\xd2\xb2\xbb\xb5\xbd\r\n', ''])
      expect(await readPolicy(windows({ ...ABOVE, [HKLM]: { code: 1, output: bytes(text) } }))).toEqual({
        values: {},
        from: {},
        problems: [],
      });
    const bare = { HKLM: said('HKEY_LOCAL_MACHINE\\SOFTWARE\r\n'), HKCU: said('HKEY_CURRENT_USER\\Console\r\n') };
    const noPolicies = { ...bare, 'HKLM\\SOFTWARE': said('HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\r\n') };
    expect((await readPolicy(windows(noPolicies))).problems).toEqual([]);
  });

  it('takes a key that is there and may not be read for a lost one', async () => {
    const denied = {
      ...ABOVE,
      'HKLM\\SOFTWARE\\Policies': said('HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Zhunsheng\r\n'),
    };
    const { values, problems } = await readPolicy(windows(denied));
    expect(problems).toHaveLength(1);
    expect(values).toMatchObject({ UpdateMode: 'off', DevTools: false, OpenExternalLinks: false });
    expect(values.AllowedWorkspaceRoots).toBeUndefined();
    expect((await readPolicy(windows({}))).problems).toHaveLength(2);
    expect((await readPolicy(windows(ABOVE, { SystemRoot: 'Windows' }))).values.UpdateMode).toBe('off');
  });

  it('lets the machine beat the person, and says where each value is from', async () => {
    const both = await readPolicy(
      windows({
        [HKLM]: said(HEAD, value('Locale', 'REG_SZ', 'en'), value('DevTools', 'REG_DWORD', '0x0')),
        [HKCU]: said(
          '\r\nHKEY_CURRENT_USER\\SOFTWARE\\Policies\\Zhunsheng\r\n',
          value('DevTools', 'REG_DWORD', '0x1'),
          value('Reminders', 'REG_DWORD', '0x0'),
        ),
      }),
    );
    expect(both.values).toEqual({ Locale: 'en', DevTools: false, Reminders: false });
    expect(both.from).toEqual({ Locale: HKLM, DevTools: HKLM, Reminders: HKCU });
  });

  it('counts at least sixty outputs', () => {
    expect(UNDERSTOOD.length + SPOILT.length + LOST.length + 9).toBeGreaterThanOrEqual(60);
  });

  it('would notice a reader that believes what is cut off', () => {
    const whole = readRegistryOutput(bytes(HEAD, value('UpdateMode', 'REG_SZ', 'notify'), '\r\n'), ENV);
    const cut = readRegistryOutput(bytes(HEAD, '    UpdateMode    REG_SZ    notify'), ENV);
    expect([whole.whole, cut.whole, cut.written['UpdateMode']]).toEqual([true, false, null]);
  });
});

/** A machine with these files. */
function withFiles(
  platform: 'linux' | 'darwin',
  files: Readonly<Record<string, OwnedFile | Error>>,
  plutil: Said = refused,
): PolicyMachine {
  return {
    platform,
    env: {},
    user: 'li',
    readFile: (path) => {
      const file = files[path] ?? null;
      return file instanceof Error ? Promise.reject(file) : Promise.resolve(file);
    },
    run: (program) => (program === '/usr/bin/plutil' ? Promise.resolve(plutil) : Promise.reject(new Error(program))),
  };
}
const ETC = '/etc/zhunsheng/policy.json';
const json = (text: string, trusted = true): OwnedFile => ({ bytes: Buffer.from(text), trusted });

describe('/etc', () => {
  it('reads JSON, key by key, Chinese folders too', async () => {
    const text =
      '{"AllowedWorkspaceRoots":["/srv/标委会"],"MaxImportMB":"50","UpdateMode":"off","OpenExternalLinks":1}';
    const found = await readPolicy(withFiles('linux', { [ETC]: json(text) }));
    expect(found.values).toEqual({
      AllowedWorkspaceRoots: ['/srv/标委会'],
      MaxImportMB: 25,
      UpdateMode: 'off',
      OpenExternalLinks: true,
    });
    expect(found.problems.map(({ code, params }) => [code, params?.['key']])).toEqual([
      ['policy-bad-value', 'MaxImportMB'],
    ]);
  });

  it('has no policy without a file', async () => {
    expect((await readPolicy(withFiles('linux', {}))).values).toEqual({});
  });

  it.each<[string, OwnedFile | Error, string]>([
    ['a file others may write', json('{"DevTools":true,"UpdateMode":"notify"}', false), 'policy-unsafe'],
    ['a file that may not be read', Object.assign(new Error('no'), { code: 'EACCES' }), 'policy-unreadable'],
    ['half a file', json('{"DevTools":tr'), 'policy-unreadable'],
    ['a list', json('["DevTools"]'), 'policy-unreadable'],
    ['a name written twice', json('{"DevTools":false,"Locale":"en","Dev\\u0054ools":true}'), 'policy-unreadable'],
    ['a wrong encoding', { bytes: Buffer.from([0x7b, 0xff, 0x7d]), trusted: true }, 'policy-unreadable'],
  ])('%s restricts', async (_, file, code) => {
    const { values, problems } = await readPolicy(withFiles('linux', { [ETC]: file }));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(values).toMatchObject({ UpdateMode: 'off', DevTools: false });
  });

  it('takes the strictest where one key has two values, in whatever letters', async () => {
    for (const text of ['{"DevTools":false,"devtools":true}', '{"DEVTOOLS":true,"DevTools":true}']) {
      const { values, problems } = await readPolicy(withFiles('linux', { [ETC]: json(text) }));
      expect(problems.map(({ code, params }) => [code, params?.['key']])).toEqual([['policy-bad-value', 'DevTools']]);
      expect(values).toEqual({ DevTools: false });
    }
    const twice = await readPolicy(withFiles('linux', { [ETC]: json('{"Locale":"en","locale":"zh-CN"}') }));
    expect(twice.values).toEqual({});
    const nested = json('{"AllowedWorkspaceRoots":["Locale","/a \\"b\\"","/c,"],"Locale":"en"}');
    expect((await readPolicy(withFiles('linux', { [ETC]: nested }))).problems).toEqual([]);
  });

  it('does not take names that every object has for keys', async () => {
    for (const text of ['{"__proto__":{"DevTools":true}}', '{"constructor":1,"toString":2}']) {
      const { values, problems } = await readPolicy(withFiles('linux', { [ETC]: json(text) }));
      expect(values.DevTools).not.toBe(true);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});

const MANAGED = '/Library/Managed Preferences/cn.zhunsheng.desk.plist';
const plist = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict>${inner}</dict></plist>\n`;

describe('managed preferences', () => {
  it('reads property lists in XML', async () => {
    const text = plist(`
      <key>UpdateMode</key><string>notify</string>
      <key>MaxImportMB</key><integer> 40 </integer>
      <key>DevTools</key><false/>
      <key>AllowedWorkspaceRoots</key><array><string>/Users/Shared/标准 &amp; 计划</string></array>`);
    const { values, problems } = await readPolicy(withFiles('darwin', { [MANAGED]: json(text) }));
    expect(problems).toEqual([]);
    expect(values).toEqual({
      UpdateMode: 'notify',
      MaxImportMB: 40,
      DevTools: false,
      AllowedWorkspaceRoots: ['/Users/Shared/标准 & 计划'],
    });
  });

  it('asks the system for binary ones, and lets the machine beat the person', async () => {
    const files = {
      [MANAGED]: { bytes: Buffer.from('bplist00…'), trusted: true },
      '/Library/Managed Preferences/li/cn.zhunsheng.desk.plist': json(
        plist('<key>Locale</key><string>zh-CN</string><key>Reminders</key><false/>'),
      ),
    };
    const plutil = { code: 0, output: Buffer.from('{"Locale":"en"}') };
    expect((await readPolicy(withFiles('darwin', files, plutil))).values).toEqual({ Locale: 'en', Reminders: false });
    expect((await readPolicy(withFiles('darwin', files))).values.UpdateMode).toBe('off');
  });

  it.each([
    '<plist><dict><key>a</key></dict></plist>',
    '<plist><array/></plist>',
    '<plist>',
    'x',
    '<plist><dict><key>A</key><true/><key>A</key><false/></dict></plist>',
  ])('%s is none', (text) => expect(() => readPlist(text)).toThrow());
});

it('restricts every key that can be restricted', () => {
  const broken = Object.fromEntries(POLICY_KEYS.map((key) => [key, {}]));
  const { values, problems } = effectivePolicy([{ source: 'x', written: broken, lost: null }]);
  expect(values).toEqual(RESTRICTIVE);
  expect(problems).toHaveLength(POLICY_KEYS.length);
});
