import * as v from 'valibot';
import { errorsOf } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { renderPage } from '#ui/index.ts';
import { m } from '#words';
import { answersFor } from '../check-answers.ts';
import { checkSchema } from '../eligibility.schema.ts';
import { judgeEligibility } from '../programmes.rules.ts';
import { CheckQuestions } from './parts/check-questions.tsx';
import { CheckResult } from './parts/check-result.tsx';
import { fittingCalls } from './parts/fitting-calls.tsx';
import { publicCall } from './public-call.ts';

/** `/program/:slug/cek`: may I take part? Questions, then the answer with its reasons. Nothing is stored. */
export async function checkCallPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { call, phase } = await publicCall(ctx, c.req.param('slug'));
  const areas = await listAreas(ctx);
  const page = `/program/${call.slug}/cek`;
  const city = ctx.office.cityName;
  const { ubah, ...values } = c.req.query();
  const parsed = v.safeParse(checkSchema, values);
  const frame = { layout: 'question' as const, service: call.title, current: '/program' };
  if (!parsed.success || ubah) {
    const errors = parsed.success || !('jual' in values || 'tempat' in values) ? undefined : errorsOf(parsed.issues);
    const back = { href: `/program/${call.slug}`, label: call.title };
    return renderPage(
      c,
      {
        ...frame,
        listed: true,
        description: m.programmes_check_lead(),
        title: m.programmes_check_title(),
        back,
        errors,
      },
      <>
        <h1>{m.programmes_check_title()}</h1>
        <p class="b-lead">{m.programmes_check_lead()}</p>
        <CheckQuestions
          action={page}
          asksSold={call.minMonths > 0}
          asksHelped={call.restYears > 0}
          {...{ areas, city, values, errors }}
        />
      </>,
    );
  }
  const answers = answersFor(parsed.output, areas, city);
  const judged = judgeEligibility(call, answers);
  const others = await fittingCalls(ctx, parsed.output, areas);
  const again = `${page}?${new URLSearchParams({ ...values, ubah: '1' })}`;
  return renderPage(
    c,
    { ...frame, title: m.programmes_check_title(), back: { href: again, label: m.programmes_check_change() } },
    <CheckResult
      {...{ call, phase, judged, answers, areas, city }}
      check={parsed.output}
      locale={ctx.locale}
      others={others.filter((other) => other.call.id !== call.id)}
    />,
  );
}
