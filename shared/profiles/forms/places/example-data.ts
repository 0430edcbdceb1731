import { chineseDate, type PaperTemplate, type TemplateData } from '#shared/publishing/index.ts';
import { ballotPlaces, ballotRows } from './ballot-places.ts';
import { committeeRows } from './committee-places.ts';
import { englishExamples } from './english-examples.ts';
import { listPlaces, listRows } from './list-places.ts';
import { meetingPlaces, meetingRows } from './meeting-places.ts';
import { projectPlaces, projectRows } from './project-places.ts';
import { roundPlaces, roundRows } from './round-places.ts';
import { yearPlaces, yearRows } from './year-places.ts';

const OF_RECORD: Readonly<Record<PaperTemplate['about'], TemplateData>> = {
  project: { texts: projectPlaces, rows: projectRows },
  round: { texts: roundPlaces, rows: roundRows },
  ballot: { texts: ballotPlaces, rows: ballotRows },
  meeting: { texts: meetingPlaces, rows: meetingRows },
  committee: { texts: yearPlaces, rows: { ...committeeRows, ...yearRows } },
  projects: { texts: listPlaces, rows: listRows },
};

/** Invented values for every place of a form, for a committee's preview and its list of places. */
export function exampleData(template: PaperTemplate): TemplateData {
  const { texts, rows } = OF_RECORD[template.about];
  const written = Object.fromEntries(
    template.inputs.map((input) => [
      input.name,
      input.options?.find(({ value }) => value !== 'none')?.value ??
        (input.input === 'date' ? '2026-03-01' : `（${input.label[template.language]}）`),
    ]),
  );
  const data =
    template.language === 'en'
      ? { texts: inEnglish(texts, englishExamples.texts), rows: inEnglish(rows, englishExamples.rows) }
      : { texts, rows };
  return withInputs(template, data, written);
}

/** The same places, with English examples where there are any. */
function inEnglish<T>(
  places: Readonly<Record<string, T>>,
  examples: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(places).map(([name, value]) => [name, examples[name] ?? value]));
}

/**
 * The data of a record with what was written for the form. A text that is written counts more than what the record says. Days get the form
 * of the paper's language; a choice also ticks the box `<name>.<value>`; a text of several lines also gives rows of its lines (`line`).
 */
export function withInputs(
  template: PaperTemplate,
  data: TemplateData,
  written: Readonly<Record<string, string>>,
): TemplateData {
  const texts: Record<string, string> = { ...data.texts };
  const rows: Record<string, TemplateData['rows'][string]> = { ...data.rows };
  for (const { name, input, options } of template.inputs) {
    const value = (written[name] ?? '').trim();
    if (value !== '' || texts[name] === undefined) texts[name] = input === 'date' ? dayOf(template, value) : value;
    for (const option of options ?? []) texts[`${name}.${option.value}`] = option.value === texts[name] ? '1' : '';
    if (input === 'text') rows[name] = linesOf(texts[name] ?? '');
  }
  return { texts, rows };
}

function linesOf(text: string): readonly { readonly line: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => ({ line: line.trim() }))
    .filter(({ line }) => line !== '');
}

function dayOf(template: PaperTemplate, day: string): string {
  return template.language === 'zh-CN' ? chineseDate(day) : day;
}
