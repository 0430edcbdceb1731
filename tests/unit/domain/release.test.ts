import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedAddress, updateMode } from '#machine/updates/feed-address.ts';
import { compareVersions, judgeRelease } from '#shared/domain/release.ts';
import { NOW, releaseOf } from '#tests/builders/release-feed.ts';

const ORDERED = [
  '0.9.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.10',
  '1.2.0',
  '10.0.0',
];

describe('versions', () => {
  it('stand in the order of Semantic Versioning', () => {
    for (const [at, a] of ORDERED.entries())
      for (const [place, b] of ORDERED.entries())
        expect(Math.sign(compareVersions(a, b)), `${a} ${b}`).toBe(Math.sign(at - place));
  });

  it('that are none come neither before nor after', () => {
    for (const none of ['', '1', '1.2', 'v1.2.3', '1.2.3.4', '1.2.3 '])
      expect(compareVersions(none, '1.0.0')).toBeNaN();
  });
});

const machine = { version: '0.1.0', channel: 'latest', platform: 'linux', arch: 'x64', now: NOW, seen: null } as const;

describe('a release', () => {
  it('is never believed after a newer one was, whatever it says', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.boolean(), (serial, seen, same) => {
        const sha = same ? 'a' : 'b';
        const verdict = judgeRelease(releaseOf(Buffer.from('x'), { serial: serial + 1 }), sha, {
          ...machine,
          seen: { serial: seen + 1, sha512: 'a' },
        });
        expect(verdict.kind).toBe(serial > seen || (serial === seen && same) ? 'newer' : 'refused');
      }),
    );
  });

  it('is refused by a clock that cannot be read', () => {
    expect(judgeRelease(releaseOf(Buffer.from('x')), 'a', { ...machine, now: Number.NaN }).kind).toBe('refused');
  });
});

describe('whether the feed is asked', () => {
  const url = 'https://updates.example.org/zs';
  it('is up to the policy, then the person, then only notifying', () => {
    expect(updateMode({ UpdateMode: 'off', UpdateUrl: url }, 'notify')).toEqual({ mode: 'off', by: 'policy' });
    expect(updateMode({ UpdateMode: 'manual', UpdateUrl: url }, 'off')).toEqual({ mode: 'manual', by: 'policy' });
    expect(updateMode({ UpdateUrl: url }, 'off')).toEqual({ mode: 'off', by: 'person' });
    expect(updateMode({ UpdateUrl: url }, null)).toEqual({ mode: 'notify', by: 'default' });
    expect(updateMode({}, 'notify')).toEqual({ mode: 'off', by: 'no-address' });
  });

  it.each([
    ['https://updates.example.org/zs', 'https://updates.example.org/zs/'],
    ['https://updates.example.org/zs/', 'https://updates.example.org/zs/'],
    ['http://10.1.2.3:8080/zs', 'http://10.1.2.3:8080/zs/'],
    ['http://172.31.0.1/', 'http://172.31.0.1/'],
    ['http://192.168.3.4/zs', 'http://192.168.3.4/zs/'],
    ['http://[fd00::1]/', 'http://[fd00::1]/'],
    ['http://[fd::1]/', null],
    ['http://updates/', 'http://updates/'],
    ['http://updates.bureau.internal/', 'http://updates.bureau.internal/'],
    ['http://updates.example.org/', null],
    ['http://172.32.0.1/', null],
    ['http://8.8.8.8/', null],
    ['http://10.example.org/', null],
    ['http://0x0a.0.0.1/', 'http://10.0.0.1/'],
    ['https://user:pass@updates.example.org/', null],
    ['https://updates.example.org/?a=1', null],
    ['file:///srv/feed', null],
    ['ftp://10.0.0.1/', null],
    ['nonsense', null],
  ])('%s → %s', (written, wanted) => expect(feedAddress(written)).toBe(wanted));
});
