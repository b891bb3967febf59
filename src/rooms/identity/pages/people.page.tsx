import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { roleName } from '#platform/role-words.ts';
import { ButtonLink, type Column, DataTable, EmptyState, PageHeading, renderPage, Tag } from '#ui/index.ts';
import { m } from '#words';
import { listRemitAreas, type RemitArea } from '../areas.ts';
import type { Person } from '../identity.rules.ts';
import { listAllPeople } from '../people.ts';
import { areaNames } from './parts/area-names.ts';

const columns = (areas: RemitArea[]): Column<Person>[] => [
  {
    key: 'nama',
    head: m.identity_people_name(),
    cell: (person) => <a href={`/kerja/atur/orang/${person.id}`}>{person.name}</a>,
    under: (person) => person.unit,
    card: 'heading',
  },
  {
    key: 'peran',
    head: m.identity_people_roles(),
    cell: (person) => person.roles.map(roleName).join(', '),
    card: 'place',
  },
  {
    key: 'wilayah',
    head: m.identity_people_remit(),
    cell: (person) => areaNames(person.remit, areas),
    card: 'fact',
  },
  {
    key: 'masuk',
    head: m.identity_people_way_in(),
    cell: (person) => person.email ?? m.identity_people_phone_tail({ tail: person.phoneTail ?? '' }),
    card: 'fact',
  },
  {
    key: 'keadaan',
    head: m.identity_people_state(),
    cell: (person) =>
      person.active ? (
        <Tag colour="hijau" icon="check">
          {m.identity_people_active()}
        </Tag>
      ) : (
        <Tag colour="abu" icon="minus">
          {m.identity_people_inactive()}
        </Tag>
      ),
    card: 'status',
  },
];

/** `GET /kerja/atur/orang`: who may come in, as what and for where. */
export async function peoplePage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const [people, areas] = await Promise.all([listAllPeople(ctx), listRemitAreas(ctx)]);
  return renderPage(
    c,
    { layout: 'staff', title: m.identity_people_title() },
    <>
      <PageHeading
        title={m.identity_people_title()}
        text={m.identity_people_lead()}
        actions={<ButtonLink href="/kerja/atur/orang/tambah">{m.identity_people_add()}</ButtonLink>}
      />
      {people.length === 0 ? (
        <EmptyState text={m.identity_people_empty()} />
      ) : (
        <DataTable caption={m.identity_people_title()} columns={columns(areas)} rows={people} />
      )}
    </>,
  );
}
