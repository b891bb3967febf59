import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { AudienceQuestion } from '#rooms/outreach/index.ts';
import type { AudienceInput } from './announce.schema.ts';
import { listApplied } from './applied.ts';
import type { Call } from './call.ts';

const YEAR = 365;

/** The question an audience is found by: the rule as chosen, without who applied to this call already. */
export async function audienceQuestion(ctx: Ctx, call: Call, chosen: AudienceInput): Promise<AudienceQuestion> {
  const since = instantOf(addDays(dayOf(ctx.now), -YEAR), '00:00');
  const applied = await listApplied(ctx, since);
  const { kecamatan, jenis, binaan, nib, belum } = chosen;
  return {
    aboutId: call.id,
    rule: {
      areas: kecamatan ? [kecamatan] : call.areas,
      sectors: jenis ? [jenis] : call.sectors,
      ...(binaan && { assisted: binaan === 'ya' ? 'yes' : 'no' }),
      withoutNib: nib === 'belum',
    },
    ...(belum === 'ya' && { unreachedSince: since }),
    applied: applied.filter(({ callId }) => callId === call.id).map(({ businessId }) => businessId),
    everApplied: applied.map(({ businessId }) => businessId),
  };
}
