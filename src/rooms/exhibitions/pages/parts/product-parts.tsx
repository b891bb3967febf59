import { dayOf } from '#platform/clock.ts';
import type { IconName } from '#ui/index.ts';
import { formatDate, Tag, type TagColour, Timeline } from '#ui/index.ts';
import { m } from '#words';
import type { LeadState } from '../../catalogue/lead.rules.ts';
import type { listProductEvents } from '../../catalogue/product.reads.ts';
import { type ProductState, productStates } from '../../catalogue/product.rules.ts';

const looks: Record<ProductState, [TagColour, IconName, () => string]> = {
  draft: ['abu', 'edit', m.exhibitions_state_draft],
  waiting: ['biru', 'wait', m.exhibitions_state_waiting],
  returned: ['emas', 'warn', m.exhibitions_state_returned],
  published: ['hijau', 'check', m.exhibitions_state_published],
  hidden: ['abu', 'minus', m.exhibitions_state_hidden],
};

/** A product's state in one word. */
export const stateWord = (state: ProductState): string => looks[state][2]();

export function StateTag({ state }: { state: ProductState }) {
  const [colour, icon, word] = looks[state];
  return (
    <Tag colour={colour} icon={icon}>
      {word()}
    </Tag>
  );
}

/** A state named in an address; nothing for another word. */
export const stateFrom = (text: string | undefined): ProductState | undefined =>
  productStates.find((state) => state === text);

const leadLooks: Record<LeadState, [TagColour, IconName, () => string]> = {
  open: ['emas', 'user', m.exhibitions_lead_open],
  talking: ['biru', 'chat', m.exhibitions_lead_talking],
  sold: ['hijau', 'check', m.exhibitions_lead_sold],
  none: ['abu', 'minus', m.exhibitions_lead_none],
};

/** What came of a buyer's question, in one word. */
export function LeadTag({ state }: { state: LeadState }) {
  const [colour, icon, word] = leadLooks[state];
  return (
    <Tag colour={colour} icon={icon}>
      {word()}
    </Tag>
  );
}

const eventWords: Record<string, () => string> = {
  begin: m.exhibitions_event_begin,
  edit: m.exhibitions_event_edit,
  reprice: m.exhibitions_event_reprice,
  send: m.exhibitions_event_send,
  publish: m.exhibitions_event_publish,
  return: m.exhibitions_event_return,
  hide: m.exhibitions_event_hide,
  show: m.exhibitions_event_show,
  withdraw: m.exhibitions_event_withdraw,
};

/** What happened to a product, in order. */
export function ProductHistory({ events }: { events: Awaited<ReturnType<typeof listProductEvents>> }) {
  return (
    <Timeline
      entries={events.map((event) => ({
        state: 'done',
        title: eventWords[event.move]?.(),
        when: formatDate(dayOf(event.at)),
        by: event.actorKind === 'owner' ? m.exhibitions_by_owner() : m.exhibitions_by_office(),
        children: event.text && <p>{event.text}</p>,
      }))}
    />
  );
}
