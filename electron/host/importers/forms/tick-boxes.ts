/** An option of a form with its box: ☑ 无意见. */
export type TickBox = { readonly label: string; readonly ticked: boolean };

const TICKED = '☑☒✓✔√■●◉✅⊠▣';
const OPEN = '□☐○◯▢';
const BOX = new RegExp(
  `[${TICKED}${OPEN}]|[\\[［【(（]\\s{0,4}(?:[xX×vV${TICKED}]|[${OPEN}]?)\\s{0,4}[\\]］】)）]`,
  'gu',
);
const IS_TICKED = new RegExp(`[xX×vV${TICKED}]`, 'u');

/**
 * The boxes of a line: `□ 无意见    ☑ 有意见`. The label stands behind its box, up to the next box or a wide gap; in
 * `无意见（√）` it stands before it.
 */
export function tickBoxes(line: string): readonly TickBox[] {
  const text = line.slice(0, 2000);
  const boxes = [...text.matchAll(BOX)];
  if (boxes.length === 0) return [];
  const first = boxes[0]!;
  const leads = text
    .slice(0, first.index)
    .replace(/^.*[:：]/s, '')
    .trim();
  const trailing = text.slice(boxes.at(-1)!.index + boxes.at(-1)![0].length).trim();
  const boxBehind = leads !== '' && trailing === '';
  return boxes.flatMap((box, i) => {
    const ticked = IS_TICKED.test(box[0]);
    const from = boxBehind ? (i === 0 ? 0 : boxes[i - 1]!.index + boxes[i - 1]![0].length) : box.index + box[0].length;
    const to = boxBehind ? box.index : (boxes[i + 1]?.index ?? text.length);
    const label = labelOf(text.slice(from, to), boxBehind);
    return label === '' ? [] : [{ label, ticked }];
  });
}

function labelOf(text: string, boxBehind: boolean): string {
  const parts = text
    .trim()
    .split(/\s{2,}|\u3000{2,}|\n/)
    .filter((part) => part.trim() !== '');
  const part = (boxBehind ? parts.at(-1) : parts[0]) ?? '';
  return part
    .replace(/^.*[:：](?=.)/s, boxBehind ? '' : '$&')
    .replace(/(?<![，,；;。、\s])[，,；;。、\s]+$/, '')
    .trim();
}
