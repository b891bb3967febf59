import type { DataRequest } from '#rooms/identity/index.ts';
import { formatDate, formatInstant } from '#ui/index.ts';
import { m } from '#words';
import { fieldName } from '../../field-names.ts';
import type { OwnData } from '../../own-data.ts';
import { ownFacts, viewerName, viewWord } from './own-facts.tsx';
import { consentWord, outcomeWord, requestKindWord } from './request-words.ts';
import { noteText, sourceName } from './words.ts';

type Rows = Record<string, string>[];

/** What a copy holds, by heading, in the reader's words; the same for every format. */
export function copyOf(data: OwnData, requests: readonly DataRequest[]): Record<string, Rows> {
  const business = m.registry_column_business();
  const when = m.registry_own_view_when();
  const what = m.registry_own_view_what();
  const who = m.registry_own_view_who();
  const each = (rowsOf: (record: OwnData['records'][number]) => Rows): Rows =>
    data.records.flatMap((record) => rowsOf(record).map((row) => ({ [business]: record.displayName, ...row })));
  return {
    [m.registry_own_held()]: each((record) =>
      ownFacts(record)
        .filter(({ value }) => typeof value === 'string' && value !== '')
        .map(({ label, value, source }) => ({
          [m.registry_own_copy_fact()]: label,
          [m.registry_own_copy_value()]: String(value),
          [m.registry_own_copy_source()]: source ?? '',
        })),
    ),
    [m.registry_record_changes_caption()]: each(({ changes }) =>
      changes.map(({ field, oldValue, newValue, at, source, actor }) => ({
        [m.registry_own_copy_fact()]: fieldName(field),
        [m.registry_own_copy_before()]: oldValue ?? '',
        [m.registry_own_copy_after()]: newValue ?? '',
        [when]: formatDate(new Date(at)),
        [m.registry_own_copy_source()]: sourceName(source),
        [who]: actor,
      })),
    ),
    [m.registry_record_history()]: each(({ timeline }) =>
      timeline.map(({ key, params, at, actor }) => ({
        [when]: formatDate(new Date(at)),
        [what]: noteText(key, params),
        [who]: actor,
      })),
    ),
    [m.registry_own_consents()]: data.owners.flatMap(({ name, consents }) =>
      consents.map(({ sentence, standing, last }) => ({
        [m.registry_field_owner()]: name,
        [what]: sentence,
        [m.registry_own_copy_value()]: consentWord(standing),
        [when]: last ? formatInstant(last.at) : '',
        [m.registry_own_copy_version()]: last?.textVersion ?? '',
      })),
    ),
    [m.registry_own_views()]: data.views.map((view) => ({
      [when]: formatInstant(view.at),
      [who]: viewerName(view),
      [what]: viewWord(view),
    })),
    ...Object.fromEntries(
      data.parts.map(({ title, rows }) => [
        title,
        rows.map(({ label, value, at }) => ({
          [what]: label,
          [m.registry_own_copy_value()]: value,
          [when]: formatInstant(at),
        })),
      ]),
    ),
    [m.registry_own_requests()]: requests.map(({ kind, wish, askedAt, outcome, answer }) => ({
      [what]: requestKindWord(kind),
      [m.registry_own_copy_value()]: wish,
      [when]: formatInstant(askedAt),
      [m.registry_own_answer()]: outcome ? `${outcomeWord(outcome)}: ${answer}` : '',
    })),
  };
}
