import fc from 'fast-check';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '#platform/http/security.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { atomOf, inXml, sitemapOf } from '../feed.rules.ts';
import { narrowingOf, structuredData } from '../open-data.ts';
import { openCall } from './arrange.ts';
import { completeCall, now } from './make.ts';
import { visit } from './site.ts';

const { ctx } = await testDatabase();

describe('text in XML', () => {
  it('never closes what it stands in, and holds only signs XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inXml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
        expect(inXml(text).isWellFormed()).toBe(true);
        expect([...inXml(text)].every((sign) => sign >= ' ' || '\t\n\r'.includes(sign))).toBe(true);
      }),
    );
    expect(inXml('Tom & <b>"Jerry"</b>\u0000')).toBe('Tom &amp; &lt;b&gt;&quot;Jerry&quot;&lt;/b&gt;');
  });

  it('makes a feed of nothing, and one dated by its newest entry', () => {
    const feed = { title: 'x', self: 'http://x/a?b&c', page: 'http://x', author: 'x', language: 'id' };
    expect(atomOf({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
    const entry = { title: 'a', url: 'http://x/1', published: now, updated: now, summary: '' };
    const old = { ...entry, url: 'http://x/2', updated: new Date(0) };
    expect(atomOf({ ...feed, entries: [entry, old] })).toContain(`<updated>${now.toISOString()}</updated>\n<entry>`);
    expect(atomOf({ ...feed, entries: [] })).toContain('<id>http://x/a?b&amp;c</id>');
  });

  it('keeps a sitemap within 50.000 addresses', () => {
    const pages = Array.from({ length: 50_002 }, (_, at) => ({ url: `http://x/${at}` }));
    expect(sitemapOf(pages).match(/<loc>/g)).toHaveLength(50_000);
  });
});

describe('what machines read of a call', () => {
  it('is a service and its meetings as events; put off, it is said', () => {
    const office = { officeName: 'Dinas', cityName: 'Kota Binjai', baseUrl: 'http://x' };
    const of = (phase: 'open' | 'postponed') => JSON.stringify(structuredData(completeCall, phase, office));
    expect(of('open')).toContain('"@type":"GovernmentService"');
    expect(of('open')).toContain('"startDate":"2026-12-05T02:00:00.000Z"');
    expect(of('postponed')).toContain('EventPostponed');
  });

  it('is narrowed by known words alone', () => {
    expect(narrowingOf({ jenis: 'training', kecamatan: '12.75.04', usaha: 'craft', buka: '1' })).toEqual({
      kind: 'training',
      area: '12.75.04',
      sector: 'craft',
      openOnly: true,
    });
    expect(narrowingOf({ jenis: '<b>', kecamatan: "1' OR", usaha: 'x', buka: 'ya' })).toEqual({ openOnly: false });
  });
});

describe('the public calls elsewhere', () => {
  const later = new Date(now.getTime() + 2 * 86_400_000);
  const anyone = visit(ctx({ actor: actorAs('public'), now: later }));
  const file = async (path: string) => {
    const { status, html } = await anyone.open(path);
    expect(status).toBe(200);
    return html;
  };

  beforeAll(async () => {
    await openCall(ctx({ actor: actorAs('programme'), now }), 'Kemasan <b>"produk"</b> & label');
  });

  it('come as a feed, narrowed by its address', async () => {
    const atom = await anyone.raw('/program.atom');
    expect(atom).toContain('<title>Kemasan &lt;b&gt;&quot;produk&quot;&lt;/b&gt; &amp; label</title>');
    expect(await anyone.raw('/program.atom?usaha=craft')).not.toContain('<entry>');
    expect(await anyone.raw('/program.atom?usaha=food-drink&jenis=training')).toContain('<entry>');
  });

  it('come as a calendar with closing and meeting', async () => {
    const calendar = await anyone.raw('/program.ics');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendar).toContain('SUMMARY:Pendaftaran ditutup: Kemasan');
    expect(calendar).toContain('X-WR-CALNAME:');
  });

  it('come as open data that name no person', async () => {
    const { programmes, licence } = JSON.parse(await anyone.raw('/data/program.json?buka=1'));
    expect(licence).toContain('by/4.0');
    expect(programmes).toHaveLength(1);
    expect(programmes[0]).toMatchObject({ phase: 'open', free: true, capacity: expect.any(Number), applicants: 0 });
    expect(JSON.stringify(programmes)).not.toMatch(/Sani|\+62/);
  });

  it('stand in a list for other sites, and are explained on a page', async () => {
    const list = await file('/sematkan/program');
    expect(list).toContain('<base target="_top"');
    expect(list).not.toContain('<script');
    expect(list).not.toContain('<b>"produk"');
    expect(await file('/data')).toContain('/data/program.json');
    expect(await anyone.raw('/sitemap.xml')).toMatch(/<loc>http:\/\/binjai\.contoh\.id\/program\/kemasan/);
    expect(await anyone.raw('/robots.txt')).toContain('Disallow: /kerja');
  });

  it('are linked from the list, and described on their own page', async () => {
    expect(await file('/program')).toContain('type="application/atom+xml"');
    const page = await anyone.raw(JSON.parse(await anyone.raw('/data/program.json')).programmes[0].url.slice(23));
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)['@graph'].map((one: { '@type': string }) => one['@type'])).toEqual([
      'GovernmentService',
      'Event',
    ]);
  });

  it('only the list made for it may be framed', async () => {
    const app = new Hono().use(securityHeaders()).get('*', (c) => c.text('x'));
    const listed = await app.request('/sematkan/program');
    expect(listed.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(listed.headers.get('X-Frame-Options')).toBeNull();
    const page = await app.request('/program');
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('X-Frame-Options')).toBe('DENY');
  });
});
