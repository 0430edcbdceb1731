import { darkStretches, qrMatrix } from '#shared/base/qr-matrix.ts';

/** A text as QR code (二维码), dark on light in every theme, since not every reader knows it the other way round. `label` says what it holds. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const modules = qrMatrix(text);
  const side = modules.length + 8;
  const path = modules.flatMap((row, y) =>
    darkStretches(row).map(([from, to]) => `M${from + 4} ${y + 4}h${to - from}v1H${from + 4}z`),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      width={3 * side}
      height={3 * side}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  );
}
