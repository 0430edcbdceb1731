import { useEffect, useRef } from 'react';
import { drawPage } from './draw-page.ts';
import type { OpenPages } from './open-pages.ts';
import styles from './preview.module.css';

/** One page as a picture, `width` in CSS pixels; sharp on every screen. An empty label: whatever is around it has the name. */
export function PagePicture(props: {
  readonly pages: OpenPages;
  readonly index: number;
  readonly width: number;
  readonly label: string;
}) {
  const { pages, index, width, label } = props;
  const place = useRef<HTMLCanvasElement>(null);
  const page = pages.pages[index]!;
  const height = (width * page.height) / page.width;
  useEffect(() => {
    const canvas = place.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    // Fine lines of pictures keep together when they are drawn small.
    context.imageSmoothingQuality = 'high';
    drawPage(page, pages.sources, context, canvas.width / page.width);
  }, [page, pages, width, height]);
  const name = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={place} {...name} className={styles['sheet']} style={{ width, height }} />;
}
