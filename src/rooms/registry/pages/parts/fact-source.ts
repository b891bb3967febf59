import { formatDate } from '#ui/index.ts';
import type { BusinessRecord } from '../../record.reads.ts';
import { sourceName } from './words.ts';

/** On whose word a fact stands: the newest change of it says so; without one, the record's own source does. */
export function fieldSource(record: BusinessRecord, field: string): string {
  const change = record.changes.find((one) => one.field === field);
  const source = change ? `${sourceName(change.source)}, ${change.actor}` : sourceName(record.source);
  return `${source}, ${formatDate(change ? new Date(change.at) : record.createdAt)}`;
}
