import QRCode from 'qrcode';
import { m } from '#words';

/** The path of a QR code (level M, quiet zone 4) and the side of its square grid, in modules. */
export function qrPath(text: string): { path: string; side: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let at = 0; at < modules.size; at++) {
      if (!modules.get(row, at)) continue;
      let run = 1;
      while (at + run < modules.size && modules.get(row, at + run)) run++;
      path += `M${at + quiet} ${row + quiet}h${run}v1h-${run}z`;
      at += run;
    }
  }
  return { path, side: modules.size + quiet * 2 };
}

/** A QR code of 200 px, black on white in both themes, with its short code under it. `bright` asks for full brightness. */
export function QrBlock({ text, code, bright }: { text: string; code: string; bright?: boolean }) {
  const { path, side } = qrPath(text);
  return (
    <figure>
      <div class="b-qr">
        <svg
          viewBox={`0 0 ${side} ${side}`}
          role="img"
          aria-label={m.ui_qr_label({ code })}
          shape-rendering="crispEdges"
        >
          <path d={path} fill="#000" />
        </svg>
        <span class="b-code">{code}</span>
      </div>
      {bright && <figcaption class="b-meta">{m.ui_qr_bright()}</figcaption>}
    </figure>
  );
}
