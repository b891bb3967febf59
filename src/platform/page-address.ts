import { isId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { m } from '#words';

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
