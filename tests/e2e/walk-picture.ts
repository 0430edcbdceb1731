const LAYERS: readonly (readonly [height: number, fill: string])[] = [
  [52, '#ffffff'],
  [22, '#d9d9d9'],
  [110, '#f2f2f2'],
  [26, '#e3e3e3'],
  [60, '#fafafa'],
];

const LEFT = 60;
const WIDTH = 360;

function layers(): string {
  let y = 40;
  return LAYERS.map(([height, fill], index) => {
    const top = y;
    y += height;
    const middle = top + height / 2;
    return (
      `<rect x="${LEFT}" y="${top}" width="${WIDTH}" height="${height}" fill="${fill}" stroke="#000"/>` +
      `<path d="M${LEFT + WIDTH - 40} ${middle}H${LEFT + WIDTH + 40}" stroke="#000"/>` +
      `<circle cx="${LEFT + WIDTH - 40}" cy="${middle}" r="2.5"/>` +
      `<text x="${LEFT + WIDTH + 48}" y="${middle + 5}" font-size="15" font-family="serif">${index + 1}</text>`
    );
  }).join('');
}

/** A drawing of our own: the layers of a rain garden with the numbers of the key, outlet and drain pipe. */
export const LAYERS_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="520" height="340" viewBox="0 0 520 340">' +
  '<path d="M0 40H60V310H420V40H500" fill="none" stroke="#000" stroke-width="2"/>' +
  layers() +
  '<path d="M120 58V310M150 58V310M112 58H158" fill="none" stroke="#000" stroke-width="2"/>' +
  '<path d="M135 58L90 18" stroke="#000"/><text x="78" y="16" font-size="15" font-family="serif">6</text>' +
  '<circle cx="260" cy="292" r="11" fill="#fff" stroke="#000" stroke-width="2"/>' +
  '<path d="M260 292L210 326" stroke="#000"/><text x="196" y="334" font-size="15" font-family="serif">7</text>' +
  '</svg>\n';
