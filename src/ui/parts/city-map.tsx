import type { Child } from 'hono/jsx';
import { m } from '#words';
import { formatNumber } from '../format.ts';

/** One kelurahan: its square on the tile map and its outline on the city's grid, where they are known. */
export type MapPlace = {
  code: string;
  name: string;
  /** Name of the kecamatan it lies in. */
  group: string;
  tile: { x: number; y: number } | null;
  path: string | null;
};

/** A city as maps draw it. `edges` are the kecamatan, with the place of their names; `source` names who drew the outlines. */
export type CityShape = {
  width: number;
  height: number;
  source: string;
  places: MapPlace[];
  edges: { name: string; path: string; x: number; y: number }[];
};

/** What a map says of one kelurahan: its rate in words, its class from 1 to 5 (nothing: too few to say), where it leads. */
export type MapFigure = { text: string; class?: number; href?: string };

type Props = {
  shape: CityShape;
  figures: ReadonlyMap<string, MapFigure>;
  /** Lower limits of the five classes. */
  limits: readonly number[];
  /** What is shown, as the map's name: "Usaha yang terjangkau dari 100". */
  label: string;
  /** Code of the kelurahan that is picked out. */
  chosen?: string;
};

/**
 * The map of a city, drawn on the server: outlines where they are known, and squares of equal size beside them, so that
 * small kelurahan are seen too. The squares are the links, each named with its figure; the outlines repeat them for
 * the eye and the mouse. A page shows a table of the same figures below. Needs the sheet `chart`.
 */
export function CityMap({ shape, figures, limits, label, chosen }: Props) {
  const outlined = shape.edges.length > 0 || shape.places.some(({ path }) => path);
  return (
    <div class="b-map">
      <Legend limits={limits} />
      <div class={outlined ? 'b-map__both' : undefined}>
        {outlined && <Outlines shape={shape} figures={figures} chosen={chosen} />}
        <div>
          {outlined && <h3 class="b-h3">{m.ui_map_tiles()}</h3>}
          {outlined && <p class="b-meta">{m.ui_map_tiles_why()}</p>}
          <Tiles places={shape.places} figures={figures} label={label} chosen={chosen} />
        </div>
      </div>
    </div>
  );
}

const classOf = (figure: MapFigure | undefined): string => (figure?.class ? `b-m${figure.class}` : 'b-m0');

function Legend({ limits }: Pick<Props, 'limits'>) {
  return (
    <ul class="b-map__legend">
      {limits.map((limit, at) => {
        const next = limits[at + 1];
        const last = next === undefined ? m.ui_map_and_more({ n: formatNumber(limit) }) : rangeOf(limit, next - 1);
        return (
          <li>
            <i class={`b-m${at + 1}`} />
            {last}
          </li>
        );
      })}
      <li>
        <i class="b-m0" />
        {m.ui_map_too_few()}
      </li>
    </ul>
  );
}

const rangeOf = (from: number, to: number): string =>
  from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;

function Outlines({ shape, figures, chosen }: Pick<Props, 'shape' | 'figures' | 'chosen'>) {
  const { width, height, places, edges, source } = shape;
  const picked = places.find(({ code }) => code === chosen);
  return (
    <figure>
      <div class="b-map__land">
        <svg viewBox={`-3 -3 ${width + 6} ${height + 6}`} aria-hidden="true">
          <defs>
            <pattern id="b-few" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0v7" />
            </pattern>
          </defs>
          {places.map(({ code, name, path }) => {
            const figure = figures.get(code);
            const drawn = path && (
              <path class={classOf(figure)} fill="url(#b-few)" d={path}>
                <title>{figure ? m.ui_map_place({ name, text: figure.text }) : name}</title>
              </path>
            );
            return drawn && figure?.href ? (
              <a href={figure.href} tabindex={-1}>
                {drawn}
              </a>
            ) : (
              drawn
            );
          })}
          {edges.map(({ path }) => (
            <path class="b-map__edge" d={path} />
          ))}
          {picked?.path && <path class="b-map__edge b-map__chosen" d={picked.path} />}
        </svg>
        <svg class="b-map__names" aria-hidden="true">
          {edges.map(({ name, x, y }) => (
            <text x={`${share(x, width)}%`} y={`${share(y, height)}%`}>
              {name}
            </text>
          ))}
        </svg>
      </div>
      {source && <figcaption class="b-meta">{m.ui_map_outlines({ source })}</figcaption>}
    </figure>
  );
}

const share = (part: number, whole: number): number => Math.round((part / Math.max(whole, 1)) * 1000) / 10;

/** Most squares of one row where a city has not placed its own: they still fit a phone. */
const ROW = 9;

/** The squares as the city placed them; where it has not placed all, kecamatan below kecamatan in rows. */
export function tilesOf(places: readonly MapPlace[]): { place: MapPlace; x: number; y: number }[] {
  if (places.every(({ tile }) => tile)) {
    return places.flatMap((place) => (place.tile ? [{ place, ...place.tile }] : []));
  }
  let below = 0;
  return [...new Set(places.map(({ group }) => group))].flatMap((group) => {
    const own = places.filter((place) => place.group === group);
    const top = below;
    below += Math.ceil(own.length / ROW);
    return own.map((place, at) => ({ place, x: (at % ROW) + 1, y: top + Math.floor(at / ROW) + 1 }));
  });
}

function Tiles({
  places,
  figures,
  label,
  chosen,
}: Pick<Props, 'figures' | 'label' | 'chosen'> & { places: MapPlace[] }) {
  const tiles = tilesOf(places);
  const rows = Math.max(0, ...tiles.map(({ y }) => y));
  const columns = Math.max(0, ...tiles.map(({ x }) => x));
  const at = new Map(tiles.map((tile) => [`${tile.x} ${tile.y}`, tile.place]));
  return (
    <nav class="b-tiles" aria-label={label}>
      {range(rows).map((y) => (
        <div>
          {range(columns).map((x) => {
            const place = at.get(`${x} ${y}`);
            return place ? (
              <Tile place={place} figure={figures.get(place.code)} chosen={place.code === chosen} />
            ) : (
              <span />
            );
          })}
        </div>
      ))}
    </nav>
  );
}

const range = (length: number): number[] => Array.from({ length }, (_, at) => at + 1);

function Tile({ place, figure, chosen }: { place: MapPlace; figure: MapFigure | undefined; chosen: boolean }): Child {
  const name = figure ? m.ui_map_place({ name: place.name, text: figure.text }) : place.name;
  return (
    <a
      href={figure?.href}
      class={classOf(figure)}
      title={name}
      aria-label={name}
      aria-current={chosen ? 'true' : undefined}
    >
      {place.name
        .split(' ')
        .slice(0, 2)
        .map((word) => (
          <span>{word.slice(0, 3)}</span>
        ))}
    </a>
  );
}
