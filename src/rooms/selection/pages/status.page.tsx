import type { Context } from 'hono';
import * as v from 'valibot';
import { dayOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { ApplicationTag, Button, FileField, Form, KeepOffline, renderPage, Timeline } from '#ui/index.ts';
import { m } from '#words';
import { completeApplication } from '../complete-application.ts';
import { findByTypedCode, isOpenTo } from '../open-application.ts';
import { findMode } from '../pool.reads.ts';
import { milestones } from '../promises.rules.ts';
import { type Application, listSteps } from '../selection.reads.ts';
import type { Step } from '../selection.rules.ts';
import { decidedView } from './parts/decided-view.ts';
import { Decision, OtherCalls } from './parts/decision.tsx';
import { drawChance } from './parts/draw-chance.tsx';
import { journeyOf } from './parts/journey.tsx';
import { ObjectionCard } from './parts/objection-card.tsx';
import { PlaceCard } from './parts/place-card.tsx';
import { promisesFor } from './parts/receipt.ts';
import { tagOf } from './parts/state-tag.ts';
import { statusAside } from './parts/status-aside.tsx';
import { StatusLead } from './parts/status-lead.tsx';

/** `/status/:kode`: the journey in words, what is awaited and by whom; what is still needed is sent right here. */
export async function statusPage(c: Context, errors?: FieldError[], status?: Status): Promise<Response> {
  const application = await provedApplication(c);
  return application instanceof Response ? application : show(c, application, errors, status);
}

/** The files of "Perlu dilengkapi". */
export async function statusPost(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, application, errors, status),
    run: async (tx, _input, sent) => {
      const asked = askedIn(await listSteps(tx, application.id));
      const uploads = asked.flatMap((name, at) => {
        const field = fieldAt(at);
        const upload = sent.files[field]?.[0];
        return upload ? [{ name, upload, field }] : [];
      });
      await completeApplication(tx, { code: application.code, uploads });
      return `/status/${application.code}`;
    },
  });
}

const fieldAt = (at: number) => (at === 0 ? 'file' : `file${at}`);
const askedIn = (steps: readonly Step[]): string[] =>
  steps.findLast((step) => step.kind === 'ask-completion')?.detail.asked ?? [];

/** Without proof of the phone the address shows nothing, not even whether it exists: the form asks for code and phone. */
export async function provedApplication(c: Context): Promise<Application | Response> {
  const ctx = ctxOf(c);
  const typed = c.req.param('kode') ?? '';
  const application = await findByTypedCode(ctx, typed);
  if (application && (await isOpenTo(ctx, application))) return application;
  return c.redirect(`/status?kode=${encodeURIComponent(typed.slice(0, 20))}`, 303);
}

type Status = 403 | 409 | 410 | 422 | 429;

async function show(c: Context, application: Application, errors?: FieldError[], status?: Status) {
  const ctx = ctxOf(c);
  const { code, state } = application;
  const call = await getCall(ctx, application.callId);
  const steps = await listSteps(ctx, application.id);
  const promises = promisesFor(application, call.decideBy);
  const [session] = call.sessions;
  const today = dayOf(ctx.now);
  const way = promises
    ? milestones({ steps, state, promises, today, dayOf, firstSession: session && dayOf(session.startsAt) })
    : [];
  const view = await decidedView(ctx, { application, call, steps });
  const asked = askedIn(steps);
  const reason = steps.findLast((step) => step.kind === 'ask-completion')?.detail.reason;
  return renderPage(
    c,
    {
      layout: 'owner',
      title: call.title,
      service: m.selection_status_title(),
      current: '/status',
      errors,
      status,
      aside: await statusAside(ctx, application, call),
    },
    <>
      <KeepOffline c={c} at={ctx.now} />
      <p class="b-meta">
        {m.selection_status_application()} <b class="b-code">{code}</b>
      </p>
      <h1 class="b-mt-1">{call.title}</h1>
      <p>
        <ApplicationTag state={tagOf(state)} />
      </p>
      <StatusLead view={view} milestones={way} />
      <PlaceCard c={c} view={view} />
      {await drawChance(ctx, application, call)}
      {view.objections.slice(-1).map((objection) => (
        <ObjectionCard code={code} objection={objection} today={today} />
      ))}
      <Decision view={view} />
      <h2 class="b-hidden">{m.selection_status_journey()}</h2>
      <div class="b-mt-4">
        <Timeline
          entries={journeyOf(way, {
            drawn: (await findMode(ctx, call.id)) === 'lottery',
            inPlace: (
              <Form c={c} action={`/status/${code}`} files class="b-card b-form">
                {reason && <p>{reason}</p>}
                {asked.map((name, at) => (
                  <FileField name={fieldAt(at)} label={name} accept="image/*,application/pdf" errors={errors} />
                ))}
                <Button full>{m.selection_status_send_files()}</Button>
              </Form>
            ),
          })}
        />
      </div>
      <OtherCalls view={view} />
    </>,
  );
}
