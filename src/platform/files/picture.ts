import sharp from 'sharp';
import { refuse } from './files.refusals.ts';

/** Longest side of a kept picture, in pixels, and the most bytes one may take (ui.md §9: visit photo 250 KB). */
export const LONGEST_SIDE = 1280;
export const MOST_BYTES = 250_000;

/** No phone makes pictures of more pixels; a small file that unfolds into more is an attack on memory. */
const MOST_PIXELS = 80_000_000;

const ATTEMPTS = [
  { side: LONGEST_SIDE, quality: 78 },
  { side: LONGEST_SIDE, quality: 62 },
  { side: LONGEST_SIDE, quality: 48 },
  { side: 1024, quality: 48 },
  { side: 800, quality: 44 },
  { side: 640, quality: 40 },
];

/**
 * Draws a picture anew as WebP: turned upright as its camera says, at most 1280 pixels and 250 KB. Place, time, device
 * and whatever else hid in the file are left behind, because only pixels are carried over.
 * @throws Refusal file-too-big (unfolds into too many pixels), file-broken (cannot be drawn to the end).
 */
export async function redrawPicture(bytes: Uint8Array): Promise<Buffer> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: false });
  try {
    let smallest: Buffer | undefined;
    for (const { side, quality } of ATTEMPTS) {
      const drawn = await picture
        .clone()
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .webp({ quality })
        .toBuffer();
      if (drawn.length <= MOST_BYTES) return drawn;
      smallest = drawn;
    }
    return smallest as Buffer;
  } catch (fault) {
    // The decoder tells a bomb and a torn file apart only in its words.
    throw refuse(String(fault).includes('pixel limit') ? 'file-too-big' : 'file-broken');
  }
}

/** Mean and spread of brightness (0 to 255) below which hardly anything can be seen. */
const DARK = 45;
const FLAT = 30;

/** Whether a picture is so dark that it proves nothing: a hand before the lens, a store without a lamp. */
export async function looksDark(bytes: Uint8Array): Promise<boolean> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS });
  const { data, info } = await picture.resize({ width: 64 }).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [grey] = (await sharp(data, { raw: info }).stats()).channels;
  return grey !== undefined && grey.mean < DARK && grey.stdev < FLAT;
}
