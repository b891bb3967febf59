import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { listCalls, takesApplications } from '#rooms/programmes/index.ts';
import { CardList, EmptyState, formatDay, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../selection.permissions.ts';

/** `/bantu`: which programme does the person in front of you want? */
export async function helpOtherPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.apply-for-other');
  const calls = (await listCalls(ctx, { states: ['open'], publicOnly: true })).filter((call) =>
    takesApplications(call, ctx.now),
  );
  return renderPage(
    c,
    { layout: 'owner', title: m.selection_help_title(), current: '/bantu' },
    <>
      <h1>{m.selection_help_title()}</h1>
      <p class="b-lead">{m.selection_help_lead()}</p>
      {calls.length === 0 ? (
        <EmptyState text={m.selection_help_none()} action={<a href="/program">{m.selection_help_all()}</a>} />
      ) : (
        <CardList
          level={2}
          items={calls.map((call) => ({
            title: call.title,
            href: `/bantu/${call.slug}`,
            facts: call.closesAt ? [m.selection_decision_closes({ day: formatDay(call.closesAt) })] : [],
          }))}
        />
      )}
    </>,
  );
}
