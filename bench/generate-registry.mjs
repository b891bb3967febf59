// Deterministic synthetic registry of small businesses (no real person or firm).
// usage: node generate-registry.mjs [--rows 21601] [--seed 1] [--dup 0.05] --out DIR
// writes DIR/registry.csv (RFC 4180, UTF-8, LF) and DIR/truth.csv (id_a,id_b,kind: true duplicate pairs).
// Every NIK starts with 127500 + an impossible birth day 90+ so that it can be no real person's number.

import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ABBR, FEMALE, KEC, KEL_A, KEL_B, LAST, MALE, PRE, SECT, STREET, TAIL } from './registry-words.mjs';

const arg = (k, d) => {
  const i = process.argv.indexOf(`--${k}`);
  return i > 0 ? process.argv[i + 1] : d;
};
const N = Number(arg('rows', 21601)),
  SEED = Number(arg('seed', 1)),
  DUP = Number(arg('dup', 0.05));
const OUT = arg('out', '.');
mkdirSync(OUT, { recursive: true });

// mulberry32
let s = SEED >>> 0;
const rnd = () => {
  s = (s + 0x6d2b79f5) >>> 0;
  let t = s;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const int = (n) => Math.floor(rnd() * n);
const pick = (a) => a[int(a.length)];
const weighted = (pairs) => {
  let t = 0;
  for (const p of pairs) t += p[1];
  let x = rnd() * t;
  for (const p of pairs) {
    x -= p[1];
    if (x < 0) return p[0];
  }
  return pairs[pairs.length - 1][0];
};
const pad = (n, w) => String(n).padStart(w, '0');

// invented administrative names: 6 kecamatan x 9 kelurahan
const KEL = KEC.map((_, k) => KEL_A.map((a, j) => `${a} ${KEL_B[(k + j) % 6]}`));
const SW = SECT.map((x) => [x, x[2]]);

function typo(w) {
  if (w.length < 4) return w;
  const i = 1 + int(w.length - 2),
    k = int(6);
  if (k === 0) return w.slice(0, i) + w.slice(i + 1); // drop
  if (k === 1) return w.slice(0, i) + w[i] + w.slice(i); // double
  if (k === 2) return w.slice(0, i) + w[i + 1] + w[i] + w.slice(i + 2); // swap
  if (k === 3) return w.replace(/ks|k/, (m) => (m === 'k' ? 'q' : 'x'));
  if (k === 4) return w.replace(/oe|u/, (m) => (m === 'u' ? 'oe' : 'u'));
  return w.replace(/y|j/, (m) => (m === 'y' ? 'i' : 'dj'));
}
const phoneOf = () =>
  `08${pick(['11', '12', '13', '21', '22', '52', '53', '57', '77', '78', '95'])}${pad(int(1e8), 8)}`;
const phoneForms = [
  (p) => `+62${p.slice(1)}`,
  (p) => `62${p.slice(1)}`,
  (p) => `${p.slice(0, 4)}-${p.slice(4, 8)}-${p.slice(8)}`,
  (p) => `+62 ${p.slice(1, 4)} ${p.slice(4, 8)} ${p.slice(8)}`,
  (p) => `(${p.slice(0, 4)}) ${p.slice(4)}`,
  (p) => p,
];
const DAY0 = Date.UTC(2019, 0, 1);
const iso = (d) => new Date(DAY0 + d * 864e5).toISOString().slice(0, 10);

function fresh(id) {
  const sec = weighted(SW),
    female = rnd() < 0.58,
    k = int(6),
    kl = int(9);
  const owner = `${pick(female ? FEMALE : MALE)} ${rnd() < 0.35 ? `${pick(female ? FEMALE : MALE)} ` : ''}${pick(LAST)}`;
  const pre = weighted(PRE),
    w = pick(sec[3]);
  const name = [pre, w, rnd() < 0.45 ? pick(TAIL) : owner.split(' ')[0], rnd() < 0.25 ? pick(TAIL) : '']
    .filter(Boolean)
    .join(' ');
  const day = 90 + int(10),
    mon = 1 + int(12),
    yr = int(100); // day 90..99 never occurs on a real card
  const nik = `127500${pad(day, 2)}${pad(mon, 2)}${pad(yr, 2)}${pad(int(10000), 4)}`;
  const nib = rnd() < 0.41 ? `9${pad(int(1e6), 6)}${pad(int(1e6), 6)}` : '';
  const sales = Math.round(Math.exp(15.2 + 1.35 * gauss()) / 1e5) * 1e5;
  return {
    id,
    name,
    owner,
    nik,
    nib,
    kbli: sec[0],
    sector: sec[1],
    kec: KEC[k],
    kel: KEL[k][kl],
    addr: `${pick(STREET)} No. ${1 + int(240)}`,
    phone: phoneOf(),
    start: 1995 + int(31),
    sales: Math.min(Math.max(sales, 1e6), 5e10),
    workers: 1 + Math.floor(-Math.log(1 - rnd()) * 1.6),
    gender: female ? 'P' : 'L',
    disab: rnd() < 0.021 ? 1 : 0,
    binaan: rnd() < 0.185 ? 1 : 0,
    created: iso(int(2500)),
  };
}
function gauss() {
  return Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd());
}
function variant(o, id) {
  const d = { ...o, id, created: iso(Math.min(2499, Math.floor((Date.parse(o.created) - DAY0) / 864e5) + int(400))) };
  const kinds = [];
  const w = d.name.split(' ');
  const k = rnd();
  if (k < 0.25 && w.length > 2) {
    const i = 1 + int(w.length - 2);
    [w[i], w[i + 1]] = [w[i + 1], w[i]];
    kinds.push('swap');
  } else if (k < 0.5) {
    if (ABBR[w[0]]) w[0] = ABBR[w[0]];
    else w.unshift(pick(['UD', 'Warung', 'CV']));
    kinds.push('abbr');
  } else if (k < 0.8) {
    const i = int(w.length);
    w[i] = typo(w[i]);
    kinds.push('typo');
  } else kinds.push('same');
  d.name = rnd() < 0.15 ? w.join(' ').toUpperCase() : w.join(' ');
  const ph = rnd();
  if (ph < 0.5) d.phone = pick(phoneForms)(o.phone);
  else if (ph < 0.85) {
    d.phone = pick(phoneForms)(phoneOf());
    kinds.push('phone-new');
  } else {
    d.phone = '';
    kinds.push('phone-empty');
  }
  const n = rnd();
  if (n < 0.45) {
    /* same NIK */
  } else if (n < 0.65) {
    const i = 12 + int(4);
    d.nik = o.nik.slice(0, i) + ((Number(o.nik[i]) + 1 + int(9)) % 10) + o.nik.slice(i + 1);
    kinds.push('nik-typo');
  } else {
    d.nik = '';
    kinds.push('nik-empty');
  }
  if (rnd() < 0.4) {
    const p = d.owner.split(' ');
    const i = int(p.length);
    p[i] = typo(p[i]);
    d.owner = p.join(' ');
    kinds.push('owner-typo');
  }
  if (rnd() < 0.15) {
    const k2 = KEC.indexOf(d.kec);
    d.kel = KEL[k2][int(9)];
    kinds.push('moved');
  }
  if (rnd() < 0.35) d.addr = d.addr.replace('Jl.', 'Jalan').replace(' No. ', ' no ');
  if (rnd() < 0.3) d.nib = '';
  return [d, kinds.join('+')];
}
const q = (v) => {
  const t = String(v);
  return /[",\n]/.test(t) ? `"${t.replace(/"/g, '""')}"` : t;
};
const csv = createWriteStream(join(OUT, 'registry.csv')),
  truth = createWriteStream(join(OUT, 'truth.csv'));
csv.write(
  'id,business_name,owner_name,nik,nib,kbli,sector,kecamatan,kelurahan,address,phone,start_year,annual_sales,workers,gender,disability,binaan,created_on\n',
);
truth.write('id_a,id_b,kind\n');
const line = (r) =>
  `${[
    r.id,
    r.name,
    r.owner,
    r.nik,
    r.nib,
    r.kbli,
    r.sector,
    r.kec,
    r.kel,
    r.addr,
    r.phone,
    r.start,
    r.sales,
    r.workers,
    r.gender,
    r.disab,
    r.binaan,
    r.created,
  ]
    .map(q)
    .join(',')}\n`;
let PREV = null;
const RES = [];
const RMAX = 5000; // reservoir of originals that may be duplicated later, each at most once
let buf = '',
  pairs = 0;
for (let id = 1; id <= N; id++) {
  let r;
  if (RES.length > 50 && rnd() < DUP) {
    const i = int(RES.length),
      o = RES[i];
    RES[i] = RES[RES.length - 1];
    RES.pop();
    const [d, kind] = variant(o, id);
    r = d;
    truth.write(`${o.id},${id},${kind}\n`);
    pairs++;
  } else {
    r = fresh(id);
    // hard negatives: the same owner's second business (3%), or a household that shares one phone (2%): NOT duplicates
    if (PREV && rnd() < 0.03)
      Object.assign(r, {
        owner: PREV.owner,
        nik: PREV.nik,
        phone: PREV.phone,
        gender: PREV.gender,
        kec: PREV.kec,
        kel: PREV.kel,
        addr: PREV.addr,
      });
    else if (PREV && rnd() < 0.02)
      Object.assign(r, { phone: PREV.phone, kec: PREV.kec, kel: PREV.kel, addr: PREV.addr });
    PREV = r;
    if (RES.length < RMAX) RES.push(r);
    else if (rnd() < 0.1) RES[int(RMAX)] = r;
  }
  buf += line(r);
  if (buf.length > 1 << 20) {
    if (!csv.write(buf)) await once(csv, 'drain');
    buf = '';
  }
}
csv.end(buf);
truth.end();
await Promise.all([once(csv, 'finish'), once(truth, 'finish')]);
console.log(JSON.stringify({ rows: N, seed: SEED, pairs }));
