import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { getBusinessFacts, listAreas } from '#rooms/registry/index.ts';
import { type GrantCase, listCases } from './case.reads.ts';
import type { CheckMonth } from './case.rules.ts';
import { duties } from './case-words.ts';
import { listDueChecks } from './due-checks.ts';
import { allow } from './equipment.permissions.ts';
import type { FieldCheck, FieldEquipment, FieldHandover, FieldThing } from './field-equipment.ts';

/** Most pieces that are taken along of each kind of work. */
const most = 60;

/** What this person may hand over or look at, with all that is needed where there is no network; only in their remit. */
export async function listFieldEquipment(ctx: Ctx): Promise<FieldEquipment> {
  allow(ctx, 'equipment.work');
  const today = dayOf(ctx.now);
  const ready = (await listCases(ctx, { states: ['reserved'], remit: ctx.actor.remit })).filter(
    ({ decidedOn }) => decidedOn !== null && decidedOn <= today,
  );
  const names = new Map((await listAreas(ctx)).map(({ code, name }) => [code, name]));
  const handovers: FieldHandover[] = [];
  for (const one of ready.slice(0, most)) {
    const { decreeNumber, source, value, track } = one;
    const known = { decree: decreeNumber ?? '', source: source ?? '', value: value ?? 0, grant: track === 'grant' };
    handovers.push({ ...(await thingOf(ctx, one, names)), ...known });
  }
  const checks: FieldCheck[] = [];
  for (const { grantCase, month, due } of (await listDueChecks(ctx)).slice(0, most))
    checks.push({ ...(await thingOf(ctx, grantCase, names)), month: month as CheckMonth, due });
  return { handovers, checks, duties: inLocale('id', duties) };
}

async function thingOf(ctx: Ctx, one: GrantCase, names: ReadonlyMap<string, string>): Promise<FieldThing> {
  const { phone } = await getBusinessFacts(ctx, one.businessId);
  return {
    id: one.id,
    item: one.itemName ?? one.need,
    itemId: one.itemId ?? '',
    serial: one.serial,
    business: one.businessName,
    owner: one.ownerName,
    place: names.get(one.area ?? '') ?? '',
    phone,
  };
}
