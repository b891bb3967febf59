import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { CallList, renderPage, Wrap } from '#ui/index.ts';
import { m } from '#words';
import { listPublic, narrowingOf } from '../open-data.ts';
import { toRow } from './parts/call-row.tsx';

/** Calls of the list to embed: what fits beside a news site's own words. */
const SHOWN = 10;

/**
 * `/sematkan/program?jenis=&kecamatan=&usaha=`: open calls without the frame of the site, for other sites to show in theirs.
 * No script; its links open in the whole window.
 */
export async function embedPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const open = await listPublic(ctx, { ...narrowingOf(c.req.query()), openOnly: true });
  return renderPage(
    c,
    {
      layout: 'print',
      title: m.programmes_home_open_now(),
      service: ctx.office.officeName,
      head: <base target="_top" />,
    },
    <Wrap>
      <h1 class="b-h3">{m.programmes_embed_title({ office: ctx.office.officeName })}</h1>
      {open.length > 0 ? (
        <CallList calls={open.slice(0, SHOWN).map((listed) => toRow(listed, ctx.now))} />
      ) : (
        <p>{m.programmes_home_nothing_open()}</p>
      )}
      <p>
        <a href="/program">{m.programmes_call_all()}</a>
      </p>
    </Wrap>,
  );
}
