import QRCode from 'qrcode';

/** Light modules around the symbol, on each side, as the standard asks (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** A QR symbol in module units, for a view box of `0 0 size size` with the quiet zone included. */
export interface QrSymbol {
  /** Modules on one side, quiet zone included. */
  size: number;
  /** Dark runs, row by row: column, row, length. */
  runs: [column: number, row: number, length: number][];
}

/**
 * Draws `text` (usually a short address) as a QR symbol of error level M with a quiet zone of four modules.
 * @throws Error when the text does not fit a symbol (over 2.331 bytes).
 */
export function qrSymbol(text: string): QrSymbol {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const runs: QrSymbol['runs'] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      let length = 0;
      while (column + length < modules.size && modules.get(row, column + length)) length++;
      if (length > 0) runs.push([column + QUIET_ZONE, row + QUIET_ZONE, length]);
      column += length;
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, runs };
}

/** The symbol as SVG path data that fills the dark modules, and the side of its view box. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, runs } = qrSymbol(text);
  return { size, path: runs.map(([column, row, length]) => `M${column} ${row}h${length}v1h-${length}z`).join('') };
}

/** The symbol as a whole SVG picture, black on white in every theme. It holds no user text, only modules. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  );
}
