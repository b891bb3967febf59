import type { Ctx } from '#platform/ctx.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { Actions, Button, Form, formatInstant, Timeline } from '#ui/index.ts';
import { m } from '#words';
import type { StallChange } from '../../event/event.reads.ts';
import type { EventView } from '../../event-view.ts';
import { can } from '../../exhibitions.permissions.ts';

type Props = { c: AppContext; ctx: Ctx; view: EventView; changes: readonly StallChange[] };

/** Changes of stalls: proposed by one officer, settled by a second; both are named with the reason. */
export function Changes({ c, ctx, view, changes }: Props) {
  if (changes.length === 0) return null;
  const codes = new Map(view.stalls.map(({ id, code }) => [id, code]));
  const names = new Map(view.people.map(({ id, businessName }) => [id, businessName]));
  const action = `/kerja/program/${view.call.id}/pameran/tukar`;
  return (
    <>
      <h2>{m.exhibitions_changes_title()}</h2>
      <Timeline
        entries={changes.map((change) => ({
          state: change.outcome ? ('done' as const) : ('now' as const),
          title: [
            m.exhibitions_change_line({
              name: names.get(change.exhibitorId) ?? '',
              from: codes.get(change.fromStallId ?? '') ?? m.exhibitions_no_stall(),
              to: codes.get(change.stallId) ?? '',
            }),
            change.otherId && m.exhibitions_change_other({ name: names.get(change.otherId) ?? '' }),
          ]
            .filter(Boolean)
            .join(' '),
          when: formatInstant(change.proposedAt),
          by: [change.proposedBy, change.settledBy].filter(Boolean).join(', '),
          children: (
            <>
              <p>{change.reason}</p>
              {change.outcome && (
                <p>
                  {change.outcome === 'confirmed' ? m.exhibitions_change_confirmed() : m.exhibitions_change_refused()}
                </p>
              )}
              {!change.outcome && can(ctx.actor, 'exhibitions.plan') && change.proposedById !== ctx.actor.id && (
                <Form c={c} action={action}>
                  <input type="hidden" name="change" value={change.id} />
                  <Actions>
                    <Button name="outcome" value="confirmed" tone="secondary">
                      {m.exhibitions_change_confirm()}
                    </Button>
                    <Button name="outcome" value="refused" tone="link">
                      {m.exhibitions_change_refuse()}
                    </Button>
                  </Actions>
                </Form>
              )}
            </>
          ),
        }))}
      />
    </>
  );
}
