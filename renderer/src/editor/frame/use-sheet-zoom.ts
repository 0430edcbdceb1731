import { type RefObject, useEffect, useState } from 'react';
import { DEFAULT_ZOOM, FIT_WIDTH } from './frame-preferences.ts';

/** A4 and the desk beside it, in CSS pixels at 100 %. */
const SHEET_WIDTH = (210 / 25.4) * 96 + 34;
/** Smaller could not be read, larger would tear the lines apart. */
const LEAST = 0.7;
const MOST = 1.35;

/** Scale of the sheet: the chosen one, or the one at which the sheet fills the width of its place. */
export function useSheetZoom(place: RefObject<HTMLElement | null>, zoom: number): number {
  const [fit, setFit] = useState(DEFAULT_ZOOM);
  const isFit = zoom === FIT_WIDTH;
  useEffect(() => {
    const element = place.current;
    if (!isFit || !element) return;
    const measure = (): void => {
      const share = Math.max(LEAST, Math.min(MOST, element.clientWidth / SHEET_WIDTH));
      setFit(Math.floor(share * 100) / 100);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, isFit]);
  return isFit ? fit : zoom;
}
