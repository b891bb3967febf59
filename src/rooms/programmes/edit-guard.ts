import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '#platform/ctx.ts';
import { listEntriesOf } from '#rooms/audit/index.ts';
import type { Call } from './call.ts';
import type { CallEdit } from './call-edit.ts';
import { fieldWord, listed } from './call-words.ts';
import { refuse } from './programmes.refusals.ts';

/** What an edit changes: names of the fields, what stood there and what stands there now. */
export interface Changes {
  fields: string[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The present values of a part, in the shape its edit has. */
function presentOf(call: Call, edit: CallEdit): Record<string, unknown> {
  if (edit.part === 'choice') {
    const far = call.criteria.find(({ rule }) => rule.by === 'area')?.rule;
    return {
      criteria: call.criteria.map(({ kind, ownLabel, weight }) => ({ kind, ownLabel, weight })),
      farAreas: far?.by === 'area' ? far.areas : [],
      quotas: call.quotas.map(({ feature, value, min }) => ({ feature, value, min })),
    };
  }
  const whole: Record<string, unknown> = { ...call };
  return Object.fromEntries(Object.keys(edit.fields).map((field) => [field, whole[field]]));
}

/** The fields of an edit that differ from what is stored. */
export function changesBetween(call: Call, edit: CallEdit): Changes {
  const before = presentOf(call, edit);
  const after: Record<string, unknown> = { ...edit.fields };
  const fields = Object.keys(after).filter((field) => !isDeepStrictEqual(before[field], after[field]));
  const only = (values: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [field, values[field]]));
  return { fields, before: only(before), after: only(after) };
}

/** Refuses a save whose page is older than somebody else's change of the same fields, naming both. */
export async function guardFresh(tx: Ctx, call: Call, version: number, fields: readonly string[]): Promise<void> {
  if (version === call.version) return;
  const entries = await listEntriesOf(tx, { type: 'call', id: call.id });
  const newer = entries.filter(
    ({ event, detail }) => event === 'programmes.call-edited' && Number(detail.version) > version,
  );
  const touched = (detail: Record<string, unknown>) =>
    (Array.isArray(detail.fields) ? detail.fields : []).filter((field) => fields.includes(field));
  const clashes = newer.filter(({ detail }) => touched(detail).length > 0);
  if (clashes.length === 0) return;
  const who = listed([...new Set(clashes.map((entry) => entry.actorName))], tx.locale);
  const what = listed([...new Set(clashes.flatMap(({ detail }) => touched(detail).map(fieldWord)))], tx.locale);
  throw refuse('stale', { who, what });
}
