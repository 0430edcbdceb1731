import type { FixedItem, PubParagraph, PubRun } from '../publication.ts';
import type { CoverPlace } from '../standard-layout.ts';
import type { StandardProfile } from '../standard-profile.ts';
import { charactersWide } from './title-lines.ts';

const MM_PER_PT = 25.4 / 72;
/** Between the names and 发布. */
const GAP_MM = 5;
/** Lest 发布 breaks where a stand-in for its face is wider. */
const SPARE_MM = 1;

/** 发布机构. One body: name and 发布 centred on a line. Several: names stacked in equal width, 发布 beside them at half height. */
export function issuerItems(names: readonly string[], at: CoverPlace, profile: StandardProfile): readonly FixedItem[] {
  const { wording, layout } = profile;
  const [only] = names;
  if (only === undefined) return [];
  const { x, y, width, height } = at;
  const issued: PubRun = { kind: 'text', text: wording.issued, sizePt: layout.styles['cover-issued'].sizePt };
  if (wording.issued === '') {
    const paragraphs = names.map((name) => paragraphOf('cover-issuer', { kind: 'text', text: name }));
    return [{ kind: 'box', x, y, width, height, verticalAlign: 'top', paragraphs }];
  }
  if (names.length === 1) {
    const hei = { bold: false, face: layout.styles['cover-issued'].face } as const;
    const paragraph = paragraphOf('cover-issuer', { kind: 'text', text: `${only}\u3000` }, { ...issued, ...hei });
    return [{ kind: 'box', x, y, width, height, verticalAlign: 'top', paragraphs: [paragraph] }];
  }
  return stacked(names, at, issued, profile);
}

function stacked(
  names: readonly string[],
  at: CoverPlace,
  issued: PubRun,
  { wording, layout }: StandardProfile,
): readonly FixedItem[] {
  const style = layout.styles['cover-issuer-stacked'];
  const issuedWidth = wording.issued.length * layout.styles['cover-issued'].sizePt * MM_PER_PT;
  const most = at.width - GAP_MM - issuedWidth;
  const natural = Math.max(...names.map(charactersWide)) * style.sizePt * MM_PER_PT;
  const width = Math.min(most, natural * 1.12);
  // Names longer than the line get narrower letters, so that each stays on its own line.
  const widthPercent = natural > most ? Math.floor((99 * most) / natural) : 100;
  const x = at.x + (at.width - width - GAP_MM - issuedWidth) / 2;
  const height = names.length * style.linePt * MM_PER_PT;
  const paragraphs = names.map((text) =>
    paragraphOf('cover-issuer-stacked', { kind: 'text', text, ...(widthPercent === 100 ? {} : { widthPercent }) }),
  );
  const label = [paragraphOf('cover-issued', issued)];
  return [
    { kind: 'box', x, y: at.y, width, height, verticalAlign: 'top', paragraphs },
    {
      kind: 'box',
      x: x + width + GAP_MM,
      y: at.y,
      width: issuedWidth + SPARE_MM,
      height,
      verticalAlign: 'middle',
      paragraphs: label,
    },
  ];
}

function paragraphOf(style: string, ...runs: readonly PubRun[]): PubParagraph {
  return { kind: 'paragraph', style, runs };
}
