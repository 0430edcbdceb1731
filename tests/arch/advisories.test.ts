import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import advisories from './advisories.json' with { type: 'json' };

/**
 * Advisories (安全公告) against what is installed: the registry of a build machine may not answer `npm audit`, so the table is kept here,
 * looked at anew with every release (date and source in the file).
 */
type Locked = Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
const installed: Locked = lock.packages;

const numbers = (version: string): readonly number[] => (version.split('-')[0] ?? '').split('.').map(Number);

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [numbers(version), numbers(floor)];
  for (let i = 0; i < 3; i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  return false;
}

/** Safe when it is not below the fix of its own line, or of the newest line for a line that has none. */
function isSafe(version: string, fixes: readonly string[]): boolean {
  const line = (of: string): string =>
    numbers(of)
      .slice(0, of.startsWith('0.') ? 2 : 1)
      .join('.');
  const own = fixes.find((fix) => line(fix) === line(version));
  return !isBelow(version, own ?? (fixes.at(-1) as string));
}

/** What of a lock file is below its floor or on the list of what is never used. */
function findings(packages: Locked): readonly string[] {
  return Object.entries(packages).flatMap(([path, { version = '' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const denied = advisories.denied.find((each) => each.package === name);
    if (denied) return [`${path} ${version}: ${denied.why}`];
    const floor = advisories.floors.find((each) => each.package === name);
    return floor && !isSafe(version, floor.safe) ? [`${path} ${version}: ${floor.why}`] : [];
  });
}

describe('packages with advisories', () => {
  it('are not in the lock file', () => {
    expect(findings(installed)).toEqual([]);
    // The packages that the table is about must be found by their names, or it would watch nothing.
    expect(Object.keys(installed)).toEqual(
      expect.arrayContaining(['node_modules/pdfjs-dist', 'node_modules/electron']),
    );
  });

  it('are noticed when one comes in, also below another package', () => {
    const others: Locked = {
      'node_modules/exceljs': { version: '4.4.0' },
      'node_modules/docx/node_modules/jszip': { version: '3.10.1' },
      'node_modules/pdfjs-dist': { version: '6.2.107' },
      'node_modules/a/node_modules/@xmldom/xmldom': { version: '0.8.12' },
      'node_modules/b/node_modules/@xmldom/xmldom': { version: '0.9.9' },
      'node_modules/@xmldom/xmldom': { version: '0.8.13' },
      'node_modules/electron': { version: '43.4.1' },
      'node_modules/node': { version: '24.11.0' },
      'node_modules/mammoth': { version: '1.12.3' },
      'node_modules/fast-xml-parser': { version: '4.5.0' },
    };
    expect(findings(others).map((line) => line.split(':')[0])).toEqual([
      'node_modules/exceljs 4.4.0',
      'node_modules/docx/node_modules/jszip 3.10.1',
      'node_modules/pdfjs-dist 6.2.107',
      'node_modules/a/node_modules/@xmldom/xmldom 0.8.12',
      'node_modules/b/node_modules/@xmldom/xmldom 0.9.9',
      'node_modules/electron 43.4.1',
      'node_modules/node 24.11.0',
      'node_modules/fast-xml-parser 4.5.0',
    ]);
  });

  it('the installer is made with a fixed toolset', () => {
    const config = readFileSync(fileURLToPath(new URL('../../electron-builder.yml', import.meta.url)), 'utf8');
    const given = /^toolsets:.*$/m.exec(config)?.[0] ?? '';
    for (const { name, safe } of advisories.toolsets) {
      const version = new RegExp(`\\b${name}: "([\\d.]+)"`).exec(given)?.[1] ?? '0';
      expect(isBelow(version, safe), `${name} ${version}`).toBe(false);
    }
  });
});
