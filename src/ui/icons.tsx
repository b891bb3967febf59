/** Icon drawings: one path each on a 24 px grid, 2 px stroke, round ends. */
const drawings = {
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  ban: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M5.6 5.6l12.8 12.8',
  box: 'm4 8 8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9',
  calendar: 'M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M8 3v4M16 3v4',
  camera: 'M4 7h4l2-3h4l2 3h4v13H4zM8.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0',
  chart: 'M4 4v16h16M8 16v-5M13 16V7M18 16v-3',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  check: 'M5 12.5 10 17.5 19.5 7',
  clock: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 7v5l3.5 2',
  contrast: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 3v18M12 7h4.500M12 11h6M12 15h5.5',
  craft: 'M4 10.500h16L18 20.500H6zM7.5 10.500a4.5 4.5 0 0 1 9 0M5 15.500h14M9.8 10.500l.7 10M14.2 10.500l-.7 10',
  diamond: 'm12 3 8 9-8 9-8-9z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  done: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12.500l3 3 5.5-6.5',
  download: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  drink: 'M6 9h12l-1.4 12H7.400zM5 9l.8-2.500h12.400L19 9M12.5 6.5 14 2.500h2.500M6.6 14h10.8',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  eye: 'M2 12s3.5-6.5 10-6.500S22 12 22 12s-3.5 6.5-10 6.500S2 12 2 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  flag: 'M6 21V4M6 5h12l-3 4 3 4H6',
  food: 'M3 11.500h18a9 9 0 0 1-5.5 8h-7a9 9 0 0 1-5.5-8zM8 8.500c-1.2-1.5 1.2-2.5 0-4.500M12 8.500c-1.2-1.5 1.2-2.5 0-4.500M16 8.500c-1.2-1.5 1.2-2.5 0-4.5',
  gear: 'M9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2.2 2.200M16.2 16.200l2.2 2.200M18.4 5.600l-2.2 2.200M7.8 16.200l-2.2 2.2',
  globe: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  home: 'm4 11 8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 11v5M12 8v.01',
  key: 'M4 16a4 4 0 1 0 8 0 4 4 0 1 0-8 0M11 13l8-8M16 8l3 3',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  mail: 'M3 5h18v14H3zM3 6l9 7 9-7',
  merge: 'M6 4v4c0 4 6 4 6 8v4M18 4v4c0 4-6 4-6 8',
  minus: 'M5 12h14',
  money: 'M5 6h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM3 10h18M15 15h3',
  notebook: 'M6 3h13v18H6zM6 8H4M6 12H4M6 16H4M10 8h5M10 12h5',
  now: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  offline: 'M3 9a13 13 0 0 1 18 0M6.5 13a8 8 0 0 1 11 0M12 18v.01M4 4l16 16',
  pause: 'M8 5v14M16 5v14',
  permit: 'M6 3h8l4 4v14H6zM14 3v4h4M9 14l2 2 4-4',
  phone: 'M6 3h3l2 5-2.5 2a11 11 0 0 0 5.5 5.500l2-2.5 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z',
  pin: 'M12 21s7-6.2 7-11.500a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM9.5 9.500a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  plus: 'M5 12h14M12 5v14',
  printer: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 13h10v8H7z',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M14 20h2M20 19v1',
  refresh: 'M20 12a8 8 0 1 1-2.5-5.800M20 3v4h-4',
  ring: 'M5 12a7 7 0 1 0 14 0 7 7 0 1 0-14 0',
  search: 'M4 10.500a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5 21 21',
  send: 'M4 12 20 4l-5 16-4-6z',
  service: 'M3 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M3 17a3 3 0 1 0 6 0 3 3 0 1 0-6 0M8.5 8.7 20 17M8.5 15.3 20 7',
  sewing: 'M9 3.5 4 6 2.5 10.500l3.5 1V21h12v-9.500l3.5-1L20 6l-5-2.500a3 3 0 0 1-6 0z',
  share:
    'M15 6a3 3 0 1 0 6 0 3 3 0 1 0-6 0M3 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M15 18a3 3 0 1 0 6 0 3 3 0 1 0-6 0M8.7 10.700l6.6-3.400M8.7 13.300l6.6 3.4',
  shop: 'M5 13v7h14v-7M3 9l2-5h14l2 5M3 9a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0zM10 20v-5h4v5',
  sort: 'M7 20V5M3 9l4-4 4 4M17 4v15M13 15l4 4 4-4',
  sort_down: 'M12 4v15M6 13l6 6 6-6',
  sort_up: 'M12 20V5M6 11l6-6 6 6',
  sound: 'M4 9v6h4l5 4V5L8 9zM17 9a4 4 0 0 1 0 6',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6',
  tool: 'M14.5 6.500a4.5 4.5 0 0 0-6 5.600L3 17.6 6.4 21l5.5-5.500a4.5 4.5 0 0 0 5.6-6l-2.7 2.7-3-3z',
  training: 'M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
  user: 'M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 21c0-5 3-7 8-7s8 2 8 7',
  users:
    'M5.5 8a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3.5 3.5 0 0 1 0 6.500M18 14.500c2 .8 3 2.6 3 5.5',
  wait: 'M6 3h12M6 21h12M7 3c0 5 5 6 5 9s-5 4-5 9M17 3c0 5-5 6-5 9s5 4 5 9',
  warn: 'M12 4 2.5 20h19zM12 10v4M12 17v.01',
  x: 'm6 6 12 12M18 6 6 18',
};

