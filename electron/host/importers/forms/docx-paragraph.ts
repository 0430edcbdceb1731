import { child, type XmlElement } from '#host/importers/package/index.ts';

/** Elements that only wrap others: their content counts as if it stood there. Deleted and moved-away text is left out. */
const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:hyperlink',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'm:oMath',
  'm:oMathPara',
]);

/** Symbols of the fonts Wingdings and Wingdings 2 that forms use as boxes. */
const BOX_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['wingdings:fe', '☑'],
  ['wingdings:fd', '☒'],
  ['wingdings:a8', '□'],
  ['wingdings:6f', '□'],
  ['wingdings:71', '□'],
  ['wingdings:fc', '√'],
  ['wingdings 2:52', '☑'],
  ['wingdings 2:53', '☒'],
  ['wingdings 2:54', '☒'],
  ['wingdings 2:50', '√'],
  ['wingdings 2:a3', '□'],
  ['wingdings 2:2a', '□'],
  ['wingdings 2:30', '□'],
]);

/** The text of a paragraph as a reader sees it: no deleted, hidden or placeholder text; boxes as ☑ and □. */
export function paragraphText(paragraph: XmlElement): string {
  let text = '';
  const walk = (element: XmlElement): void => {
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      if (node.name === 'w:r') text += runText(node);
      else if (node.name === 'm:r') text += mathText(node);
      else if (node.name === 'w:sdt') text += sdtText(node, walkText);
      else if (node.name === 'mc:AlternateContent') walk(child(node, 'mc:Choice') ?? node);
      else if (WRAPPERS.has(node.name) || node.name.startsWith('m:')) walk(node);
    }
  };
  const walkText = (element: XmlElement): string => {
    const before = text;
    text = '';
    walk(element);
    const inner = text;
    text = before;
    return inner;
  };
  walk(paragraph);
  return text;
}

function runText(run: XmlElement): string {
  const properties = child(run, 'w:rPr');
  const vanish = child(properties, 'w:vanish');
  if (vanish && isOn(vanish)) return '';
  let text = '';
  for (const node of run.children) {
    if (typeof node === 'string') continue;
    switch (node.name) {
      case 'w:t':
        text += node.children.filter((part) => typeof part === 'string').join('');
        break;
      case 'w:tab':
      case 'w:ptab':
        text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        text += node.attrs['w:type'] === 'page' ? '' : '\n';
        break;
      case 'w:noBreakHyphen':
        text += '-';
        break;
      case 'w:sym':
        text += symbol(node);
        break;
      case 'w:fldChar':
        text += formCheckBox(node);
        break;
    }
  }
  return text;
}

function mathText(run: XmlElement): string {
  return (child(run, 'm:t')?.children ?? []).filter((part) => typeof part === 'string').join('');
}

/** A content control: a check box by its state, nothing while it shows its placeholder, else its text. */
export function sdtText(sdt: XmlElement, textOfContent: (content: XmlElement) => string): string {
  const properties = child(sdt, 'w:sdtPr');
  const box = child(properties, 'w14:checkbox');
  if (box) {
    const checked = child(box, 'w14:checked');
    return checked && /^(?:1|true|on)$/.test(checked.attrs['w14:val'] ?? '1') ? '☑' : '□';
  }
  const placeholder = child(properties, 'w:showingPlcHdr');
  if (placeholder && isOn(placeholder)) return '';
  const content = child(sdt, 'w:sdtContent');
  return content ? textOfContent(content) : '';
}

function symbol(element: XmlElement): string {
  const font = (element.attrs['w:font'] ?? '').toLowerCase();
  const code = (element.attrs['w:char'] ?? '').toLowerCase().replace(/^f0/, '').replace(/^00/, '');
  return BOX_SYMBOLS.get(`${font}:${code}`) ?? '';
}

/** A check box of the older form fields. */
function formCheckBox(element: XmlElement): string {
  const box = child(child(element, 'w:ffData'), 'w:checkBox');
  if (!box) return '';
  const state = child(box, 'w:checked') ?? child(box, 'w:default');
  return state && isOn(state) ? '☑' : '□';
}

export function isOn(element: XmlElement): boolean {
  return !/^(?:0|false|off)$/.test(element.attrs['w:val'] ?? '1');
}
