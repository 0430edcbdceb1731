import { SaxesParser } from 'saxes';

type Frame = { readonly kind: 'dict' | 'array'; readonly values: unknown[]; readonly names: string[] };

/**
 * The dictionary of a property list written as XML: texts, whole numbers, yes and no, lists and dictionaries; of other kinds the text. Throws
 * when it is not one.
 */
export function readPlist(xml: string): Readonly<Record<string, unknown>> {
  const parser = new SaxesParser();
  const open: Frame[] = [{ kind: 'array', values: [], names: [] }];
  let text = '';
  const top = () => open.at(-1) as Frame;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    text = '';
    if (open.length > 64) throw new Error('too deep');
    if (name === 'dict' || name === 'array') open.push({ kind: name, values: [], names: [] });
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'plist') return;
    if (name === 'key') {
      top().names.push(text);
      return;
    }
    const done = name === 'dict' || name === 'array' ? open.pop() : undefined;
    top().values.push(done ? closed(done) : scalar(name, text));
    text = '';
  });
  parser.write(xml).close();
  const found = open[0]?.values[0];
  if (open.length !== 1 || typeof found !== 'object' || found === null || Array.isArray(found))
    throw new Error('not a dictionary');
  return found as Readonly<Record<string, unknown>>;
}

function closed({ kind, names, values }: Frame): unknown {
  if (kind === 'array') return values;
  if (names.length !== values.length || new Set(names).size !== names.length) throw new Error('not a dictionary');
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

function scalar(kind: string, text: string): unknown {
  if (kind === 'true') return true;
  if (kind === 'false') return false;
  return kind === 'integer' && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : text;
}
