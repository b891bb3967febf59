import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { FileList, renderPage, SimpleTable } from '#ui/index.ts';
import { m } from '#words';

/** Fields of the open data with what they say, in the order of the file. */
const fields = (): [string, string][] => [
  ['id, url, title', m.programmes_data_field_title()],
  ['kind', m.programmes_data_field_kind()],
  ['phase', m.programmes_data_field_phase()],
  ['purpose, audience, benefits, free', m.programmes_data_field_words()],
  ['sectors, areas', m.programmes_data_field_narrow()],
  ['opensAt, closesAt, announcedBy', m.programmes_data_field_dates()],
  ['capacity, applicants', m.programmes_data_field_counts()],
  ['sessions', m.programmes_data_field_sessions()],
  ['changedAt', m.programmes_data_field_changed()],
];

/** `/data`: how to follow the calls without an account, to show them elsewhere, and what the open data mean. */
export async function dataPage(c: AppContext): Promise<Response> {
  const { office } = ctxOf(c);
  const frame = `<iframe src="${office.baseUrl}/sematkan/program" title="${office.officeName}" width="100%" height="480" loading="lazy"></iframe>`;
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.programmes_data_title(),
      service: office.officeName,
      description: m.programmes_data_lead(),
      share: { url: `${office.baseUrl}/data` },
    },
    <>
      <h1>{m.programmes_data_title()}</h1>
      <p class="b-lead">{m.programmes_data_lead()}</p>
      <h2>{m.programmes_data_follow()}</h2>
      <FileList
        files={[
          { href: '/program.atom', label: m.programmes_data_feed(), about: 'Atom' },
          { href: '/program.ics', label: m.programmes_data_calendar(), about: 'iCalendar' },
          { href: '/data/program.json', label: m.programmes_data_json(), about: 'JSON' },
        ]}
      />
      <p>{m.programmes_data_narrow()}</p>
      <p>
        <code>/program.atom?jenis=training&kecamatan=12.75.04&usaha=food-drink</code>
      </p>
      <h2>{m.programmes_data_embed()}</h2>
      <p>{m.programmes_data_embed_text()}</p>
      <p>
        <code>{frame}</code>
      </p>
      <h2>{m.programmes_data_fields()}</h2>
      <SimpleTable
        caption={m.programmes_data_fields()}
        captionHidden
        columns={[{ head: m.programmes_data_field() }, { head: m.programmes_data_meaning() }]}
        rows={fields().map(([name, meaning]) => [<code>{name}</code>, meaning])}
      />
      <p>{m.programmes_data_licence()}</p>
    </>,
  );
}
