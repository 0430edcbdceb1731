import type { Node } from 'prosemirror-model';
import type { PubFigure, PubParagraph } from '../publication.ts';
import { plainText } from './inline-runs.ts';
import { objectCaption, objectFoot, unitLine } from './object-foot.ts';
import type { FlowPlace } from './standard-context.ts';

/** 图: pictures (several with subtitles a), b) are sub-figures), then text, notes and footnotes, number and title below. */
export function figureBlock(figure: Node, { context, section }: FlowPlace): PubFigure {
  const id = figure.attrs['id'] as string;
  const entry = context.numbering.byId.get(id);
  const caption = figure.children.find((child) => child.type.name === 'caption');
  const title = caption ? plainText(caption, context) : '';
  let part = 0;
  const images = figure.children
    .filter((child) => child.type.name === 'image')
    .map((image): PubFigure['images'][number] => {
      const { blob, mime, widthMm, heightMm, alt } = image.attrs;
      const subtitle = image.attrs['subtitle'] as string | null;
      const label = subtitle === null ? '' : (entry?.parts?.[part++] ?? '');
      if (blob !== '') context.blobs.add(blob);
      return {
        blob,
        mime,
        widthMm,
        heightMm,
        alt: alt || [entry?.label ?? '', label, subtitle ?? title].filter((text) => text !== '').join(' '),
        ...(subtitle === null
          ? {}
          : {
              subtitle: {
                kind: 'paragraph',
                style: 'subfigure-caption',
                label: { text: label, gap: subtitle === '' ? 'none' : 'ideographic-space' },
                runs: subtitle === '' ? [] : [{ kind: 'text', text: subtitle }],
              },
            }),
      };
    });
  const unit = unitLine(figure, context);
  const printed = objectCaption(figure, context, section === 'annex' ? 'annex-figure-caption' : 'figure-caption');
  const continued: PubParagraph = {
    ...printed,
    runs: [...printed.runs, { kind: 'text', text: context.profile.wording.tableContinued }],
  };
  return {
    kind: 'figure',
    id,
    ...(unit ? { unit } : {}),
    images,
    notes: objectFoot(figure, context),
    caption: printed,
    ...(images.length > 1 ? { continuedCaption: continued } : {}),
  };
}
