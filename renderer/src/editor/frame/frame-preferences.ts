/** How this person has arranged the editor; kept on this machine. Widths in CSS pixels. */
export type FramePreferences = {
  readonly outlineOpen: boolean;
  readonly outlineWidth: number;
  /** Id of the open panel of the side, empty = closed. */
  readonly panel: string;
  readonly panelWidth: number;
  /** Share of the natural size, or `FIT_WIDTH`. */
  readonly zoom: number;
  /** Punctuation, dashes of codes and blanks before units come by habit while one types. */
  readonly habits: boolean;
  /** Cover and contents stand above the text, as on paper. */
  readonly front: boolean;
};

/** The sheet takes the width of its place, within reason. The usual choice: panels beside it never push it out of the window. */
export const FIT_WIDTH = 0;
export const ZOOMS: readonly number[] = [0.75, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
/** Where zooming by steps begins. */
export const DEFAULT_ZOOM = 1.15;
export const OUTLINE_WIDTH = { least: 180, usual: 264, most: 520 } as const;
export const PANEL_WIDTH = { least: 240, usual: 320, most: 640 } as const;

const KEY = 'zhunsheng.editor-frame';

const USUAL: FramePreferences = {
  outlineOpen: true,
  outlineWidth: OUTLINE_WIDTH.usual,
  panel: '',
  panelWidth: PANEL_WIDTH.usual,
  zoom: FIT_WIDTH,
  habits: true,
  front: true,
};

/** What was kept; whatever is missing or strange is as usual. */
export function readFramePreferences(): FramePreferences {
  let kept: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) kept = parsed as Record<string, unknown>;
  } catch {
    // Storage that is closed or broken only means that the usual arrangement is shown.
  }
  const within = (value: unknown, { least, usual, most }: typeof PANEL_WIDTH | typeof OUTLINE_WIDTH): number =>
    typeof value === 'number' && value >= least && value <= most ? value : usual;
  return {
    outlineOpen: kept['outlineOpen'] !== false,
    outlineWidth: within(kept['outlineWidth'], OUTLINE_WIDTH),
    panel: typeof kept['panel'] === 'string' ? kept['panel'] : '',
    panelWidth: within(kept['panelWidth'], PANEL_WIDTH),
    zoom: [FIT_WIDTH, ...ZOOMS].find((zoom) => zoom === kept['zoom']) ?? FIT_WIDTH,
    habits: kept['habits'] !== false,
    front: kept['front'] !== false,
  };
}

/** Keeps the arrangement when it has changed. */
export function keepFramePreferences(now: FramePreferences, before: FramePreferences): void {
  const names = Object.keys(USUAL) as (keyof FramePreferences)[];
  if (names.every((name) => now[name] === before[name])) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(names.map((name) => [name, now[name]]))));
  } catch {
    // As above.
  }
}
