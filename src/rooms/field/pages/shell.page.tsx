import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import {
  asset,
  assetParts,
  ButtonLink,
  colour,
  favicon,
  type IconName,
  IconSheet,
  readDisplay,
  renderPage,
  sheetAddress,
} from '#ui/index.ts';
import { m } from '#words';
import { type AppWords, appWords } from '../app-words.ts';
import type { Shell } from '../shell.ts';

const address = '/lapangan';
const manifestAddress = `${address}/aplikasi.webmanifest`;
const icons: IconName[] = [
  ...(['back', 'box', 'camera', 'check', 'clock', 'done', 'download', 'info', 'lock', 'minus', 'money'] as const),
  ...(['offline', 'permit', 'phone', 'pin', 'plus', 'qr', 'refresh', 'ring', 'search', 'send', 'share'] as const),
  ...(['sound', 'tool', 'training', 'trash', 'upload', 'users', 'wait', 'warn', 'x'] as const),
];

const wordsOf = (c: AppContext): AppWords => appWords(readDisplay(c).locale);

/** `/lapangan`: the shell of the application, the same for everyone; it holds nobody's data and opens without a network. */
export async function shellPage(c: AppContext): Promise<Response> {
  const head = (
    <>
      <link rel="manifest" href={manifestAddress} />
      <link rel="apple-touch-icon" href={`${address}/ikon-180.png`} />
    </>
  );
  c.header('Cache-Control', 'no-cache');
  return renderPage(
    c,
    { layout: 'print', title: m.field_title(), sheets: ['field'], head },
    <>
      <IconSheet names={icons} />
      <div data-js="field/field" data-words={JSON.stringify(wordsOf(c))}>
        <noscript>
          <p>{m.field_no_script()}</p>
          <ButtonLink href="/kerja/lapangan">{m.field_no_script_link()}</ButtonLink>
        </noscript>
      </div>
    </>,
  );
}

/** `/lapangan/pekerja.js`: what keeps the shell on the phone; another text as soon as any part of the shell is another. */
export function worker(c: AppContext): Response {
  const script = asset('field/worker');
  if (!script) throw notFound();
  const { theme, textSize, locale } = readDisplay(c);
  const scripts = [asset('field/field') ?? '', ...assetParts('field/field')];
  const files = [...scripts, sheetAddress('base'), sheetAddress('field'), manifestAddress];
  const parts = JSON.stringify([files, script, wordsOf(c), icons, theme, textSize, locale]);
  const version = createHash('sha256').update(parts).digest('hex').slice(0, 12);
  const shell: Shell = { version, page: address, files: files.filter(Boolean) };
  c.header('Content-Type', 'text/javascript; charset=utf-8');
  c.header('Cache-Control', 'no-cache');
  c.header('Service-Worker-Allowed', address);
  return c.body(`self.lapangan=${JSON.stringify(shell)};importScripts(${JSON.stringify(script)});`);
}

/** `/lapangan/aplikasi.webmanifest`: makes it installable. */
export function manifest(c: AppContext): Response {
  const icon = (size: number) => ({
    src: `${address}/ikon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any',
  });
  const about = {
    name: `Berdaya ${m.field_title()}, ${ctxOf(c).office.cityName}`,
    short_name: m.field_title(),
    lang: readDisplay(c).locale,
    start_url: address,
    scope: address,
    display: 'standalone',
    background_color: colour('bg'),
    theme_color: colour('maroon'),
    icons: [icon(192), icon(512)],
  };
  return c.body(JSON.stringify(about), 200, { 'Content-Type': 'application/manifest+json; charset=utf-8' });
}

const sizes = ['180', '192', '512'];
const mark = decodeURIComponent(favicon.slice(favicon.indexOf(',') + 1));

/** `/lapangan/ikon-192.png`: the mark on paper, in the sizes phones ask for. */
export async function icon(c: AppContext): Promise<Response> {
  const [, size = ''] = /ikon-(\d+)\.png$/.exec(c.req.path) ?? [];
  if (!sizes.includes(size)) throw notFound();
  const edge = Number(size);
  const inner = Math.round(edge * 0.8);
  const drawn = await sharp(Buffer.from(mark), { density: (72 * inner) / 48 })
    .resize(inner, inner)
    .toBuffer();
  const paper = { create: { width: edge, height: edge, channels: 4 as const, background: colour('paper') } };
  const png = await sharp(paper)
    .composite([{ input: drawn }])
    .png()
    .toBuffer();
  return c.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=604800' });
}
