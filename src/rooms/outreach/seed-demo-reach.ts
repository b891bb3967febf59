import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { seal } from '#platform/sealed.ts';
import { seedDemoConsents } from '#rooms/identity/index.ts';
import { listAudience } from '#rooms/registry/index.ts';
import { chanceOf, demoOutcome, demoShare, type Reachable, withPhones } from './demo-reach.rules.ts';
import { insertDemoOpenings, insertDemoTold } from './demo-reach.store.ts';
import { makeLinks } from './make-links.ts';
import { allow } from './outreach.permissions.ts';
import type { NoticeChannel } from './reach.rules.ts';
import { insertNotices } from './reach.store.ts';
import { insertWave, setWaveState } from './wave.store.ts';

/** A call word went out about: which part of those who agreed got it, and where it was put up. */
export interface DemoReach {
  callId: string;
  path: string;
  text: string;
  /** Days from now on which it went out, below 0. */
  sentIn: number;
  /** From 0 to 1, of the owners who want news. */
  part: number;
  /** Kelurahan with a poster, a kepling's word, a loudspeaker. */
  notices: Partial<Record<NoticeChannel, string[]>>;
}

/**
 * Word as it travels today in the demo city: to members and around the office, hardly to the edges. Messages, openings and
 * notices on the days they would have been; owners who got news had said yes to it.
 */
export async function seedDemoReach(ctx: Ctx, calls: readonly DemoReach[]): Promise<void> {
  allow(ctx, 'outreach.deliver');
  const circle = withPhones(await listAudience(ctx, { areas: [], sectors: [] })).filter(
    ({ businessId, area, assisted }) => chanceOf(businessId, 0) < demoShare(area, assisted),
  );
  await seedDemoConsents(
    ctx,
    circle.map(({ ownerId }) => ownerId),
  );
  for (const [at, call] of calls.entries()) {
    const day = addDays(dayOf(ctx.now), call.sentIn);
    const tx = { ...ctx, now: instantOf(day, '10:00') };
    const told = circle.filter(({ businessId }) => chanceOf(businessId, at + 1) < call.part);
    await tell(tx, call, told);
    await putUp(tx, call, told, day);
  }
}

async function tell(tx: Ctx, call: DemoReach, told: readonly Reachable[]): Promise<void> {
  if (told.length === 0) return;
  const { callId, text } = call;
  const audience = { areas: [], sectors: [] };
  const id = await insertWave(tx, { aboutId: callId, channel: 'whatsapp', text, audience, perDay: 1_000 });
  await insertDemoTold(
    tx,
    { id, aboutId: callId, textSealed: seal(text) },
    told.map(({ businessId, ownerId, phoneSealed, phoneIndex }) => {
      const ids = { messageId: newId(), stepId: newId() };
      return { ...ids, businessId, ownerId, phoneSealed, phoneIndex, state: demoOutcome(chanceOf(businessId, 99)) };
    }),
  );
  await setWaveState(tx, id, 'done');
}

/** Notices, and how often the short addresses were opened: one in six who got a message, a handful for each notice. */
async function putUp(tx: Ctx, call: DemoReach, told: readonly Reachable[], day: string): Promise<void> {
  const { callId: aboutId, path, notices } = call;
  await makeLinks(tx, { aboutId, path, channel: 'whatsapp', areas: [tx.city] });
  await insertDemoOpenings(tx, { aboutId, channel: 'whatsapp', day }, { [tx.city]: Math.round(told.length / 6) });
  for (const [channel, areas] of Object.entries(notices) as [NoticeChannel, string[]][]) {
    await insertNotices(tx, { aboutId, channel, areas });
    await makeLinks(tx, { aboutId, path, channel, areas });
    const opened = Object.fromEntries(areas.map((area, at) => [area, 3 + ((at * 7) % 11)]));
    await insertDemoOpenings(tx, { aboutId, channel, day: addDays(day, 1) }, opened);
  }
}
