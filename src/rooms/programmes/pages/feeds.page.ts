import type { Ctx } from '#platform/ctx.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { m } from '#words';
import { type CalendarCall, calendarOf } from '../calendar.rules.ts';
import { closingText, firstPlace, sessionsText } from '../call-dates.ts';
import { atomOf, sitemapOf } from '../feed.rules.ts';
import { listPublic, narrowingOf, openDataOf } from '../open-data.ts';
import { addressOf } from '../share-text.ts';
import type { ListedCall } from './parts/call-row.tsx';
import { publicCall } from './public-call.ts';

/** Newest entries of the feed. */
const ENTRIES = 30;
/** May be kept by anyone for five minutes; the same for everyone. */
const forAWhile = { 'Cache-Control': 'public, max-age=300' };

const asked = (c: AppContext): Promise<ListedCall[]> => listPublic(ctxOf(c), narrowingOf(c.req.query()));

const wholeAddress = (c: AppContext, ctx: Ctx): string => ctx.office.baseUrl + c.req.path + new URL(c.req.url).search;

/** `/program.atom?jenis=&kecamatan=&usaha=`: the newest calls for a feed reader. */
export async function feedFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { office } = ctx;
  const entries = (await asked(c))
    .map(({ call }) => ({
      title: call.title,
      url: addressOf(office.baseUrl, call),
      published: call.openedAt ?? call.changedAt,
      updated: call.changedAt,
      summary: [call.purpose, sessionsText(call), firstPlace(call), closingText(call)].filter(Boolean).join(' · '),
    }))
    .sort((a, b) => b.published.getTime() - a.published.getTime())
    .slice(0, ENTRIES);
  const atom = atomOf({
    title: m.programmes_feed_title({ office: office.officeName }),
    self: wholeAddress(c, ctx),
    page: `${office.baseUrl}/program`,
    author: office.officeName,
    language: ctx.locale,
    entries,
  });
  return c.body(atom, 200, { ...forAWhile, 'Content-Type': 'application/atom+xml; charset=utf-8' });
}

const inCalendar = (baseUrl: string, { call, phase }: ListedCall): CalendarCall => ({
  title: call.title,
  description: call.purpose,
  url: addressOf(baseUrl, call),
  sessions: call.sessions,
  ...((phase === 'open' || phase === 'soon') &&
    call.closesAt && { closing: { at: call.closesAt, title: m.programmes_calendar_closing({ title: call.title }) } }),
});

/** `/program.ics?jenis=&kecamatan=&usaha=`: closings and meetings as a calendar to follow; called-off ones are left out. */
export async function followCalendar(c: AppContext): Promise<Response> {
  const { office, now } = ctxOf(c);
  const calls = (await asked(c)).filter(({ phase }) => phase !== 'cancelled' && phase !== 'postponed');
  const name = m.programmes_feed_title({ office: office.officeName });
  const text = calendarOf(
    calls.map((listed) => inCalendar(office.baseUrl, listed)),
    now,
    name,
  );
  return c.body(text, 200, { ...forAWhile, 'Content-Type': 'text/calendar; charset=utf-8' });
}

/** `/program/:slug/jadwal.ics`: the meetings for the reader's own calendar. */
export async function calendarFile(c: AppContext): Promise<Response> {
  const { office, now } = ctxOf(c);
  const { call } = await publicCall(ctxOf(c), c.req.param('slug'));
  const { title, purpose: description, sessions } = call;
  const text = calendarOf([{ title, description, url: addressOf(office.baseUrl, call), sessions }], now);
  return sendFile(c, text, { type: 'ics', name: `${call.slug}.ics`, download: true, forAll: true });
}

/** `/data/program.json?jenis=&kecamatan=&usaha=&buka=1`: every call as open data; documented on `/data`. */
export async function openDataFile(c: AppContext): Promise<Response> {
  const { office, now } = ctxOf(c);
  const programmes = (await asked(c)).map((listed) => openDataOf(office.baseUrl, listed));
  const body = {
    office: office.officeName,
    city: { code: office.city, name: office.cityName },
    documentation: `${office.baseUrl}/data`,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    readAt: now.toISOString(),
    programmes,
  };
  return c.json(body, 200, { ...forAWhile, 'Access-Control-Allow-Origin': '*' });
}

/** Public pages beside the calls. */
const PAGES = [
  ['', '/program', '/cek', '/produk', '/pameran', '/hasil', '/data', '/status', '/sertifikat', '/bantuan', '/privasi'],
  ['/aksesibilitas', '/panduan', '/panduan/nib', '/panduan/halal', '/panduan/modal', '/panduan/modal/skema'],
  ['/panduan/modal/istilah', '/panduan/modal/hitung', '/panduan/foto-produk', '/panduan/pembukuan'],
].flat();

/** `/sitemap.xml`: what search machines should know. */
export async function sitemapFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const calls = await listPublic(ctx, { openOnly: false });
  const xml = sitemapOf([
    ...PAGES.map((path) => ({ url: `${ctx.office.baseUrl}${path || '/'}` })),
    ...calls.map(({ call }) => ({ url: addressOf(ctx.office.baseUrl, call), changed: call.changedAt })),
  ]);
  return c.body(xml, 200, { ...forAWhile, 'Content-Type': 'application/xml; charset=utf-8' });
}

/** `/robots.txt`: everything public may be read; the back office says no by itself. */
export function robotsFile(c: AppContext): Response {
  const text = `User-agent: *\nDisallow: /kerja\nDisallow: /saya\nDisallow: /s/\n\nSitemap: ${ctxOf(c).office.baseUrl}/sitemap.xml\n`;
  return c.body(text, 200, { ...forAWhile, 'Content-Type': 'text/plain; charset=utf-8' });
}
