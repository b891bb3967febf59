import type { Ctx } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { type BusinessFacts, findAreaName, findHalalCertificate, fold, sectorName } from '#rooms/registry/index.ts';
import { refuse } from '../exhibitions.refusals.ts';
import type { ProductInput } from './product.schema.ts';
import type { ProductWords } from './product.store.ts';

/**
 * What is stored of an owner's words: with the text that search looks through, and the halal certificate of the business
 * when the owner says it covers the product. Refuses (422) the badge where no certificate is on record.
 */
export async function wordsOf(tx: Ctx, input: ProductInput, facts: BusinessFacts): Promise<ProductWords> {
  const { halal, ...words } = input;
  const certificate = halal ? await findHalalCertificate(tx, facts.id) : undefined;
  if (halal && !certificate) throw refuse('no-certificate');
  const place = facts.area ? await findAreaName(tx, facts.area) : null;
  const kind = inLocale('id', () => sectorName(words.kind));
  const search = fold([words.name, words.about, facts.displayName, place, kind].filter(Boolean).join(' '));
  return { ...words, halalNumber: certificate ?? null, search };
}
