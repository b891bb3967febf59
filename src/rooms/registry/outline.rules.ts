/** A point of GeoJSON: longitude, then latitude, in degrees. */
type Position = readonly number[];

/** An area's boundary as GeoJSON gives it; `code` is the Kemendagri code. `lng`, `lat`: where its name may stand. */
export interface BoundaryFeature {
  properties: { code: string; lng?: number; lat?: number };
  geometry:
    | { type: 'Polygon'; coordinates: readonly (readonly Position[])[] }
    | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] };
}

/** A city's boundaries as they lie in `db/reference/outlines-*.geojson`; `source` is shown under each map. */
export interface BoundaryFile {
  source: string;
  features: readonly BoundaryFeature[];
}

/** One area on the city's grid: the path of an SVG, and where its name may stand. */
export interface Outline {
  code: string;
  path: string;
  labelX: number;
  labelY: number;
}

/** Width of every city's grid. Points are rounded to it, so that neighbours keep the very same border. */
export const GRID = 560;

type Point = [x: number, y: number];

const ringsOf = ({ geometry }: BoundaryFeature) =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/**
 * The boundaries on a grid 560 units wide, north up, one degree as long in both directions at the city's latitude.
 * Points that fall together or lie on the line between their neighbours are dropped; a ring of no area is left out, and
 * an area of which nothing is left too. Returns the outlines and the height of the grid.
 */
export function outlinesOf(features: readonly BoundaryFeature[]): { outlines: Outline[]; height: number } {
  const all = features.flatMap((feature) => ringsOf(feature).flat());
  if (all.length === 0) return { outlines: [], height: 1 };
  const of = (at: 0 | 1) => all.map((position) => position[at] ?? 0);
  const [west, east] = bounds(of(0));
  const [south, north] = bounds(of(1));
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = GRID / Math.max((east - west) * narrow, Number.EPSILON);
  const place = (lng: number, lat: number): Point => [
    Math.round((lng - west) * narrow * scale),
    Math.round((north - lat) * scale),
  ];
  const outlines = features.flatMap((feature) => {
    const rings = ringsOf(feature)
      .map((ring) => simplify(ring.map(([lng = 0, lat = 0]) => place(lng, lat))))
      .filter((ring) => ring.length >= 3);
    const points = rings.flat();
    if (points.length === 0) return [];
    const { code, lng, lat } = feature.properties;
    const [x, y] = lng !== undefined && lat !== undefined ? place(lng, lat) : middleOf(points);
    return [{ code, path: rings.map(pathOf).join(''), labelX: x, labelY: y }];
  });
  return { outlines, height: Math.max(1, Math.round((north - south) * scale)) };
}

/** Least and greatest; by a loop, a boundary may hold more points than a call takes arguments. */
function bounds(numbers: readonly number[]): [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return [least, greatest];
}

function middleOf(points: readonly Point[]): Point {
  const [left, right] = bounds(points.map(([x]) => x));
  const [top, bottom] = bounds(points.map(([, y]) => y));
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
}

/** A closed ring without its repeated last point, without points that fall together, without points on a straight line. */
function simplify(ring: readonly Point[]): Point[] {
  const apart = ring.filter(([x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [x, y];
    return x !== nx || y !== ny;
  });
  return apart.filter((point, at) => {
    const before = apart[(at + apart.length - 1) % apart.length] ?? point;
    const after = apart[(at + 1) % apart.length] ?? point;
    return (point[0] - before[0]) * (after[1] - before[1]) !== (point[1] - before[1]) * (after[0] - before[0]);
  });
}

const signed = (number: number, first: boolean): string => (first || number < 0 ? `${number}` : ` ${number}`);

/** Absolute start, then steps: short numbers, which compress well. */
function pathOf(ring: readonly Point[]): string {
  const [start = [0, 0]] = ring;
  const steps = ring.slice(1).map(([x, y], at) => {
    const [px, py] = ring[at] ?? [0, 0];
    return signed(x - px, at === 0) + signed(y - py, false);
  });
  return `M${start[0]} ${start[1]}l${steps.join('')}z`;
}
