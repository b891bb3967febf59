import { isAbsent } from './absence.ts';
import { absent, type Checked, invalid, ok, reasonOf, warn } from './checked.ts';
import { cleanText } from './text.ts';

export type Point = { latitude: number; longitude: number };

/** A box around Indonesia with a little sea (degrees, WGS 84). */
const BOX = { south: -11.5, north: 6.5, west: 94, east: 142 };

/** One coordinate in decimal degrees; "-7,585" (decimal comma) and a leading apostrophe are understood. Null where it is no number. */
export function readDegrees(raw: string): number | null {
  const text = cleanText(raw).replace(/[°º\s]/g, '');
  if (!/^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

/**
 * A place on the map from two cells. Both zero or both missing is absent; latitude and longitude that were exchanged are put
 * right with a warning; a point outside Indonesia is invalid.
 */
export function readPoint(latitudeRaw: string, longitudeRaw: string): Checked<Point> {
  const raw = `${latitudeRaw} ${longitudeRaw}`.trim();
  if (isAbsent(latitudeRaw, { zeros: true }) && isAbsent(longitudeRaw, { zeros: true })) return absent(raw);
  const [latitude, longitude] = [readDegrees(latitudeRaw), readDegrees(longitudeRaw)];
  if (latitude === null || longitude === null) return invalid(raw, reasonOf('coordinate-format', { text: raw }));
  if (latitude === 0 && longitude === 0) return absent(raw);
  if (inside(latitude, longitude)) return ok(raw, { latitude, longitude });
  if (inside(longitude, latitude))
    return warn(raw, { latitude: longitude, longitude: latitude }, reasonOf('coordinate-swapped', {}));
  return invalid(raw, reasonOf('coordinate-range', { text: raw }));
}

/** Both coordinates in one cell: "-7.585, 110.832" or "-7,585; 110,832". */
export function readPointPair(raw: string): Checked<Point> {
  if (isAbsent(raw)) return absent(raw);
  const text = cleanText(raw).replace(/[()°º]/g, '');
  const pair =
    /^([+-]?\d+(?:\.\d+)?)\s*[,; ]\s*([+-]?\d+(?:\.\d+)?)$/.exec(text) ??
    /^([+-]?\d+(?:,\d+)?)\s*[; ]\s*([+-]?\d+(?:,\d+)?)$/.exec(text);
  if (!pair) return invalid(raw, reasonOf('coordinate-format', { text }));
  return { ...readPoint(pair[1] ?? '', pair[2] ?? ''), raw };
}

const inside = (latitude: number, longitude: number): boolean =>
  latitude >= BOX.south && latitude <= BOX.north && longitude >= BOX.west && longitude <= BOX.east;
