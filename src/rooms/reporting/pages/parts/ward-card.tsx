import type { Child } from 'hono/jsx';
import { formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { Shown } from '../../reach.rules.ts';
import { countText } from '../../reach-words.ts';
import type { WardRow } from './reach-columns.ts';

type CardProps = { name: string; district: string; rate: Shown; measure: string; children?: Child };

/** What the map says of the kelurahan that is picked out, with what can be done there. */
export function WardCard({ name, district, rate, measure, children }: CardProps) {
  return (
    <section class="b-card" id="kelurahan">
      <h2 class="b-h3">{m.reporting_reach_place({ name, district })}</h2>
      {rate === null ? (
        <p>{m.ui_map_too_few()}</p>
      ) : (
        <p>
          <span class="b-figure">{formatNumber(rate)}</span> {measure}
        </p>
      )}
      {children}
    </section>
  );
}

/** From told to came in one kelurahan. */
export function WardStages({ ward }: { ward: WardRow }) {
  return (
    <SimpleTable
      caption={m.reporting_reach_funnel()}
      columns={[{ head: m.reporting_reach_stage() }, { head: m.reporting_reach_count(), numeric: true }]}
      rows={[
        [m.reporting_reach_businesses(), countText(ward.businesses)],
        [m.reporting_reach_told(), countText(ward.told)],
        [m.reporting_reach_opened(), countText(ward.opened)],
        [m.reporting_reach_applied(), countText(ward.applied)],
        [m.reporting_reach_chosen(), countText(ward.chosen)],
        [m.reporting_reach_came(), countText(ward.came)],
      ]}
    />
  );
}
