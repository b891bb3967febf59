import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { hasConsent, seedDemoConsents } from '#rooms/identity/index.ts';
import { listAudience, loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { chanceOf, demoOutcome, demoShare } from '../demo-reach.rules.ts';
import { readReach } from '../reach.reads.ts';
import { seedDemoReach } from '../seed-demo-reach.ts';

const { ctx } = await testDatabase();

describe('word in the demo city', () => {
  it('reaches members before others and the centre before the edge', () => {
    for (const area of ['12.75.01.1001', '12.75.02.1003', '12.75.05.1002'])
      expect(demoShare(area, true)).toBeGreaterThan(demoShare(area, false));
    expect(demoShare('12.75.02.1003', false)).toBeGreaterThan(demoShare('12.75.05.1003', false));
    expect(demoShare('99.99.99.9999', true)).toBe(0);
    expect(new Set([0.01, 0.2, 0.9].map(demoOutcome))).toEqual(new Set(['sent', 'delivered', 'read']));
  });

  it('gives every business one chance for each call, between 0 and 1', () => {
    const ids = Array.from({ length: 200 }, newId);
    const chances = ids.map((id) => chanceOf(id, 3));
    expect(ids.map((id) => chanceOf(id, 3))).toEqual(chances);
    expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...chances)).toBeLessThan(1);
    expect(chances.reduce((sum, one) => sum + one, 0) / chances.length).toBeGreaterThan(0.3);
  });

  it('is written as messages, openings and notices, to owners who said yes', async () => {
    const areas = JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8'));
    await loadAreas(ctx({ actor: actorAs('administrator') }), areas);
    for (let at = 0; at < 30; at++)
      await registerBusiness(ctx({ actor: actorAs('programme') }), {
        owner: { name: `Pemilik ${at}`, phone: `+62891000${String(10_000 + at)}` },
        business: { name: `Usaha ${at}`, area: '12.75.02.1003', sector: 'craft' },
        source: 'staff',
      });
    const callId = newId();
    const notices = { poster: ['12.75.02.1003'] };
    const call = { callId, path: '/program/contoh', text: 'Pelatihan gratis.', sentIn: -3, part: 1, notices };
    await seedDemoReach(ctx({ actor: systemActor }), [call]);
    const reader = ctx({ actor: actorAs('programme') });
    const { told, opened, notices: put } = await readReach(reader, callId);
    expect(told.length).toBeGreaterThan(0);
    expect(put).toEqual([{ channel: 'poster', area: '12.75.02.1003' }]);
    expect(opened.map(({ channel }) => channel)).toContain('poster');
    const members = await listAudience(reader, { areas: [], sectors: [] });
    for (const { businessId } of told) {
      const owner = members.find((member) => member.businessId === businessId);
      expect(await hasConsent(reader, { type: 'owner', id: owner?.ownerId ?? '' }, 'contact-by-whatsapp')).toBe(true);
    }
    await expect(seedDemoReach(reader, [call])).rejects.toMatchObject({ status: 403 });
    await expect(seedDemoConsents(reader, [])).rejects.toMatchObject({ status: 403 });
  });
});
