import type { PaperTemplate, TemplatePart } from './paper-template.ts';

type PlaceMark = '' | '?' | '!' | '=' | '#';

/** Names of the places of a text, in their order: `{name}`, `{?name}`, `{!name}`, `{=name}`, `{#name}`. */
export function placesOf(text: string): readonly { readonly mark: PlaceMark; readonly name: string }[] {
  return [...text.matchAll(PLACE)].map((match) => ({
    mark: (match[1] ?? '') as PlaceMark,
    name: match[2] ?? '',
  }));
}

/** A place in a text: mark and name. */
export const PLACE = /\{([?!=#]?)([\p{L}\p{N}_.-]+)\}/gu;

export type TemplateText = { readonly path: string; readonly part: string; readonly text: string };

/** Every text of a template that a committee may change, in printing order, by its path (see `TemplateEdit`). */
export function textsOf(template: PaperTemplate): readonly TemplateText[] {
  const of = (part: TemplatePart): readonly TemplateText[] => {
    const one = (path: string, text: string): TemplateText => ({ path, part: part.id, text });
    switch (part.kind) {
      case 'text':
      case 'heading':
      case 'list':
        return [one(part.id, part.text)];
      case 'grid':
        return part.rows.flatMap((row, r) => row.cells.map((cell, c) => one(`${part.id}.${r}.${c}`, cell.text)));
      case 'table':
        return part.empty === '' ? [] : [one(part.id, part.empty)];
      case 'signatures':
        return part.labels.map((label, index) => one(`${part.id}.${index}`, label));
      case 'each':
        return part.parts.flatMap(of);
      case 'new-page':
        return [one(part.id, part.footer)];
    }
  };
  return [...template.parts.flatMap(of), { path: 'footer', part: 'footer', text: template.footer }];
}
