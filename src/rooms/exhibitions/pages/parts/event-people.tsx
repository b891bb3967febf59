import { DataTable, formatRupiah, Note, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { DiaryEntry } from '../../event/diary.reads.ts';
import type { Exhibitor } from '../../event/event.reads.ts';
import type { EventView } from '../../event-view.ts';
import type { Around } from './event-next.tsx';
import { wishWords } from './event-words.ts';

/** Those chosen for whom no stall was found, with what they need. */
export function Unplaced({ view, participants }: Pick<Around, 'view' | 'participants'>) {
  if (view.event.state !== 'allotted') return null;
  const coming = new Set(participants.map(({ applicationId }) => applicationId));
  const without = view.people.filter((one) => !one.stallId && !one.leftAt && coming.has(one.applicationId));
  if (without.length === 0) return null;
  return (
    <Note tone="warn" title={m.exhibitions_without_title({ n: without.length })}>
      <p>{m.exhibitions_without_text()}</p>
      <ul>
        {without.map((one) => (
          <li>
            <a href={`/kerja/program/${view.call.id}/pameran/lapak/${one.id}`}>{one.businessName}</a>: {wishWords(one)}
          </li>
        ))}
      </ul>
    </Note>
  );
}

type Props = { view: EventView; base: string; today: string };

/** Everyone chosen, by number in the draw: stall, need, whether there today, what was said of today. */
export function ExhibitorTable({ view, base, today }: Props) {
  const { people, arrivals, diary, days } = view;
  if (people.length === 0) return null;
  const on = days.some(({ day }) => day === today) ? today : days.findLast(({ day }) => day < today)?.day;
  return (
    <section id="daftar">
      <DataTable
        caption={m.exhibitions_people_title({ n: people.length })}
        rows={people}
        columns={[
          {
            key: 'stall',
            head: m.exhibitions_stall(),
            card: 'end',
            nowrap: true,
            cell: ({ stall }) => stall ?? '–',
          },
          {
            key: 'business',
            head: m.exhibitions_fact_business(),
            card: 'heading',
            cell: (one) => <a href={`${base}/lapak/${one.id}`}>{one.businessName}</a>,
            under: ({ ownerName, code }) => `${ownerName}, ${code}`,
          },
          { key: 'wish', head: m.exhibitions_wish(), card: 'place', cell: wishWords },
          { key: 'lot', head: m.exhibitions_lot(), card: 'hidden', numeric: true, cell: ({ lotNo }) => lotNo ?? '' },
          {
            key: 'came',
            head: m.exhibitions_came(),
            card: 'status',
            cell: (one) => (
              <CameTag one={one} days={arrivals.filter(({ exhibitorId }) => exhibitorId === one.id)} day={on} />
            ),
          },
          {
            key: 'sold',
            head: m.exhibitions_sold_day(),
            card: 'fact',
            numeric: true,
            cell: (one) => soldWords(diary.find(({ exhibitorId, day }) => exhibitorId === one.id && day === on)),
          },
        ]}
      />
    </section>
  );
}

function CameTag({ one, days, day }: { one: Exhibitor; days: EventView['arrivals']; day?: string }) {
  if (one.leftAt) {
    return (
      <Tag colour="abu" icon="minus">
        {m.exhibitions_left()}
      </Tag>
    );
  }
  const there = days.some((noted) => noted.day === day && noted.came);
  return there ? (
    <Tag colour="hijau" icon="check">
      {m.exhibitions_there()}
    </Tag>
  ) : (
    <Tag colour="biru" icon="ring">
      {m.exhibitions_not_yet()}
    </Tag>
  );
}

/** "Rp1.250.000", "Tidak mau menyebutkan", or that nothing was said: 0 is none of them. */
export function soldWords(entry: DiaryEntry | undefined): string {
  if (!entry) return m.exhibitions_not_told();
  return entry.told ? formatRupiah(entry.amount ?? 0) : m.exhibitions_withheld();
}
