import { describe, expect, it } from 'vitest';
import { translate } from '#shared/i18n/index.ts';
import { tidyDate } from '#ui/ui/date-field.tsx';
import { checkFields, cleanValues, type FieldSpec } from '#ui/ui/fields.tsx';

const t = (key: string) => translate('zh-CN', key);

describe('fields of a form', () => {
  it('asks for what is required, also when only blanks were typed', () => {
    const specs: FieldSpec[] = [{ name: 'name', label: '名称', required: true }];
    expect(checkFields(specs, cleanValues(specs, { name: ' \u3000 ' }), t)).toEqual({ name: '请填写此项。' });
    expect(checkFields(specs, { name: '油茶' }, t)).toEqual({});
  });

  it('refuses days that the calendar does not have, but not an empty day', () => {
    const specs: FieldSpec[] = [{ name: 'on', label: '日期', kind: 'date' }];
    expect(Object.keys(checkFields(specs, { on: '2026-02-29' }, t))).toEqual(['on']);
    expect(checkFields(specs, { on: '' }, t)).toEqual({});
  });

  it('lets a field look at the others', () => {
    const specs: FieldSpec[] = [
      { name: 'to', label: '', kind: 'date', check: (value, all) => (value < (all['from'] ?? '') ? 'early' : null) },
    ];
    expect(checkFields(specs, { from: '2026-03-01', to: '2026-02-01' }, t)).toEqual({ to: 'early' });
  });

  it('tidies what is sent: empty lines, blanks, days as people write them', () => {
    const specs: FieldSpec[] = [
      { name: 'list', label: '', kind: 'lines' },
      { name: 'on', label: '', kind: 'date' },
    ];
    expect(cleanValues(specs, { list: [' a ', '', '  ', 'b'], on: '2026年3月5日', kept: true })).toEqual({
      list: ['a', 'b'],
      on: '2026-03-05',
      kept: true,
    });
  });
});

describe('a day as people write it', () => {
  it.each([
    ['2026年3月5日', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['２０２６－０３－０５', '2026-03-05'],
    ['20260305', '2026-03-05'],
    [' 2026-03-05 ', '2026-03-05'],
    ['三月五日', '三月五日'],
    ['', ''],
  ])('%s becomes %s', (text, expected) => {
    expect(tidyDate(text)).toBe(expected);
  });
});
