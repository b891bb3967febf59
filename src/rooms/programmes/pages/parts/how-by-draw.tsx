import type { Child } from 'hono/jsx';
import { formatDay, formatNumber, Timeline, type TimelineEntry, Wide } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { Giving, GivingDraw } from '../../giving.ts';

interface Props {
  call: Call;
  giving: Giving;
  /** The table of kept places. */
  kept: Child;
}

/** How places are given without points, at the widest place of the call's page: by draw, or in the order of applying. */
export function HowWithoutPoints({ call, giving, kept }: Props) {
  const n = formatNumber(call.capacity);
  return (
    <Wide id="pilih">
      <h2>{m.programmes_how_we_choose()}</h2>
      <p class="b-lead">{giving.mode === 'lottery' ? m.programmes_draw_lead({ n }) : m.programmes_order_lead({ n })}</p>
      {giving.mode === 'lottery' ? (
        <div class="b-columns b-columns--2">
          <div class="b-flow">
            <Timeline entries={drawSteps(call, giving.draw)} />
          </div>
          <div class="b-flow">
            {kept}
            <p>{m.programmes_draw_fair()}</p>
            {giving.draw && (
              <p>
                <a href={`/undian/${giving.draw.code}`}>
                  {giving.draw.heldOn ? m.programmes_draw_see_result() : m.programmes_draw_see()}
                </a>
              </p>
            )}
          </div>
        </div>
      ) : (
        <p>{m.programmes_order_text()}</p>
      )}
    </Wide>
  );
}

/** Sealed, objected to, drawn, checked by anyone: what is to come stands hollow. */
function drawSteps(call: Call, draw?: GivingDraw): TimelineEntry[] {
  const closed = call.closesAt ? m.programmes_after_until({ day: formatDay(call.closesAt) }) : undefined;
  return [
    {
      state: draw ? 'done' : 'later',
      title: m.programmes_draw_step_checked(),
      when: closed,
    },
    {
      state: draw ? 'done' : 'later',
      title: m.programmes_draw_step_sealed(),
      when: draw ? formatDay(draw.sealedOn) : m.programmes_after_closing(),
      children: <p>{m.programmes_draw_step_sealed_text()}</p>,
    },
    {
      state: draw ? (draw.heldOn ? 'done' : 'now') : 'later',
      title: m.programmes_draw_step_object(),
      children: <p>{m.programmes_draw_step_object_text()}</p>,
    },
    {
      state: draw?.heldOn ? 'done' : 'later',
      title: m.programmes_draw_step_drawn(),
      when: draw?.heldOn ? formatDay(draw.heldOn) : draw?.drawsOn ? formatDay(draw.drawsOn) : undefined,
      children: <p>{m.programmes_draw_step_drawn_text()}</p>,
    },
  ];
}
