import pg from 'pg';

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The integer ${text} is larger than this program counts exactly.`);
  return value;
}

const asText = (text: string): string => text;

/** The one list of type parsers. `pg` gives bigint, numeric and dates as strings or local Dates; we want exact values. */
export function usePgParsers(): void {
  pg.types.setTypeParser(20, safeInteger); // bigint: counts, rupiah
  pg.types.setTypeParser(1700, Number); // numeric: averages, shares
  pg.types.setTypeParser(1082, asText); // date: 'YYYY-MM-DD', a calendar day and no instant
  pg.types.setTypeParser(1114, asText); // timestamp without zone: not used for instants
  // timestamptz (1184) becomes a Date, which is what `pg` does by itself.
}
