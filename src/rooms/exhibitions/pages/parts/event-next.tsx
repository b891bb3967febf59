import type { Ctx } from '#platform/ctx.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import type { Participant } from '#rooms/selection/index.ts';
import { Actions, Button, Form, formatInstant, Note } from '#ui/index.ts';
import { m } from '#words';
import { isOver } from '../../event/event.rules.ts';
import { type EventView, standingOf } from '../../event-view.ts';
import { can } from '../../exhibitions.permissions.ts';
import { eventHref } from './event-words.ts';

export type Around = {
  c: AppContext;
  ctx: Ctx;
  view: EventView;
  participants: readonly Participant[];
  waiting: number;
};

/** What is to be done next at an exhibition, with its button. */
export function NextStep({ c, ctx, view, participants, waiting }: Around) {
  const { event, days, people, offers } = view;
  const plans = can(ctx.actor, 'exhibitions.plan');
  const standing = standingOf(view).length;
  const free = view.stalls.reduce((sum, { room }) => sum + room, 0) - standing;
  const press = (act: 'allot' | 'offer' | 'close', label: string) => (
    <Form c={c} action={eventHref(event.callId)}>
      <Actions>
        <Button name="act" value={act}>
          {label}
        </Button>
      </Actions>
    </Form>
  );
  if (event.state === 'planned') {
    const told = people.filter(({ wishedAt }) => wishedAt !== null).length;
    if (participants.length === 0)
      return <Note title={m.exhibitions_next_wait()}>{m.exhibitions_next_wait_text()}</Note>;
    return (
      <Note title={m.exhibitions_next_allot({ n: participants.length })}>
        <p>{m.exhibitions_next_allot_text({ told, all: participants.length })}</p>
        {plans && press('allot', m.exhibitions_allot())}
      </Note>
    );
  }
  if (event.state === 'closed') return null;
  if (isOver(days, ctx.now)) {
    return (
      <Note title={m.exhibitions_next_close()}>
        <p>{m.exhibitions_next_close_text()}</p>
        {plans && press('close', m.exhibitions_close())}
      </Note>
    );
  }
  const open = offers.filter(({ state }) => state === 'open');
  const begun = days[0] !== undefined && days[0].startsAt <= ctx.now;
  const without = participants.some(
    (one) => !people.some((known) => known.applicationId === one.applicationId && (known.stallId || known.leftAt)),
  );
  if (without && plans && free > 0) {
    return <Note title={m.exhibitions_next_again()}>{press('allot', m.exhibitions_allot_again())}</Note>;
  }
  if (begun && free > open.length && waiting > open.length && can(ctx.actor, 'exhibitions.attend')) {
    return (
      <Note title={m.exhibitions_next_offer({ n: free - open.length })}>
        <p>{m.exhibitions_next_offer_text()}</p>
        {press('offer', m.exhibitions_offer())}
      </Note>
    );
  }
  return open.length > 0 ? (
    <Note title={m.exhibitions_next_offered({ n: open.length })}>
      <ul>
        {open.map(({ id, stall, until }) => (
          <li>
            <a href={`${eventHref(event.callId)}/tawaran/${id}`}>
              {m.exhibitions_offer_until({ stall, until: formatInstant(until) })}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  ) : null;
}