/** Parts drawn full: one path each, on top of the lines. */
const filled: Partial<Record<keyof typeof drawings, string>> = { contrast: 'M12 3a9 9 0 0 1 0 18z' };

export type IconName = keyof typeof drawings;

/** All names, for the style page. */
export const iconNames = Object.keys(drawings) as IconName[];

const drawn = new Map<IconName, ReturnType<typeof draw>>();

const draw = (name: IconName) => (
  <svg class="b-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={drawings[name]} />
    {filled[name] && <path d={filled[name]} fill="currentColor" />}
  </svg>
);

/** A decorative drawing: hidden from readers, so a word must stand beside it. Drawn once, used in every row of every list. */
export function Icon({ name }: { name: IconName }) {
  const kept = drawn.get(name);
  if (kept) return kept;
  const made = draw(name);
  drawn.set(name, made);
  return made;
}

/** Drawings once for all, for an application that draws its own page: `<use href="#i-box">` stands for one. */
export function IconSheet({ names }: { names: readonly IconName[] }) {
  return (
    <svg hidden aria-hidden="true">
      {names.map((name) => (
        <symbol id={`i-${name}`} viewBox="0 0 24 24">
          <path d={drawings[name]} />
        </symbol>
      ))}
      <symbol id="i-mark" viewBox="0 0 48 48">
        <MarkDrawing on="header" />
      </symbol>
    </svg>
  );
}

const hairs =
  'M24 8Q24 3.6 28.9 2.1M31 10Q32.9 5.6 37.9 6.4M37 14Q39.9 11.3 44.1 14.2M40 20Q43.9 19.5 46.4 23.9M40 28Q43.9 28.5 44.2 33.6M37 34Q39.9 36.7 38 41.5M31 38Q32.9 42.4 29.1 45.8M24 40Q24 44.4 19.1 45.9M17 38Q15.1 42.4 10.1 41.6M11 34Q8.1 36.7 3.9 33.8M8 28Q4.1 28.5 1.6 24.1M8 20Q4.1 19.5 3.8 14.4M11 14Q8.1 11.3 10 6.5M17 10Q15.1 5.6 18.9 2.2';
const shoots = 'M15.5 33.5 24 25l8.5 8.500M18 26l6-6 6 6M20.5 18.5 24 15l3.5 3.5';

const inks = {
  header: ['var(--gold)', 'var(--mark-disc)', 'var(--mark-shoot)'],
  large: ['var(--line)', 'var(--sunk)', 'var(--line)'],
  paper: ['#B01E44', '#6A1231', '#E9B53C'],
} as const;

/** The rambutan with its three rising shoots: learn, make, sell. For 32 px and up. */
export function Mark({ on = 'header' }: { on?: keyof typeof inks }) {
  return (
    <svg class="b-mark" viewBox="0 0 48 48" aria-hidden="true">
      <MarkDrawing on={on} />
    </svg>
  );
}

function MarkDrawing({ on }: { on: keyof typeof inks }) {
  const [hair, disc, shoot] = inks[on];
  return (
    <>
      <path d={hairs} fill="none" stroke={hair} stroke-width="2.2" stroke-linecap="round" />
      <circle cx="24" cy="24" r="16.5" fill={disc} />
      <path d={shoots} fill="none" stroke={shoot} stroke-width="2.4" />
    </>
  );
}

/** The mark below 32 px, as an address for `<link rel="icon">`: no request. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'><circle cx='24' cy='24' r='20' fill='none' stroke='#B01E44' stroke-width='7' stroke-dasharray='3 7.47'/><circle cx='24' cy='24' r='17' fill='#6A1231'/><path d='M14 31 24 21l10 10' fill='none' stroke='#E9B53C' stroke-width='5'/></svg>",
)}`;
