import {
  type Fact,
  Facts,
  formatDate,
  formatInstant,
  formatRupiah,
  type IconName,
  Tag,
  type TagColour,
  Timeline,
} from '#ui/index.ts';
import { m } from '#words';
import type { GrantCase, listEvents } from '../../case.reads.ts';
import type { CaseState, HandoverPhoto } from '../../case.rules.ts';
import { eventWord, outcomeWord, photoWord, stateWord, trackWord } from '../../case-words.ts';
import type { listChecks, listPhotos } from '../../handover.reads.ts';

const looks: Record<CaseState, [TagColour, IconName]> = {
  needed: ['emas', 'notebook'],
  specified: ['emas', 'document'],
  decreed: ['emas', 'search'],
  cleared: ['biru', 'check'],
  ordered: ['ungu', 'wait'],
  reserved: ['biru', 'box'],
  'in-use': ['hijau', 'tool'],
  helping: ['emas', 'users'],
  repairing: ['merah', 'refresh'],
  recovering: ['merah', 'warn'],
  excluded: ['abu', 'ban'],
  refused: ['abu', 'x'],
  dropped: ['abu', 'minus'],
  transferred: ['abu', 'arrow'],
  recovered: ['abu', 'back'],
  lost: ['abu', 'stop'],
  finished: ['hijau', 'done'],
};

/** Where a case stands, as word, colour and sign. */
export function StateTag({ state }: { state: CaseState }) {
  const [colour, icon] = looks[state];
  return (
    <Tag colour={colour} icon={icon}>
      {stateWord(state)}
    </Tag>
  );
}

/** What is needed, on which decree it rests, what was given. */
export function CaseFacts({ grantCase: one }: { grantCase: GrantCase }) {
  const decree = one.decreeNumber && one.decidedOn;
  const facts: (Fact | null)[] = [
    { label: m.equipment_fact_need(), value: one.need },
    { label: m.equipment_fact_specification(), value: one.specification ?? undefined },
    { label: m.equipment_fact_track(), value: trackWord(one) },
    one.groupName ? { label: m.equipment_fact_group(), value: one.groupName } : null,
    {
      label: m.equipment_fact_decree(),
      value: one.decreeNumber ?? undefined,
      source: decree ? formatDate(one.decidedOn ?? '') : undefined,
    },
    one.agreement ? { label: m.equipment_fact_agreement(), value: one.agreement } : null,
    one.supplier ? { label: m.equipment_fact_supplier(), value: one.supplier } : null,
    one.expectedOn && !one.itemId ? { label: m.equipment_fact_expected(), value: formatDate(one.expectedOn) } : null,
    one.itemName
      ? { label: m.equipment_fact_item(), value: one.itemName, source: one.serial ?? m.equipment_no_serial() }
      : null,
    one.value
      ? { label: m.equipment_fact_value(), value: formatRupiah(one.value), source: one.source ?? undefined }
      : null,
    one.reason ? { label: m.equipment_fact_reason(), value: one.reason } : null,
  ];
  return <Facts compact facts={facts.filter((fact): fact is Fact => fact !== null)} />;
}

/** The looks that are planned and what they found. */
export function Checks({ checks }: { checks: Awaited<ReturnType<typeof listChecks>> }) {
  return (
    <Timeline
      entries={checks.map(({ month, due, doneAt, outcome, output, byName }) => ({
        state: doneAt ? 'done' : 'later',
        title: m.equipment_month({ n: month }),
        when: doneAt ? formatInstant(doneAt) : formatDate(due),
        by: byName ?? undefined,
        children: outcome && <p>{[outcomeWord(outcome), output].filter(Boolean).join('. ')}</p>,
      }))}
    />
  );
}

type CasePhoto = Awaited<ReturnType<typeof listPhotos>>[number];

/** The photos of a case, each leading to its large one. */
export function CasePhotos({ here, photos }: { here: string; photos: readonly CasePhoto[] }) {
  if (photos.length === 0) return null;
  return (
    <>
      <h2>{m.equipment_photos_kept_title()}</h2>
      {photos.map(({ name, at }) => (
        <a class="b-thumb" href={`${here}/foto/${name}`}>
          <img
            class={name === 'signature' ? 'b-signed' : undefined}
            src={`${here}/foto/${name}`}
            width="72"
            height="72"
            alt=""
            loading="lazy"
            decoding="async"
          />
          <span>
            {photoName(name)}
            <br />
            <small>{formatInstant(at)}</small>
          </span>
        </a>
      ))}
    </>
  );
}

const photoName = (name: CasePhoto['name']): string =>
  name.startsWith('check-') ? m.equipment_month({ n: Number(name.slice(6)) }) : photoWord(name as HandoverPhoto);

type Event = Awaited<ReturnType<typeof listEvents>>[number];

/** What happened, oldest first. */
export function History({ events }: { events: readonly Event[] }) {
  return (
    <Timeline
      entries={events.map((event) => ({
        state: 'done',
        title: eventWord(event.move),
        when: formatInstant(event.at),
        by: event.actorName,
        children: event.text && <p>{event.text}</p>,
      }))}
    />
  );
}
