import type { PageSetup } from '#shared/publishing/publication.ts';
import { FONTS } from './fonts.ts';
import { xmlText } from './xml-text.ts';

const PT_PER_MM = 72 / 25.4;
/** Largest letters, and the share of the page's diagonal that the words take, as in print. */
const LARGEST_PT = 110;
const SHARE = 0.72;
const COLOR = '#E4E4E4';
/** Text along a straight line (WordArt), as Word writes it. */
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';

/** Pale words from the lower left to the upper right of the page, as Word's own watermark: a shape in the header. Empty text = none. */
export function watermarkXml(text: string, { widthMm, heightMm }: PageSetup): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  let em = 0;
  for (const char of words) em += char >= '\u2e80' ? 1 : 0.55;
  const room = Math.hypot(widthMm, heightMm) * PT_PER_MM * SHARE;
  const size = Math.min(LARGEST_PT, room / em);
  const turn = 360 - Math.round((Math.atan2(heightMm, widthMm) * 180) / Math.PI);
  const style = [
    'position:absolute;margin-left:0;margin-top:0',
    `width:${Math.round(size * em)}pt;height:${Math.round(size)}pt;rotation:${turn};z-index:-251658752`,
    'mso-position-horizontal:center;mso-position-horizontal-relative:page',
    'mso-position-vertical:center;mso-position-vertical-relative:page',
  ].join(';');
  return `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${SHAPE_TYPE}<v:shape id="PowerPlusWaterMarkObject" o:spid="_x0000_s2049" type="#_x0000_t136" style="${style}" o:allowincell="f" fillcolor="${COLOR}" stroked="f"><v:textpath style="font-family:&quot;${FONTS.hei.eastAsia}&quot;;font-size:1pt" string="${xmlText(words)}"/><w10:wrap anchorx="page" anchory="page"/></v:shape></w:pict></w:r>`;
}
