import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Call } from './call.ts';
import type { AboutFields, CallEdit, ChoiceFields } from './call-edit.ts';
import { ruleFor } from './criteria.rules.ts';
import { listCatalogue } from './programmes.reads.ts';
import { type CallFields, saveChoice, saveTeam, slugsLike, updateCall } from './programmes.store.ts';
import { freeSlug, slugOf } from './slug.rules.ts';

/** Writes one part of a locked call. Returns the call's new version. */
export async function writePart(tx: Ctx, call: Call, edit: CallEdit): Promise<number> {
  switch (edit.part) {
    case 'about':
      return updateCall(tx, call.id, {
        ...aboutColumns(edit.fields),
        slug: await slugFor(tx, call, edit.fields.title),
      });
    case 'places':
      return updateCall(tx, call.id, edit.fields);
    case 'dates':
      return updateCall(tx, call.id, {
        opens_at: edit.fields.opensAt,
        closes_at: edit.fields.closesAt,
        decide_by: edit.fields.decideBy,
        objection_days: edit.fields.objectionDays,
      });
    case 'choice':
      return writeChoice(tx, call, edit.fields);
    case 'people': {
      const { contact, certificate, team } = edit.fields;
      const version = await updateCall(tx, call.id, {
        contact_name: contact.name,
        contact_phone: contact.phone,
        min_attendance: certificate.minAttendance,
        test_required: certificate.testRequired,
      });
      await saveTeam(tx, call.id, team, version);
      return version;
    }
  }
}

const aboutColumns = ({ minMonths, restYears = 0, ...fields }: AboutFields): CallFields => ({
  ...fields,
  min_months: minMonths,
  rest_years: restYears,
});

/** A published address never changes; a draft's follows its title. */
async function slugFor(tx: Ctx, call: Call, title: string): Promise<string> {
  const base = slugOf(title);
  if (call.openedAt || call.slug === base || call.title === title) return call.slug;
  const taken = await slugsLike(tx, base);
  return freeSlug(
    base,
    taken.filter((slug) => slug !== call.slug),
  );
}

async function writeChoice(tx: Ctx, call: Call, fields: ChoiceFields): Promise<number> {
  const catalogue = await listCatalogue(tx, dayOf(tx.now));
  const criteria = fields.criteria.flatMap((chosen) => {
    const entry = catalogue.find(({ kind }) => kind === chosen.kind);
    return entry ? [{ ...chosen, rule: ruleFor(entry.rule, chosen.weight, fields.farAreas) }] : [];
  });
  const version = await updateCall(tx, call.id, {});
  await saveChoice(tx, call.id, { criteria, quotas: fields.quotas, version });
  return version;
}
