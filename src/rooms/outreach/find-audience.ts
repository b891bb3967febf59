import type { Ctx } from '#platform/ctx.ts';
import { listConsentingOwners } from '#rooms/identity/index.ts';
import { type AudienceRule, listAudience } from '#rooms/registry/index.ts';
import { allow } from './outreach.permissions.ts';
import { listToldSince } from './reach.reads.ts';
import { listLeft, listTaken } from './wave.reads.ts';
import { type Audience, audienceOf } from './wave.rules.ts';

/** Who a wave is meant for. Applications belong to a later room, so what they say is brought along. */
export interface AudienceQuestion {
  aboutId: string;
  rule: AudienceRule;
  /** Only businesses that nothing reached since then: not told, and not among `everApplied`. */
  unreachedSince?: Date;
  /** Applied to this very thing: they know. */
  applied: readonly string[];
  /** Applied to anything since `unreachedSince`. */
  everApplied: readonly string[];
}

/** The size of an audience before anything is sent, with who cannot be written to and why. */
export async function findAudience(ctx: Ctx, question: AudienceQuestion): Promise<Audience> {
  allow(ctx, 'outreach.wave-plan');
  const { aboutId, rule, unreachedSince, applied, everApplied } = question;
  const [members, consenting, left, taken, told] = await Promise.all([
    listAudience(ctx, rule),
    listConsentingOwners(ctx, 'contact-by-whatsapp'),
    listLeft(ctx),
    listTaken(ctx, aboutId),
    unreachedSince ? listToldSince(ctx, unreachedSince) : [],
  ]);
  const reached = new Set(unreachedSince ? [...told, ...everApplied] : []);
  return audienceOf(
    members.filter(({ businessId }) => !reached.has(businessId)),
    { consenting, left, taken, heard: new Set(applied) },
  );
}
