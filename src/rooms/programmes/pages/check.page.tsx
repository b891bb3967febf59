import * as v from 'valibot';
import { errorsOf } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { renderPage } from '#ui/index.ts';
import { m } from '#words';
import { checkSchema } from '../eligibility.schema.ts';
import { CheckQuestions } from './parts/check-questions.tsx';
import { AlsoPossible, FittingList, fittingCalls } from './parts/fitting-calls.tsx';

/** `/cek`: three questions, then every open call that fits. Nothing is stored. */
export async function checkPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const areas = await listAreas(ctx);
  const { ubah, ...values } = c.req.query();
  const parsed = v.safeParse(checkSchema, values);
  const frame = { layout: 'question' as const, service: ctx.office.officeName, current: '/program' };
  if (!parsed.success || ubah) {
    const errors = parsed.success || !('jual' in values || 'tempat' in values) ? undefined : errorsOf(parsed.issues);
    const city = ctx.office.cityName;
    return renderPage(
      c,
      {
        ...frame,
        listed: true,
        description: m.programmes_check_lead(),
        title: m.programmes_find_title(),
        back: { href: '/', label: m.programmes_home_title() },
        errors,
      },
      <>
        <h1>{m.programmes_find_title()}</h1>
        <p class="b-lead">{m.programmes_check_lead()}</p>
        <CheckQuestions action="/cek" asksSold={false} {...{ areas, city, values, errors }} />
      </>,
    );
  }
  const fitting = await fittingCalls(ctx, parsed.output, areas);
  const again = `/cek?${new URLSearchParams({ ...values, ubah: '1' })}`;
  return renderPage(
    c,
    { ...frame, title: m.programmes_find_title(), back: { href: again, label: m.programmes_check_change() } },
    <>
      <h1>{fitting.length > 0 ? m.programmes_find_some({ n: fitting.length }) : m.programmes_find_none()}</h1>
      {fitting.length > 0 ? <FittingList calls={fitting} /> : <p class="b-lead">{m.programmes_find_none_text()}</p>}
      <AlsoPossible others={[]} nib={parsed.output.nib} />
    </>,
  );
}
