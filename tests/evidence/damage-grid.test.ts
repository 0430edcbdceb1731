import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallSubject } from './damage/workspace-subject.ts';
import { shortOf } from './evidence-row.ts';
import { damageGrid, measureDamage, type Subject } from './rows/damage-grid.ts';

const OPTIONS = { seed: 20261122 };
let subject: Subject;

beforeAll(async () => {
  subject = await smallSubject();
});

describe('the damage grid', () => {
  it('finds every promise kept', async () => {
    const measured = await damageGrid.measure({ ...OPTIONS, quick: true });
    expect(shortOf(measured), measured.findings.join('\n')).toEqual([]);
  });

  it('notices an opening without the rungs below workspace.json', async () => {
    const open: Subject['open'] = async (dir) => {
      try {
        JSON.parse(readFileSync(join(dir, 'workspace.json'), 'utf8'));
      } catch {
        return null;
      }
      return subject.open(dir);
    };
    const measured = await measureDamage({ ...subject, open }, { ...OPTIONS, only: ['workspace.json'] });
    expect(shortOf(measured)).toContain('without a usable start');
  });

  it('notices records that are gone without a word, and a default in their place', async () => {
    const open: Subject['open'] = async (dir) => {
      const opened = await subject.open(dir);
      return opened && { ...opened, named: [], restore: async () => false };
    };
    const measured = await measureDamage({ ...subject, open }, { ...OPTIONS, only: ['notes/a.json'] });
    expect(shortOf(measured)).toEqual(
      expect.arrayContaining(['damaged records not named', 'records not restored from a backup']),
    );
  });

  it('notices a damaged original that is thrown away', async () => {
    const open: Subject['open'] = async (dir) => {
      const opened = await subject.open(dir);
      for (const folder of ['quarantine', 'recovery']) rmSync(join(dir, folder), { recursive: true, force: true });
      return opened;
    };
    const measured = await measureDamage({ ...subject, open }, { ...OPTIONS, only: ['workspace.json'] });
    expect(shortOf(measured)).toContain('damaged originals deleted');
  });

  it('notices a damage that takes other records with it, and default data that nobody finds', async () => {
    let isWhole = true; // the first opening, before anything is damaged
    const open: Subject['open'] = async (dir) => {
      const opened = await subject.open(dir);
      if (!opened || isWhole) {
        isWhole = false;
        return opened;
      }
      const records = async () => new Map([...(await opened.records())].slice(1)).set('notes/b.json', '{}');
      return { ...opened, named: [], records };
    };
    const measured = await measureDamage(
      { ...subject, open, verify: async () => [] },
      { ...OPTIONS, only: ['notes/b.json'] },
    );
    expect(shortOf(measured)).toEqual(
      expect.arrayContaining(['records lost beyond the damaged one', 'changes overlooked by the check']),
    );
  });
});
