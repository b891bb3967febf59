import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { refuse } from './files.refusals.ts';
import { keepBytes } from './folder.ts';

/** How a size is packed; `share` is the JPEG that chat programs show. */
type PhotoFormat = 'avif' | 'webp' | 'jpeg';

/** One size of a photo as it is kept. */
export interface PhotoSize {
  /** Its width in pixels as text, or `share`. */
  name: string;
  format: PhotoFormat;
  width: number;
  height: number;
  bytes: number;
  sha256: string;
}

/** A photo for a page: its largest width and height, its mean colour (`#rrggbb`), every size kept. */
export interface DrawnPhoto {
  width: number;
  height: number;
  colour: string;
  sizes: PhotoSize[];
}

// Widths with the most bytes each may take (ui.md §9: list thumb 6 KB, product main 45 KB).
const WIDTHS = [
  { width: 96, most: 2_500 },
  { width: 160, most: 4_000 },
  { width: 320, most: 6_000 },
  { width: 640, most: 45_000 },
  { width: 1080, most: 110_000 },
];
const QUALITIES: Record<PhotoFormat, number[]> = {
  avif: [50, 40, 30, 20],
  webp: [72, 58, 44, 28, 15],
  jpeg: [74, 60, 46, 32, 20],
};
/** Narrower photos are unclear in the smallest list. */
const LEAST_WIDTH = 320;
const MOST_PIXELS = 80_000_000;

/**
 * Draws a photo anew in every size a page may show, as AVIF and WebP, 320 and 640 pixels also as JPEG for old browsers, and
 * the 600 x 315 card for chat programs. Only pixels are carried over. Sizes larger than the photo itself are left out.
 * @throws Refusal file-too-big (unfolds into too many pixels), file-broken (cannot be drawn to the end), file-too-small.
 */
export async function drawPhoto(bytes: Uint8Array): Promise<DrawnPhoto> {
  const { data, info } = await pixelsOf(bytes);
  if (info.width < LEAST_WIDTH) throw refuse('file-too-small');
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const picture = () => sharp(data, { raw });
  const widths = WIDTHS.filter(({ width }) => width <= info.width);
  const sizes = await Promise.all([
    ...widths.flatMap(({ width, most }) =>
      formatsOf(width).map((format) => pack(picture().resize({ width }), { name: String(width), format, most })),
    ),
    pack(picture().resize({ width: 600, height: 315, fit: 'cover' }), { name: 'share', format: 'jpeg', most: 40_000 }),
  ]);
  const width = widths.at(-1)?.width ?? info.width;
  const height = sizes.find(({ name }) => name === String(width))?.height ?? info.height;
  const { channels } = await picture().stats();
  const colour = channels.slice(0, 3).map(({ mean }) => Math.round(mean).toString(16).padStart(2, '0'));
  return { width, height, colour: `#${colour.join('')}`, sizes };
}

const formatsOf = (width: number): PhotoFormat[] =>
  width === 320 || width === 640 ? ['avif', 'webp', 'jpeg'] : ['avif', 'webp'];

/** The photo upright, on white, at most 1080 pixels wide. */
async function pixelsOf(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: false })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize({ width: 1080, height: 1440, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch (fault) {
    // The decoder tells a bomb and a torn file apart only in its words.
    throw refuse(String(fault).includes('pixel limit') ? 'file-too-big' : 'file-broken');
  }
}

async function pack(
  picture: Sharp,
  { name, format, most }: { name: string; format: PhotoFormat; most: number },
): Promise<PhotoSize> {
  let packed: { data: Buffer; info: OutputInfo } | undefined;
  for (const quality of QUALITIES[format]) {
    if (!packed || packed.data.length > most)
      packed = await encode(picture.clone(), format, quality).toBuffer({ resolveWithObject: true });
  }
  if (!packed) throw new Error('No quality was tried.');
  const { data, info } = packed;
  return { name, format, width: info.width, height: info.height, bytes: data.length, sha256: await keepBytes(data) };
}

function encode(picture: Sharp, format: PhotoFormat, quality: number): Sharp {
  if (format === 'avif') return picture.avif({ quality, effort: 2 });
  if (format === 'webp') return picture.webp({ quality });
  return picture.jpeg({ quality, mozjpeg: true });
}
