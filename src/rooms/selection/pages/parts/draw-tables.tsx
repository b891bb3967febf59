import { Bars, formatNumber, Icon, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { tenths } from './draw-quality.ts';
import { type Band, type DrawView, LEAST_SHOWN } from './draw-view.ts';

const percent = (chance: number): string => `${tenths(chance * 1000)}%`;
const small = (count: number): string =>
  count > 0 && count < LEAST_SHOWN ? m.selection_draw_under({ n: LEAST_SHOWN }) : formatNumber(count);

/** What each kept place needs and what the participants have; too few stands out before anything is solved. */
export function QuotaNeeds({ view: { groups, computed } }: { view: DrawView }) {
  if (groups.length === 0) return null;
  const { places } = computed.choice;
  const asked = new Map<string, number>();
  for (const { feature, needs } of groups) asked.set(feature, (asked.get(feature) ?? 0) + needs);
  return (
    <SimpleTable
      caption={m.selection_draw_needs()}
      columns={[
        { head: m.selection_draw_group() },
        { head: m.selection_draw_needed(), numeric: true },
        { head: m.selection_draw_has(), numeric: true },
      ]}
      rows={groups.map(({ label, feature, needs, has }) => {
        const short = has < needs || (asked.get(feature) ?? 0) > places;
        return [
          label,
          formatNumber(needs),
          short ? (
            <span class="b-tag b-merah">
              <Icon name="warn" />
              {has < needs
                ? m.selection_draw_short({ n: formatNumber(has) })
                : m.selection_draw_too_many({ n: places })}
            </span>
          ) : (
            formatNumber(has)
          ),
        ];
      })}
    />
  );
}

/** Bands as bars; a handful of people is not told apart. */
const bandRows = (bands: readonly Band[], most: number) =>
  bands.map(({ from, to, people }) => ({
    label: m.selection_draw_band({ from, to: formatNumber(to) }),
    value: small(people),
    part: people > 0 && people < LEAST_SHOWN ? undefined : people / most,
  }));

/** How the chances lie: over everyone, and by group. Never a single number. */
export function Chances({ view: { histogram, groups, quality } }: { view: DrawView }) {
  if (!quality || histogram.length === 0) return null;
  const most = Math.max(...histogram.map(({ people }) => people));
  const { certified, lowest, gap, never } = quality;
  return (
    <section class="b-flow">
      <h2>{m.selection_draw_chances()}</h2>
      <p>
        {certified
          ? m.selection_draw_certified({ least: percent(lowest) })
          : m.selection_draw_uncertified({ least: percent(lowest), gap: percent(gap) })}
      </p>
      {never > 0 && <p>{m.selection_draw_never({ n: small(never) })}</p>}
      <Bars
        title={m.selection_draw_histogram()}
        measure={m.selection_draw_histogram_measure()}
        source={m.selection_draw_histogram_source({ n: LEAST_SHOWN })}
        rows={bandRows(histogram, most)}
      />
      {groups.map(
        ({ label, has, bands }) =>
          bands && (
            <Bars
              title={label}
              measure={m.selection_draw_group_people({ n: formatNumber(has) })}
              source={m.selection_draw_group_source()}
              rows={bandRows(bands, has)}
            />
          ),
      )}
      {groups.length > 0 && (
        <SimpleTable
          caption={m.selection_draw_by_group()}
          columns={[
            { head: m.selection_draw_group() },
            { head: m.selection_draw_least(), numeric: true },
            { head: m.selection_draw_most(), numeric: true },
          ]}
          rows={groups.map(({ label, lists }) => [
            label,
            lists ? formatNumber(lists.least) : m.selection_draw_hidden(),
            lists ? formatNumber(lists.most) : m.selection_draw_hidden(),
          ])}
        />
      )}
    </section>
  );
}

/** What each kept place costs those with the lowest chance. */
export function Prices({ view: { prices, computed } }: { view: DrawView }) {
  if (prices.length === 0) return null;
  const label = (feature: string, value: string) =>
    computed.choice.call.quotas.find((one) => one.feature === feature && one.value === value)?.label ?? value;
  return (
    <SimpleTable
      caption={m.selection_draw_prices()}
      columns={[
        { head: m.selection_draw_group() },
        { head: m.selection_draw_with(), numeric: true },
        { head: m.selection_draw_without(), numeric: true },
      ]}
      rows={prices.map(({ feature, value, lowest, without }) => [
        label(feature, value),
        percent(lowest),
        percent(without),
      ])}
    />
  );
}
