import type { Ctx } from '#platform/ctx.ts';
import { formatPhone } from '#ui/index.ts';
import { m } from '#words';

/** Where to go when the office's own answer is not enough, or the days are over. */
export function WhereElse({ ctx }: { ctx: Ctx }) {
  const { office } = ctx;
  return (
    <section class="b-flow">
      <h2>{m.selection_elsewhere_title()}</h2>
      <ul class="b-list">
        <li>
          {m.selection_elsewhere_office({ office: office.officeName, address: office.address, hours: office.hours })}{' '}
          <a href={`tel:${office.phone}`}>{formatPhone(office.phone)}</a>
        </li>
        <li>{m.selection_elsewhere_ombudsman()}</li>
        <li>
          {m.selection_elsewhere_lapor()} <a href="https://www.lapor.go.id">lapor.go.id</a>
        </li>
      </ul>
    </section>
  );
}
