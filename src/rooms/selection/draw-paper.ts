import { createHash } from 'node:crypto';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { formatInstant, formatNumber, formatTime } from '#ui/format.ts';
import { m } from '#words';
import type { Draw, Held } from './draw.reads.ts';
import { drawnQuotas, listNumber } from './draw.rules.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const percent = (chance: number): string => `${formatNumber(chance * 100, 1)}%`;

/** The minutes of a held draw: everything sealed, the outside value, the list, the order of the others. Receipt numbers, no names. */
export function drawPaper(ctx: Ctx, call: Call, draw: Draw & { held: Held }): PaperKinds['drawMinutes'] {
  return inLocale('id', () => {
    const { held, code, sealedAt, sealedByName, outsideKind, outsidePlan, certified, lowest, gap, reason } = draw;
    const chosen = (draw.lists.split('\n')[held.drawn] ?? '').split(',').slice(1);
    const fact = (name: string, value: string) => ({ name, value });
    return {
      office: ctx.office,
      day: dayOf(held.at),
      printedAt: ctx.now,
      code,
      activity: call.title,
      time: formatTime(held.at).replace('.', ':'),
      facts: [
        fact(m.selection_minutes_people(), formatNumber(Object.keys(draw.chances).length)),
        fact(m.selection_minutes_seats(), formatNumber(chosen.length)),
        fact(
          m.selection_minutes_lowest(),
          certified
            ? m.selection_minutes_best({ least: percent(lowest) })
            : m.selection_minutes_near({ least: percent(lowest), gap: percent(gap) }),
        ),
        fact(m.selection_minutes_sealed(), m.selection_minutes_by({ when: formatInstant(sealedAt), by: sealedByName })),
        fact(outsideKind === 'dice' ? m.selection_undian_dice() : m.selection_undian_beacon(), outsidePlan),
        fact(m.selection_minutes_value(), held.outside),
        fact(m.selection_minutes_witnesses(), held.witnesses),
        ...(reason ? [fact(m.selection_minutes_repeat(), reason)] : []),
      ],
      quotas: drawnQuotas(draw, chosen).map(({ feature, value, ...counts }) => ({
        name: call.quotas.find((one) => one.feature === feature && one.value === value)?.label ?? value,
        ...counts,
      })),
      list: listNumber(held.drawn),
      chosen,
      reserves: held.reserves,
      traces: [
        fact(m.selection_minutes_seal(), draw.seal),
        fact(m.selection_minutes_pool(), sha256(draw.pool)),
        fact(m.selection_minutes_quotas(), sha256(draw.quotas)),
        fact(m.selection_minutes_engine(), draw.engine),
        fact(m.selection_minutes_lists(), sha256(draw.lists)),
        fact(m.selection_minutes_secret(), held.secret),
      ],
      officers: [
        { name: sealedByName, role: m.selection_minutes_sealer() },
        { name: held.byName, role: m.selection_minutes_drawer() },
      ],
    };
  });
}
