import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_TEMPLATE_EDIT } from '#shared/domain/committee-forms.ts';
import { formTemplates } from '#shared/profiles/index.ts';
import { applyEdit, type PaperTemplate, type TemplateEdit, textsOf } from '#shared/publishing/index.ts';
import {
  columnsOf,
  knownPlaces,
  sameEdit,
  unknownPlace,
  withColumns,
  withPart,
  withText,
  writtenPlace,
} from '#ui/features/forms/styles/template-edit.ts';

/** Every form of the process with what a committee may do to it. */
const changes = (template: PaperTemplate) => {
  const texts = textsOf(template);
  const tables = template.parts.flatMap((part) => (part.kind === 'table' ? [part] : []));
  return fc.array(
    fc.oneof(
      fc.record({ at: fc.nat(texts.length - 1), text: fc.string() }).map(({ at, text }) => (edit: TemplateEdit) => {
        const { path, text: original } = texts[at]!;
        return withText(edit, path, text, original);
      }),
      fc.record({ at: fc.nat(template.parts.length - 1), shown: fc.boolean() }).map(
        ({ at, shown }) =>
          (edit: TemplateEdit) =>
            withPart(edit, template.parts[at]!.id, shown),
      ),
      ...tables.map((table) =>
        fc
          .shuffledSubarray([...columnsOf(table.columns, undefined)], { minLength: table.columns.length })
          .map((columns) => (edit: TemplateEdit) => withColumns(edit, table.id, columns, table.columns)),
      ),
    ),
  );
};

describe('changes of a form', () => {
  it('are gone when everything is put back, in whatever order it was changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formTemplates).chain((template) => changes(template).map((steps) => ({ template, steps }))),
        ({ template, steps }) => {
          const edited = steps.reduce((edit, step) => step(edit), EMPTY_TEMPLATE_EDIT as TemplateEdit);
          const shown = template.parts.reduce((edit, { id }) => withPart(edit, id, true), edited);
          const worded = textsOf(template).reduce((edit, { path, text }) => withText(edit, path, text, text), shown);
          const back = template.parts.reduce(
            (edit, part) =>
              part.kind === 'table'
                ? withColumns(edit, part.id, columnsOf(part.columns, undefined), part.columns)
                : edit,
            worded,
          );
          expect(sameEdit(back, EMPTY_TEMPLATE_EDIT)).toBe(true);
          expect(applyEdit(template, back)).toEqual(template);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep the committee’s columns and add those of a later form at the end', () => {
    const columns = ['a', 'b', 'c'].map((key) => ({ key, title: key, width: 1, align: 'left' as const }));
    const kept = [
      { key: 'b', title: '乙', width: 2, shown: true },
      { key: 'gone', title: '旧', width: 1, shown: true },
    ];
    expect(columnsOf(columns, kept).map(({ key, title }) => `${key} ${title}`)).toEqual(['b 乙', 'a a', 'c c']);
  });
});

describe('places in texts', () => {
  it('of every form are known to it, and written with their marks', () => {
    for (const template of formTemplates) {
      const known = knownPlaces(template, []);
      for (const { text } of textsOf(template)) expect(unknownPlace(text, known), `${template.id} ${text}`).toBeNull();
      for (const name of Object.keys(template.fields))
        expect(['{?', '{!'].map((mark) => `${mark}${name}}`)).toContain(writtenPlace(template, name));
    }
  });

  it('that a form does not have are found', () => {
    const template = formTemplates[0]!;
    expect(unknownPlace('标准名称：{title} {titel}', knownPlaces(template, [{ name: 'title', example: '' }]))).toBe(
      'titel',
    );
  });
});
