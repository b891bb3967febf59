import { describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice, testOffice } from '#tests/office.ts';
import { makeLinks } from '../make-links.ts';
import { markNotice } from '../mark-notice.ts';
import { openLink } from '../open-link.ts';
import { readReach } from '../reach.reads.ts';
import { isPreview, linkCode, readLinkCode } from '../reach.rules.ts';

const { ctx, database } = await testDatabase();
const staff = ctx({ actor: actorAs('programme') });
const someone = ctx({ actor: actorAs('public', { id: '-', name: '' }) });
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => someone.actor,
  stylePage: false,
});
const wards = ['12.75.01.1001', '12.75.04.1005'];
const codeOf = (address: string | undefined) => address?.split('/').at(-1) ?? '';
const make = (aboutId: string, areas = wards) =>
  makeLinks(staff, { aboutId, path: '/program/kemasan', channel: 'poster', areas });

describe('short addresses', () => {
  it('are one for each kelurahan, and stay the same when asked for again', async () => {
    const callId = newId();
    const first = await make(callId);
    expect([...first.keys()]).toEqual(wards);
    expect(new Set(first.values()).size).toBe(2);
    const again = await make(callId, [...wards, '12.75']);
    expect([...again].slice(0, 2)).toEqual([...first]);
    expect(again.get('12.75')).toMatch(/\/s\/[A-Z2-9]{6}$/);
  });

  it('lead to their page and count openings by channel and kelurahan, nothing else', async () => {
    const callId = newId();
    const links = await make(callId);
    const code = codeOf(links.get('12.75.04.1005'));
    expect(await openLink(someone, code.toLowerCase(), true)).toBe('/program/kemasan');
    await openLink(ctx({ actor: someone.actor, now: new Date(testNow.getTime() + 86_400_000) }), code, true);
    await openLink(someone, code, false);
    expect((await readReach(staff, callId)).opened).toEqual([{ channel: 'poster', area: '12.75.04.1005', n: 2 }]);
  });

  it('are followed from the address, counted for readers and not for previews', async () => {
    const callId = newId();
    const code = codeOf((await make(callId)).get('12.75.01.1001'));
    const page = await app.request(`/s/${code}`);
    expect([page.status, page.headers.get('Location')]).toEqual([302, '/program/kemasan']);
    expect(page.headers.get('Set-Cookie')).toBeNull();
    await app.request(`/s/${code}`, { headers: { 'User-Agent': 'WhatsApp/2.23.20.0' } });
    await app.request(`/s/${code}`, { method: 'HEAD' });
    expect((await readReach(staff, callId)).opened).toMatchObject([{ n: 1 }]);
  });

  it.each(['AAAAAA', 'kurang', "a'--", '%00%00', 'AAAAAAA'])('answer %s with 404', async (code) => {
    expect((await app.request(`/s/${code}`)).status).toBe(404);
  });

  it('of another city are not found here', async () => {
    const code = codeOf((await make(newId())).get('12.75.01.1001'));
    await expect(openLink(ctx({ actor: someone.actor, office: otherOffice }), code, true)).rejects.toThrow();
  });

  it('have no signs that are read for one another', () => {
    const all = linkCode(new Uint8Array([0, 1, 2, 3, 4, 5, 6])) + linkCode(new Uint8Array([27, 28, 29, 255, 254, 253]));
    expect(all).toMatch(/^[ACDEFGHJKMNPQRSTUVWXYZ2345679]{12}$/);
    expect(readLinkCode('ab2c9d')).toBe('AB2C9D');
    expect(readLinkCode('ab2c9')).toBeUndefined();
  });

  it.each([
    [{ agent: 'WhatsApp/2.2 A', purpose: '' }, true],
    [{ agent: 'TelegramBot (like TwitterBot)', purpose: '' }, true],
    [{ agent: 'Mozilla/5.0 (Linux; Android 9)', purpose: 'prefetch;prerender' }, true],
    [{ agent: 'Mozilla/5.0 (compatible; Googlebot/2.1)', purpose: '' }, true],
    [{ agent: 'Mozilla/5.0 (Linux; Android 9) WhatsApp', purpose: '' }, false],
    [{ agent: '', purpose: '' }, false],
  ])('%o is a preview: %s', (request, preview) => {
    expect(isPreview(request)).toBe(preview);
  });
});

describe('notices', () => {
  it('are written once for each kelurahan and way, by those who may', async () => {
    const aboutId = newId();
    await markNotice(staff, { aboutId, channel: 'poster', areas: wards });
    await markNotice(staff, { aboutId, channel: 'poster', areas: wards.slice(0, 1) });
    await markNotice(staff, { aboutId, channel: 'loudspeaker', areas: [] });
    expect((await readReach(staff, aboutId)).notices).toHaveLength(2);
    await expect(
      markNotice(ctx({ actor: actorAs('evaluator') }), { aboutId, channel: 'poster', areas: wards }),
    ).rejects.toMatchObject({ status: 403 });
  });
});
