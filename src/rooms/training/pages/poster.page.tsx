import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { qrPath, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { getSession } from '../roster.ts';
import { posterKey } from '../ticket.ts';
import { allow } from '../training.permissions.ts';
import { sessionFacts } from './parts/session-words.tsx';

/** `/kerja/hadir/:sesi/poster`: a sheet for the wall of the room; its QR opens the participants' own check-in. */
export async function posterPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.attend');
  const session = await getSession(ctx, idFrom(c.req.param('sesi')));
  const address = `${ctx.office.baseUrl}/hadir/${session.id}/${posterKey(session.id)}`;
  const { path, side } = qrPath(address);
  return renderPage(
    c,
    { layout: 'print', title: m.training_poster_title(), service: session.callTitle },
    <div class="b-wrap b-flow">
      <p class="b-meta">{ctx.office.officeName}</p>
      <h1>{m.training_poster_title()}</h1>
      <p class="b-lead">
        {session.callTitle}. {sessionFacts(session)}
      </p>
      <svg
        viewBox={`0 0 ${side} ${side}`}
        width="400"
        height="400"
        role="img"
        aria-label={m.training_poster_label()}
        shape-rendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
        <path fill="#000" d={path} />
      </svg>
      <ol class="b-list">
        <li>{m.training_poster_step_scan()}</li>
        <li>{m.training_poster_step_type()}</li>
        <li>{m.training_poster_step_help()}</li>
      </ol>
    </div>,
  );
}
