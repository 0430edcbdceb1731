import { describe, expect, it } from 'vitest';
import { exampleData, formTemplates, papersOf, withInputs } from '#shared/profiles/index.ts';
import {
  fillTemplate,
  type PaperTemplate,
  placesOf,
  type TemplateData,
  type TemplatePart,
  textsOf,
} from '#shared/publishing/index.ts';
import { linesOf, missingStyles } from '#tests/builders/publication-text.ts';

/** Every form of the process: what its texts ask for is given, and it prints whatever its records say. */

const LONG = '青禾市南岭区云岭镇茶叶与油茶全产业链标准化研究示范推广联合中心股份有限公司';
const NOTHING: TemplateData = { texts: {}, rows: {} };
const IDENTITY = { form: 'x', subject: 'r1', addressee: '' };
const fill = (template: PaperTemplate, data: TemplateData, form = IDENTITY) =>
  fillTemplate(template, data, papersOf(template.language), { date: '2026-03-01T00:00:00Z', author: '', form });
const textOf = (template: PaperTemplate, data: TemplateData): string =>
  fill(template, data)
    .sections.flatMap(({ blocks }) => linesOf(blocks))
    .join('\n');

type Place = { readonly name: string; readonly mark: string; readonly where: string };

/** Places of the parts that no row of their own fills, and `when` conditions. */
function placesOfParts(parts: readonly TemplatePart[], data: TemplateData, known: ReadonlySet<string>): Place[] {
  return parts.flatMap((part): Place[] => {
    const inside = (rows: string) => new Set([...known, 'index', ...Object.keys(data.rows[rows]?.[0] ?? {})]);
    const missing = (text: string, names: ReadonlySet<string>, where: string): Place[] =>
      placesOf(text)
        .filter(({ name }) => !names.has(name))
        .map((place) => ({ ...place, where }));
    const when = (part.when ?? '')
      .split(' ')
      .map((name) => name.replace('!', ''))
      .filter((name) => name !== '' && !known.has(name) && !(name in data.rows))
      .map((name) => ({ name, mark: 'when', where: part.id }));
    switch (part.kind) {
      case 'text':
      case 'heading':
        return [...when, ...missing(part.text, known, part.id)];
      case 'signatures':
        return [...when, ...part.labels.flatMap((label) => missing(label, known, part.id))];
      case 'grid':
        return [
          ...when,
          ...part.rows.flatMap((row) =>
            row.cells.flatMap(({ text }) => missing(text, row.each ? inside(row.each) : known, part.id)),
          ),
        ];
      case 'list':
        return [...when, ...missing(part.text, inside(part.rows), part.id)];
      case 'each':
        return [...when, ...placesOfParts(part.parts, data, inside(part.rows))];
      case 'table':
        return [
          ...when,
          ...part.columns.flatMap((column) =>
            column.fill ? [] : missing(column.text ?? `{${column.key}}`, inside(part.rows), `${part.id}.${column.key}`),
          ),
        ];
      default:
        return when;
    }
  });
}

function rowsUsed(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap((part) => ('rows' in part && typeof part.rows === 'string' ? [part.rows] : []));
}

describe.each(formTemplates.map((template) => [template.id, template] as const))('form %s', (_, template) => {
  const data = exampleData(template);

  it('asks only for places that its records, its inputs or its fields give', () => {
    const known = new Set([...Object.keys(data.texts), ...Object.keys(template.fields)]);
    const unknown = placesOfParts(template.parts, data, known);
    expect(unknown).toEqual([]);
    expect(placesOf(template.fileName).filter(({ name }) => !known.has(name))).toEqual([]);
    expect(rowsUsed(template.parts).filter((name) => !(name in data.rows))).toEqual([]);
    const places = textsOf(template).flatMap(({ text }) => placesOf(text));
    const fields = places.filter(({ mark, name }) => mark === '?' && !(name in template.fields));
    expect(fields).toEqual([]);
  });

  it('prints with nothing, with examples and with long values, in styles that its language has', () => {
    const many = Object.fromEntries(
      Object.entries(data.rows).map(([name, rows]) => [
        name,
        rows.length === 0 ? rows : Array.from({ length: 60 }, (_, index) => rows[index % rows.length] ?? {}),
      ]),
    );
    const long = { texts: { ...data.texts, organisation: LONG, committee: LONG }, rows: many };
    for (const values of [NOTHING, data, long]) {
      const publication = fill(template, values);
      expect(missingStyles(publication)).toEqual([]);
      expect(publication.sections.length).toBeGreaterThan(0);
      expect(publication.language).toBe(template.language);
    }
    expect(textOf(template, data)).not.toMatch(/\{[?!]?[\w.-]+\}|\*\*|undefined/);
  });

  it('has parts and inputs with names of their own, a source, and an English name', () => {
    const ids = template.parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(template.inputs.map(({ name }) => name)).size).toBe(template.inputs.length);
    expect(template.source).not.toBe('');
    expect(template.name.en).not.toMatch(/\p{Script=Han}/u);
    for (const { label } of template.inputs) expect(label.en).not.toMatch(/\p{Script=Han}/u);
    if (template.sheet) expect(template.parts.find(({ id }) => id === template.sheet)?.kind).toBe('table');
  });
});

describe('all forms', () => {
  const byId = (id: string) => formTemplates.find((template) => template.id === id) as PaperTemplate;

  it('have ids of their own', () => {
    expect(new Set(formTemplates.map(({ id }) => id)).size).toBe(formTemplates.length);
  });

  it('print what was written in place of what the record says, days in the form of their language, ticks for choices', () => {
    const review = byId('review-sheet');
    const data = withInputs(review, NOTHING, { conclusion: '修订', use: '已用三年。\n\n效果好。' });
    expect(textOf(review, data)).toContain('□继续有效\u3000□修改\u3000☑修订\u3000□废止');
    expect(data.rows['use']).toEqual([{ line: '已用三年。' }, { line: '效果好。' }]);
    const letter = byId('comment-letter');
    const record = { texts: { opensOn: '2026年3月1日', committeePhone: '1' }, rows: {} };
    const written = withInputs(letter, record, { opensOn: '2026-04-02', committeePhone: ' ' });
    expect(written.texts).toMatchObject({ opensOn: '2026年4月2日', committeePhone: '1' });
    const english = byId('resolutions-list');
    expect(withInputs(english, NOTHING, { today: '2026-04-02' }).texts['today']).toBe('2026-04-02');
  });

  it('to fill in have a field for every cell that a member writes, with names that our readers know', () => {
    const names = JSON.stringify(fill(byId('comment-form'), NOTHING));
    for (const row of [1, 12])
      for (const key of ['clause', 'original', 'proposal', 'reason'])
        expect(names).toContain(`"name":"rows.${row}.${key}"`);
    expect(names).not.toContain('"name":"rows.13.');
    const ballot = JSON.stringify(fill(byId('ballot-form'), { texts: { voter: '林一苇' }, rows: {} }));
    for (const choice of ['approve', 'approve-with-comments', 'disapprove-conditional', 'abstain', 'disapprove'])
      expect(ballot).toContain(`"name":"choice.${choice}"`);
    expect(ballot).toContain('"value":"林一苇"');
  });

  it('never fill a member’s row with what the paper says by the same name', () => {
    const form = byId('patent-disclosure');
    const publication = JSON.stringify(fill(form, { texts: { number: 'DB3699/T 12—2026' }, rows: {} }));
    expect(publication).not.toContain('DB3699');
  });
});
