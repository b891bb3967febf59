import type { Area } from '#rooms/registry/index.ts';
import { Details, formatNumber, Note, SimpleTable, WeightsStrip, Wide } from '#ui/index.ts';
import { m } from '#words';
import type { Call, Criterion, Quota } from '../../call.ts';
import { criterionText } from '../../call-words.ts';
import type { Giving } from '../../giving.ts';
import { tieSeedOf } from '../../tie-seed.ts';
import { HowWithoutPoints } from './how-by-draw.tsx';

/** Quotas as the public reads them: equal places for every kecamatan are one line. */
function quotaRows(quotas: readonly Quota[], districts: number): [string, number][] {
  const byDistrict = quotas.filter(({ feature }) => feature === 'district');
  const same = byDistrict.length === districts && districts > 1 && new Set(byDistrict.map(({ min }) => min)).size === 1;
  const shown = same ? quotas.filter(({ feature }) => feature !== 'district') : quotas;
  const rows = shown.map(({ label, min }): [string, number] => [label, min]);
  return same ? [...rows, [m.programmes_quota_each_district(), byDistrict[0]?.min ?? 0]] : rows;
}

const farNames = (criterion: Criterion, areas: Area[]): string[] =>
  criterion.rule.by === 'area'
    ? criterion.rule.areas.flatMap((code) => areas.find((area) => area.code === code)?.name ?? [])
    : [];

/** How a call is decided, at the widest place of its page: weights, points, places kept. */
export function HowWeChoose({ call, areas, giving }: { call: Call; areas: Area[]; giving: Giving }) {
  const districts = areas.filter(({ level }) => level === 'district').length;
  const weights = call.criteria.map((criterion) => ({
    label: criterion.label,
    points: criterion.weight,
    text: criterionText(criterion, farNames(criterion, areas)),
  }));
  const rows = quotaRows(call.quotas, districts);
  const seed = tieSeedOf(call);
  const kept = rows.length > 0 && <KeptPlaces rows={rows} capacity={call.capacity} />;
  if (giving.mode !== 'score') return <HowWithoutPoints call={call} giving={giving} kept={kept} />;
  return (
    <Wide id="pilih">
      <h2>{m.programmes_how_we_choose()}</h2>
      <p>{m.programmes_choose_lead({ n: formatNumber(call.capacity) })}</p>
      <WeightsStrip
        weights={weights}
        beside={
          <>
            {kept}
            <Note>
              <p>{m.programmes_choose_note()}</p>
            </Note>
            {seed && (
              <Details summary={m.programmes_choose_seed()}>
                <p>{m.programmes_choose_seed_text()}</p>
                <p class="b-code">{seed}</p>
              </Details>
            )}
          </>
        }
      />
    </Wide>
  );
}

function KeptPlaces({ rows, capacity }: { rows: [string, number][]; capacity: number }) {
  return (
    <>
      <h3>{m.programmes_choose_kept()}</h3>
      <SimpleTable
        caption={m.programmes_choose_kept_of({ n: formatNumber(capacity) })}
        captionHidden
        columns={[{ head: m.programmes_choose_group() }, { head: m.programmes_choose_least(), numeric: true }]}
        rows={rows.map(([label, min]) => [label, m.programmes_choose_places({ n: min })])}
      />
    </>
  );
}
