import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PRINT_FONTS, type PrintFont, type PrintFontName } from '#shared/typesetting/index.ts';

/** Font file of each printing face (SIL Open Font License, complete TrueType files of the installed packages). */
const FILES: Readonly<Record<PrintFontName, string>> = {
  song: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'song-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  hei: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'hei-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  latin: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'latin-bold': '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'latin-italic': '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'latin-bold-italic': '@expo-google-fonts/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf',
  rare: '@expo-google-fonts/noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf',
  'rare-bold': '@expo-google-fonts/noto-serif-hk/700Bold/NotoSerifHK_700Bold.ttf',
  math: '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  symbols: '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
};

const loaded = new Map<PrintFont, Buffer>();

/** Bytes of a font file, read once per process. Throws when the package is not installed. */
export function fontFile(font: PrintFont): Buffer {
  let bytes = loaded.get(font);
  if (!bytes) {
    const name = PRINT_FONTS[font];
    if (!name) throw new RangeError(`no printing font ${font}`);
    bytes = readFileSync(createRequire(import.meta.url).resolve(FILES[name]));
    loaded.set(font, bytes);
  }
  return bytes;
}
