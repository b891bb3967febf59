import { Refusal } from '#platform/refusal.ts';
import { m } from '#words';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a piece of an address can be an id at all. A malformed id is answered like an unknown one: 404. */
export const isId = (value: string): boolean => UUID.test(value);

/** The answer to every address that leads nowhere: unknown, malformed, another city's. No hint which. */
export const notFound = (): Refusal =>
  new Refusal({ code: 'not-found', status: 404, text: () => m.platform_refusal_not_found() });

/** An id from an address; anything malformed is simply not found. */
export function idFrom(param: string | undefined): string {
  if (!param || !isId(param)) throw notFound();
  return param;
}

/** A page number from an address, 1 when missing or nonsense. */
export function pageFrom(param: string | undefined): number {
  const page = Number(param);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
