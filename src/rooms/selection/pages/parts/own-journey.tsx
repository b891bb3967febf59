import type { Ctx } from '#platform/ctx.ts';
import { type JourneyStep, listBusinessesOfPhone, readJourney } from '#rooms/registry/index.ts';
import { formatDate, JourneyPath } from '#ui/index.ts';
import { m } from '#words';

/** Where a step not done yet can be begun, in whatever order the owner likes. */
const begins: Partial<Record<JourneyStep, string>> = {
  train: '/program?buka=1',
  mentor: '/saya/pendampingan',
  licence: '/panduan',
  market: '/saya/produk',
  books: '/saya/omzet',
  capital: '/panduan/modal',
};

/** The seven steps of each of the owner's businesses with their days: a path walked in any order, nothing is locked. */
export async function ownJourney(ctx: Ctx) {
  const businesses = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const paths = await Promise.all(
    businesses.slice(0, 2).map(async ({ id, displayName }) => ({ displayName, steps: await readJourney(ctx, id) })),
  );
  return paths.map(({ displayName, steps }) => (
    <>
      <h2>{m.selection_journey_title({ business: displayName })}</h2>
      <p class="b-muted">{m.selection_journey_text()}</p>
      <JourneyPath
        steps={steps.map(({ step, done, at }) => ({
          state: done ? 'done' : 'none',
          text: done ? (at ? formatDate(at) : undefined) : undefined,
          href: done ? undefined : begins[step],
        }))}
      />
    </>
  ));
}
