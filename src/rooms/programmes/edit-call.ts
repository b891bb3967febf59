import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Call } from './call.ts';
import type { AboutFields, CallEdit, ChoiceFields } from './call-edit.ts';
import { type CallPart, editableParts } from './call-states.rules.ts';
import { stateWord } from './call-words.ts';
import { ruleFor } from './criteria.rules.ts';
import { type Changes, changesBetween, guardFresh } from './edit-guard.ts';
import { allow } from './programmes.permissions.ts';
import { getCall, listCatalogue } from './programmes.reads.ts';
import { refuse } from './programmes.refusals.ts';
import { type CallFields, lockCall, saveChoice, saveTeam, slugsLike, updateCall } from './programmes.store.ts';
import { record } from './record.ts';
import { freeSlug, slugOf } from './slug.rules.ts';

/**
 * Saves one part of a call. `version` is the version the page showed: 409 `stale` when somebody changed the same fields
 * since (changes elsewhere do not collide), 409 `part-frozen` in a state where the part may not change.
 */
export async function editCall(ctx: Ctx, input: CallEdit & { callId: string; version: number }): Promise<void> {
  allow(ctx, 'programmes.write');
  await inTransaction(ctx, async (tx) => {
    await lockCall(tx, input.callId);
    const call = await getCall(tx, input.callId);
    guardPart(call, input.part);
    const changes = changesBetween(call, input);
    if (changes.fields.length === 0) return;
    await guardFresh(tx, call, input.version, changes.fields);
    const version = await write(tx, call, input);
    await recordEdit(tx, call.id, version, changes);
  });
}

/** Refuses an edit of a part that is frozen in the call's state. */
export function guardPart(call: Call, part: CallPart): void {
  if (!editableParts(call).includes(part)) throw refuse('part-frozen', { state: stateWord(call.state) });
}

/** Notes an edit, so that a later stale save can be told who changed what. */
export const recordEdit = (tx: Ctx, id: string, version: number, changes: Changes): Promise<void> =>
  record(tx, 'programmes.call-edited', { type: 'call', id }, { version, ...changes });

async function write(tx: Ctx, call: Call, edit: CallEdit): Promise<number> {
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

const aboutColumns = ({ minMonths, ...fields }: AboutFields): CallFields => ({ ...fields, min_months: minMonths });

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
