import { addDays, dayOf } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, type TestDatabase, testNow } from '#tests/database.ts';
import { answerPlan } from '../answer-plan.ts';
import { needs, type Scores } from '../needs.rules.ts';
import { referBusiness } from '../refer-business.ts';
import { sendPlan } from '../send-plan.ts';
import { takeReferral } from '../take-referral.ts';
import { getTrack } from '../track.reads.ts';
import { officer } from './make.ts';

export const today = dayOf(testNow);
export const wish = { origin: 'counter' as const, needs: ['packaging' as const], wish: 'Label untuk keripik' };
export const outcome = (text = 'Label lengkap') => ({
  area: 'packaging' as const,
  text,
  dueOn: addDays(today, 90),
});
export const scores = (parts: Partial<Scores>): Scores => ({
  ...(Object.fromEntries(needs.map((need) => [need, null])) as Scores),
  ...parts,
});

let made = 0;

/** Businesses that wait for a mentor, are mentored by `mentor`, or have an approved plan. */
export function makePlans({ ctx }: TestDatabase, mentorOf: () => Actor) {
  const asOfficer = ctx({ actor: officer });
  const as = (actor: Actor): Ctx => ctx({ actor });

  /** A business nobody mentors, with its owner as an actor. */
  async function someBusiness(area = '12.75.02.1002') {
    made += 1;
    const phone = `+62812${String(71_000_000 + made)}`;
    const { businessId } = await registerBusiness(ctx({ actor: actorAs('system') }), {
      owner: { name: `Ibu Tiur ${made}`, phone },
      business: { name: `Dapur Tiur ${made}`, sector: 'processed-food', area, nibState: 'none' },
      source: 'staff',
    });
    return { businessId, owner: actorAs('owner', { phone, name: `Ibu Tiur ${made}` }) };
  }

  const refer = async (area?: string) => {
    const business = await someBusiness(area);
    return { ...business, id: await referBusiness(asOfficer, { businessId: business.businessId, ...wish }) };
  };

  /** A track a referral opened, with its first talk in a week. */
  async function referred(mentor = mentorOf()) {
    const one = await refer();
    const trackId = await takeReferral(asOfficer, { referralId: one.id, mentorId: mentor.id, day: addDays(today, 7) });
    const track = () => getTrack(asOfficer, trackId);
    return { ...one, trackId, track, version: async () => (await track()).version };
  }

  /** A track whose plan was approved. */
  async function planned(texts = ['Label lengkap']) {
    const one = await referred();
    const { trackId, version } = one;
    await sendPlan(as(mentorOf()), { trackId, version: await version(), outcomes: texts.map(outcome) });
    await answerPlan(asOfficer, { trackId, version: await version(), answer: 'approved', reason: '' });
    return one;
  }

  return { asOfficer, as, someBusiness, refer, referred, planned };
}
