import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlist } from '#machine/policy/plist-values.ts';
import { judgePolicy, POLICY_KEYS, type PolicyKey, policySchema, policyType } from '#shared/domain/policy.ts';
import { all, parseXml, type XmlElement } from '#tests/builders/xml-tree.ts';

/** What administrators get to import says what the program reads, no more and no less. */

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../resources/policy/${name}`, import.meta.url)), 'utf8');

const admx = parseXml(read('zhunsheng.admx'));
const languages = ['zh-CN', 'en-US'] as const;
const adml = Object.fromEntries(languages.map((language) => [language, parseXml(read(`${language}/zhunsheng.adml`))]));
const policies = all(admx, 'policy');
const policyOf = (key: PolicyKey) => policies.find(({ attributes }) => attributes['name'] === key) as XmlElement;
const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Element that a key of a type is written by. */
const ELEMENTS = { text: 'text', list: 'multiText', number: 'decimal', choice: 'enum' } as const;

describe('group policy', () => {
  it('has one policy for every key, in the place that is read', () => {
    expect(policies.map(({ attributes }) => attributes['name']).sort()).toEqual([...POLICY_KEYS].sort());
    for (const { attributes } of policies)
      expect(attributes).toMatchObject({ key: 'SOFTWARE\\Policies\\Zhunsheng', class: 'Both' });
  });

  it.each(POLICY_KEYS)('writes %s as it is read', (key) => {
    const policy = policyOf(key);
    const type = policyType(key);
    if (type === 'boolean') {
      expect(policy.attributes['valueName']).toBe(key);
      const values = ['enabledValue', 'disabledValue'].map(
        (name) => all(all(policy, name)[0]!, 'decimal')[0]!.attributes['value'],
      );
      expect(values).toEqual(['1', '0']);
      return;
    }
    const element = all(all(policy, 'elements')[0]!, ELEMENTS[type])[0]!;
    expect(element.attributes).toMatchObject({ id: key, valueName: key });
    const schema = policySchema.shape[key].unwrap();
    if (type === 'choice')
      for (const value of all(element, 'string'))
        expect(schema.safeParse(textOf(value)).success, textOf(value)).toBe(true);
    if (type === 'choice')
      expect(all(element, 'item')).toHaveLength((schema as unknown as { options: unknown[] }).options.length);
    if (type === 'number') {
      const [least, most] = [Number(element.attributes['minValue']), Number(element.attributes['maxValue'])];
      expect([least - 1, least, most, most + 1].map((value) => schema.safeParse(value).success)).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
  });

  it.each(languages)('finds every text and every field in %s, and none too many', (language) => {
    const strings = all(adml[language]!, 'string').map(({ attributes }) => attributes['id'] as string);
    const presentations = all(adml[language]!, 'presentation');
    const written = read('zhunsheng.admx');
    const asked = (kind: string) => [
      ...new Set([...written.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(([, id]) => id as string)),
    ];
    expect(strings.sort()).toEqual(asked('string').sort());
    expect(presentations.map(({ attributes }) => attributes['id']).sort()).toEqual(asked('presentation').sort());
    for (const presentation of presentations) {
      const fields = presentation.children
        .filter((child) => typeof child !== 'string')
        .map(({ attributes }) => attributes['refId']);
      expect(fields).toEqual([presentation.attributes['id']]);
    }
    for (const text of all(adml[language]!, 'string')) expect(textOf(text).trim()).not.toBe('');
  });
});

/** Values of a registration file; only what the sample uses. */
function readReg(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [, name = '', value = ''] of text.replace(/\\\r?\n\s*/g, '').matchAll(/^"(\w+)"=(.*?)\r?$/gm)) {
    if (value.startsWith('dword:')) found[name] = Number.parseInt(value.slice(6), 16);
    else if (value.startsWith('hex(7):')) {
      const bytes = Buffer.from(
        value
          .slice(7)
          .split(',')
          .map((pair) => Number.parseInt(pair, 16)),
      );
      found[name] = bytes
        .toString('utf16le')
        .split('\0')
        .filter((item) => item !== '');
    } else found[name] = JSON.parse(value);
  }
  return found;
}

describe('samples', () => {
  const profile = readPlist(read('zhunsheng.mobileconfig'))['PayloadContent'] as Record<string, unknown>[];
  const values = Object.fromEntries(Object.entries(profile[0]!).filter(([name]) => !name.startsWith('Payload')));
  it.each<[string, Record<string, unknown>]>([
    ['policy.json', JSON.parse(read('policy.json')) as Record<string, unknown>],
    ['zhunsheng.reg', readReg(read('zhunsheng.reg'))],
    ['zhunsheng.mobileconfig', values],
  ])('%s says something of every key, and everything is understood', (_, written) => {
    expect(judgePolicy(written, 'sample').problems).toEqual([]);
    expect(Object.keys(written).sort()).toEqual([...POLICY_KEYS].sort());
  });

  it('the profile names the program that is installed', () => {
    const builder = readFileSync(fileURLToPath(new URL('../../../electron-builder.yml', import.meta.url)), 'utf8');
    expect(/^appId: (\S+)/m.exec(builder)?.[1]).toBe(profile[0]!['PayloadType']);
  });
});
