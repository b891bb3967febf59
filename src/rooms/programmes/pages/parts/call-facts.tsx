import type { Office } from '#platform/ctx.ts';
import type { Area } from '#rooms/registry/index.ts';
import {
  type Fact,
  Facts,
  formatNumber,
  formatPhone,
  type IconName,
  Note,
  Tag,
  type TagColour,
  whatsappHref,
} from '#ui/index.ts';
import { m } from '#words';
import { getLocale } from '#words/runtime';
import type { Call, CallSession } from '../../call.ts';
import { sessionText } from '../../call-dates.ts';
import type { PublicPhase } from '../../call-states.rules.ts';
import { documentWord, kindWord, listed } from '../../call-words.ts';

const phases: Record<PublicPhase, [TagColour, IconName, () => string]> = {
  open: ['hijau', 'check', m.programmes_tag_open],
  full: ['emas', 'list', m.programmes_tag_full],
  soon: ['biru', 'clock', m.programmes_tag_soon],
  closed: ['abu', 'lock', m.programmes_state_closed],
  running: ['biru', 'training', m.programmes_state_running],
  done: ['abu', 'flag', m.programmes_state_done],
  postponed: ['emas', 'wait', m.programmes_state_postponed],
  cancelled: ['merah', 'ban', m.programmes_state_cancelled],
};

/** Kind, state, title and purpose. */
export function CallHead({ call, phase }: { call: Call; phase: PublicPhase }) {
  const [colour, icon, word] = phases[phase];
  return (
    <>
      <div class="b-tags">
        <Tag colour="abu" icon="training">
          {kindWord(call.kind)}
        </Tag>
        <Tag colour={colour} icon={icon}>
          {word()}
        </Tag>
      </div>
      <h1>{call.title}</h1>
      <p class="b-lead">{call.purpose}</p>
    </>
  );
}

function Place({ session }: { session: CallSession }) {
  return (
    <>
      {[session.place, session.address].filter(Boolean).join(', ')}
      {session.mapUrl && (
        <>
          <br />
          <a href={session.mapUrl} rel="noopener external">
            {m.programmes_fact_map()}
          </a>
        </>
      )}
    </>
  );
}

/** One fact per meeting; where all meet at one place it is said once. */
function meetingFacts(call: Call): Fact[] {
  const [first] = call.sessions;
  if (!first) return [];
  const places = new Set(call.sessions.map(({ place, address }) => `${place}|${address}`));
  const when = call.sessions.map((session) =>
    session.title ? `${sessionText(session)}: ${session.title}` : sessionText(session),
  );
  const calendar = <a href={`/program/${call.slug}/jadwal.ics`}>{m.programmes_fact_calendar()}</a>;
  const where = places.size === 1 ? [first] : call.sessions;
  return [
    {
      label: call.sessions.length === 1 ? m.programmes_fact_day() : m.programmes_fact_days(),
      value: [...when, calendar],
    },
    { label: m.programmes_fact_place(), value: where.map((session) => <Place session={session} />) },
  ];
}

/** Names of the areas a call is meant for; the city's when it is for all. */
export function areaNames(call: Pick<Call, 'areas'>, areas: Area[], city: string): string {
  if (call.areas.length === 0) return m.programmes_fact_whole_city({ city });
  const names = call.areas.flatMap((code) => areas.find((area) => area.code === code)?.name ?? []);
  return listed(names, getLocale());
}

/** For whom, where, and who waits because help came not long ago. */
const audienceOf = (call: Call, places: string): string[] => [
  call.audience,
  places,
  ...(call.restYears > 0 ? [m.programmes_fact_rest({ n: call.restYears })] : []),
];

/** The call in facts: when, where, cost, for whom, what one gets and brings, whom to ask. */
export function CallFacts({ call, areas, office }: { call: Call; areas: Area[]; office: Office }) {
  const hours = call.sessions.reduce((sum, session) => sum + session.lessonHours, 0);
  const documents = call.documents.map(documentWord);
  const facts: Fact[] = [
    ...meetingFacts(call),
    { label: m.programmes_fact_cost(), value: [m.programmes_fact_free(), call.included].filter(Boolean).join(', ') },
    { label: m.programmes_fact_audience(), value: audienceOf(call, areaNames(call, areas, office.cityName)) },
    { label: m.programmes_fact_benefits(), value: call.benefits },
    { label: m.programmes_fact_bring(), value: call.bring || m.programmes_fact_bring_nothing() },
    {
      label: m.programmes_fact_documents(),
      value:
        documents.length > 0
          ? m.programmes_fact_documents_later({ list: listed(documents, getLocale()) })
          : m.programmes_fact_no_documents(),
    },
    ...(hours > 0 ? [{ label: m.programmes_fact_certificate(), value: certificateText(call, hours) }] : []),
    {
      label: m.programmes_fact_ask(),
      value: [
        call.contact.name,
        <a href={whatsappHref('', call.contact.phone)} rel="noopener external">
          {m.programmes_fact_whatsapp({ phone: formatPhone(call.contact.phone) })}
        </a>,
      ],
    },
  ];
  return (
    <>
      <Note>
        <p>{m.programmes_call_open_to_all()}</p>
      </Note>
      <h2>{m.programmes_call_when_where()}</h2>
      <Facts facts={facts} />
    </>
  );
}

function certificateText(call: Call, hours: number): string {
  const share = `${formatNumber(call.certificate.minAttendance * 100)}%`;
  return call.certificate.testRequired
    ? m.programmes_fact_certificate_test({ hours, share })
    : m.programmes_fact_certificate_rule({ hours, share });
}
