const frame = (parts: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="#efe6d6"/>${parts}</svg>`;
const table = '<rect x="70" y="270" width="340" height="24" fill="#6a1231"/>';
const dark = '#2d2a26';
const brass = '#b08a3c';

const things = {
  'Mesin jahit':
    `${table}<rect x="110" y="230" width="260" height="40" rx="8" fill="${dark}"/>` +
    `<path d="M300 230V130h60v100M120 130h240v46H120z" fill="${dark}"/><path d="M140 176v54" stroke="${brass}" stroke-width="10"/>` +
    `<circle cx="386" cy="152" r="26" fill="${brass}"/>`,
  'Mesin segel kemasan':
    `${table}<rect x="120" y="210" width="240" height="60" rx="6" fill="${dark}"/><path d="M120 170h240v18H120z" fill="${brass}"/>` +
    `<path d="M240 270v70M190 340h100" stroke="${dark}" stroke-width="14"/>`,
  'Oven gas':
    `${table}<rect x="120" y="90" width="240" height="180" rx="8" fill="${dark}"/><rect x="145" y="140" width="190" height="105" fill="#c97b3d"/>` +
    `<path d="M145 192h190" stroke="${dark}" stroke-width="6"/><circle cx="170" cy="115" r="11" fill="${brass}"/><circle cx="210" cy="115" r="11" fill="${brass}"/>`,
};

/** What is given out in the demo city. */
export type DemoNeed = keyof typeof things;

/** Drawings stand for the photos of a hand-over, as SVG: nobody lives in the demo city. */
export const demoDrawings = (need: DemoNeed): Record<'item' | 'serial' | 'receiver' | 'signature', string> => ({
  item: frame(things[need]),
  serial: frame(
    `<rect x="70" y="90" width="340" height="180" rx="12" fill="#c9c3b6"/><rect x="88" y="108" width="304" height="144" fill="none" stroke="${dark}" stroke-width="4"/>` +
      `<path d="M110 150h180M110 180h250M110 210h120" stroke="${dark}" stroke-width="10"/>`,
  ),
  receiver: frame(
    `<g transform="translate(130 60) scale(.7)">${things[need]}</g><circle cx="96" cy="130" r="42" fill="#9a6b4a"/><path d="M36 330c0-110 120-110 120 0z" fill="#118a6e"/>`,
  ),
  signature:
    `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="200"><rect width="480" height="200" fill="#fff"/>` +
    `<path d="M60 130c30-90 60-90 50-10s50-60 60-50-10 60 20 50 40-70 60-60-20 70 20 60 60-40 120-50M70 160c120-20 240-10 330-30" fill="none" stroke="${dark}" stroke-width="5" stroke-linecap="round"/></svg>`,
});
