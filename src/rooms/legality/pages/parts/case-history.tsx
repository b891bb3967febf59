import { formatDate, formatInstant, Timeline, type TimelineEntry } from '#ui/index.ts';
import { m } from '#words';
import type { CaseEvent, NamedStep } from '../../case.reads.ts';
import { partyWord, stepWord } from '../../case-words.ts';
import type { EventKind } from '../../legality.tables.ts';

type Say = (event: CaseEvent, step: string) => string;

const words: Record<EventKind, Say> = {
  opened: ({ detail }) =>
    detail.text ? m.legality_event_opened_with({ code: detail.text }) : m.legality_event_opened(),
  taken: () => m.legality_event_taken(),
  released: () => m.legality_event_released(),
  'step-done': (_, step) => m.legality_event_step_done({ step }),
  'help-asked': (_, step) => m.legality_event_help_asked({ step }),
  passed: ({ detail }, step) =>
    m.legality_event_passed({ step, who: detail.agency ?? (detail.to ? partyWord(detail.to) : '') }),
  rejected: (_, step) => m.legality_event_rejected({ step }),
  noted: () => m.legality_event_noted(),
  called: ({ detail }) => (detail.reached ? m.legality_event_called() : m.legality_event_called_not()),
  planned: ({ detail }) => m.legality_event_planned({ day: detail.day ? formatDate(detail.day) : '' }),
  document: () => m.legality_event_document(),
  issued: ({ detail }) => m.legality_event_issued({ number: detail.number ?? '' }),
  external: ({ detail }) =>
    m.legality_event_external({ status: detail.status ?? '', day: detail.day ? formatDate(detail.day) : '' }),
  letter: ({ detail }) => m.legality_event_letter({ number: detail.number ?? '' }),
  stopped: () => m.legality_event_stopped(),
};

/** What only colleagues read. */
const inside: readonly EventKind[] = ['noted', 'called', 'released'];

/** What happened in a case, oldest first. An owner does not see notes and calls, and officers only as the office. */
type Props = { events: readonly CaseEvent[]; steps: readonly NamedStep[]; forOwner?: boolean };

export function CaseHistory({ events, steps, forOwner }: Props) {
  const shown = forOwner ? events.filter(({ kind }) => !inside.includes(kind)) : events;
  const entries = shown.map((event): TimelineEntry => {
    const { detail } = event;
    const by = !forOwner ? event.actorName : event.actorKind === 'owner' ? m.legality_by_you() : m.legality_by_office();
    const said = event.kind === 'opened' ? [detail.answer] : [detail.reason, detail.text, detail.answer];
    return {
      state: 'done',
      title: words[event.kind](
        event,
        event.step ? stepWord(steps.find(({ code }) => code === event.step) ?? { code: event.step }) : '',
      ),
      when: formatInstant(event.at),
      by,
      children: said.filter((text) => text !== undefined).map((text) => <p>{text}</p>),
    };
  });
  return <Timeline entries={entries} />;
}
