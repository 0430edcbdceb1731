import type { Copy } from '#shared/contract/index.ts';
import { writePaper, writePapers } from '../paper.ts';
import { oneOf, option, type Verb, type VerbCall } from '../verb.ts';
import { withHost } from '../with-host.ts';

export const publish: Verb = {
  name: 'publish',
  usage: 'DIR --draft ID --format pdf|docx|html|txt --out FILE [--review | --redline ID]',
  options: {
    draft: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    review: { type: 'boolean', default: false },
    redline: { type: 'string' },
  },
  positionals: { least: 1, most: 1 },
  run(call) {
    const draftId = option(call, 'draft');
    const format = oneOf(option(call, 'format'), ['pdf', 'docx', 'html', 'txt'], 'format');
    const out = option(call, 'out');
    return withHost(call.positionals[0] as string, call.io, (_client, host) =>
      writePaper(host, call.io, { paper: { kind: 'standard', draftId, copy: copyOf(call) }, format }, out),
    );
  },
};

function copyOf(call: VerbCall): Copy {
  const against = maybe(call, 'redline');
  if (against !== '') return { kind: 'redline', against };
  if (call.values['review'] !== true) return { kind: 'clean' };
  return { kind: 'review', lineNumbers: true, wideMargin: false, watermark: '', patentAppeal: true, date: '' };
}

export const packet: Verb = {
  name: 'packet',
  usage: 'DIR --draft ID --out FILE.html [--round ID] [--ballot ID] [--addressee NAME]',
  options: {
    draft: { type: 'string' },
    out: { type: 'string' },
    round: { type: 'string' },
    ballot: { type: 'string' },
    addressee: { type: 'string' },
  },
  positionals: { least: 1, most: 1 },
  run(call) {
    const paper = {
      kind: 'packet',
      draftId: option(call, 'draft'),
      roundId: maybe(call, 'round'),
      ballotId: maybe(call, 'ballot'),
      addressee: maybe(call, 'addressee'),
    } as const;
    const out = option(call, 'out');
    return withHost(call.positionals[0] as string, call.io, (_client, host) =>
      writePaper(host, call.io, { paper, format: 'html' }, out),
    );
  },
};

export const paper: Verb = {
  name: 'paper',
  usage: 'DIR --form NAME --of ID --format docx|pdf|xlsx --out FILE [--fillable] [--addressee NAME | --each]',
  options: {
    form: { type: 'string' },
    of: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    fillable: { type: 'boolean', default: false },
    addressee: { type: 'string' },
    each: { type: 'boolean', default: false },
  },
  positionals: { least: 1, most: 1 },
  run(call) {
    const form = {
      kind: 'form',
      form: option(call, 'form'),
      id: option(call, 'of'),
      fillable: call.values['fillable'] === true,
      addressee: maybe(call, 'addressee'),
    } as const;
    const format = oneOf(option(call, 'format'), ['docx', 'pdf', 'xlsx'], 'format');
    const out = option(call, 'out');
    return withHost(call.positionals[0] as string, call.io, async (client, host) => {
      if (call.values['each'] !== true) return writePaper(host, call.io, { paper: form, format }, out);
      const { organisations } = await client.round.get({ id: form.id });
      const papers = organisations
        .filter((name) => name !== '')
        .map((addressee) => ({ paper: { ...form, addressee }, format, folder: '' }));
      return writePapers(host, call.io, papers, out);
    });
  },
};

/** An option that may be left out: empty then. */
function maybe(call: VerbCall, name: string): string {
  const value = call.values[name];
  return typeof value === 'string' ? value : '';
}

export const minutes: Verb = {
  name: 'minutes',
  usage: 'DIR --meeting ID --format docx|pdf --out FILE',
  options: { meeting: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run(call) {
    const minutesOf = { kind: 'form', form: 'minutes', id: option(call, 'meeting') } as const;
    const format = oneOf(option(call, 'format'), ['docx', 'pdf'], 'format');
    const out = option(call, 'out');
    return withHost(call.positionals[0] as string, call.io, (_client, host) =>
      writePaper(host, call.io, { paper: minutesOf, format }, out),
    );
  },
};
