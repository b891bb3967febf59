import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ButtonLink, CallTag, Facts, type Message, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../call.ts';
import { availableSteps, callParts } from '../call-states.rules.ts';
import { partWord, stateWord } from '../call-words.ts';
import { findGiving } from '../giving.ts';
import { countInterested } from '../interest.reads.ts';
import { allow, can } from '../programmes.permissions.ts';
import { getCall, listSteps } from '../programmes.reads.ts';
import { missingOf } from '../programmes.rules.ts';
import { countSeats, noSeatsTaken } from '../seats.ts';
import { addressOf, shareText } from '../share-text.ts';
import { TellOthers } from './parts/call-body.tsx';
import { PartTasks, StepButtons, StepHistory } from './parts/call-progress.tsx';
import { CallTabs } from './parts/call-tabs.tsx';
import { callHref, partPaths } from './parts/part-addresses.ts';
import { factsOf } from './parts/staff-facts.ts';
import { tagState } from './parts/tag-state.ts';

/** `/kerja/program/:id`: where a programme stands, what it lacks, what can be done now. */
export async function staffCallPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const [steps, seats, interested, giving] = await Promise.all([
    listSteps(ctx, call.id),
    countSeats(ctx, [call]),
    countInterested(ctx, call.id),
    findGiving(ctx, call.id),
  ]);
  const { taken, waiting } = seats.get(call.id) ?? noSeatsTaken;
  const possible = availableSteps(call.state, ctx.actor, call.writers);
  const beforeOpening = call.openedAt === null && call.state !== 'cancelled';
  const missing = beforeOpening || call.state === 'postponed' ? missingOf(call, ctx.now, dayOf, giving.mode) : [];
  const ownWords =
    call.state === 'awaiting-approval' && ctx.actor.roles.includes('head') && !possible.includes('approve');
  return renderPage(
    c,
    {
      layout: 'staff',
      title: call.title,
      service: m.programmes_list_title(),
      current: '/kerja/program',
      breadcrumb: [{ href: '/kerja/program', label: m.programmes_list_title() }],
      messages: messagesOf(c.req.query('sesudah'), c.req.query('simpan'), call),
    },
    <>
      <PageHeading
        title={call.title}
        text={<CallTag state={tagState(call.state)} />}
        actions={
          <>
            <ButtonLink
              tone="secondary"
              icon="eye"
              href={call.openedAt ? `/program/${call.slug}` : `${callHref(call.id)}/pratinjau`}
            >
              {call.openedAt ? m.programmes_staff_public() : m.programmes_staff_preview()}
            </ButtonLink>
            {can(ctx.actor, 'programmes.write') && (
              <ButtonLink tone="secondary" icon="plus" href={`/kerja/program/baru?salin=${call.id}`}>
                {m.programmes_staff_copy()}
              </ButtonLink>
            )}
          </>
        }
      />
      <CallTabs call={call} current="summary" actor={ctx.actor} />
      {call.publicReason && (
        <Note tone="warn" title={m.programmes_staff_public_reason()}>
          <p>{call.publicReason}</p>
        </Note>
      )}
      {lastNote(steps, call)}
      {missing.length > 0 && <h2>{m.programmes_staff_lacks({ n: missing.length })}</h2>}
      {missing.length === 0 && beforeOpening && <h2>{m.programmes_staff_ready()}</h2>}
      <PartTasks call={call} missing={missing} mayWrite={can(ctx.actor, 'programmes.write')} locale={ctx.locale} />
      {ownWords && (
        <Note tone="warn">
          <p>{m.programmes_refusal_own_words()}</p>
        </Note>
      )}
      <StepButtons call={call} steps={possible} ready={missing.length === 0} />
      <h2>{m.programmes_tab_summary()}</h2>
      <Facts facts={factsOf(call, { applied: taken + waiting, interested, locale: ctx.locale })} />
      {call.openedAt && <Spread call={call} address={addressOf(ctx.office.baseUrl, call)} />}
      {steps.length > 0 && <h2>{m.programmes_staff_history()}</h2>}
      <StepHistory steps={steps} />
    </>,
  );
}

/** The text for WhatsApp groups and kelurahan, readable here and ready to send, with the poster. */
function Spread({ call, address }: { call: Call; address: string }) {
  return (
    <section>
      <h2>{m.programmes_staff_spread()}</h2>
      <Note>
        {shareText(call, address.length)
          .split('\n')
          .map((line) => (
            <p>{line}</p>
          ))}
        <p>{address}</p>
      </Note>
      <TellOthers call={call} address={address} />
    </section>
  );
}

/** What the last submit did, said once above the page. */
function messagesOf(step: string | undefined, part: string | undefined, call: Call): Message[] {
  if (step) return [{ tone: 'good', text: m.programmes_message_moved({ state: stateWord(call.state) }) }];
  const saved = callParts.find((each) => partPaths[each] === part);
  return saved ? [{ tone: 'good', text: m.programmes_message_saved({ part: partWord(saved) }) }] : [];
}

/** The head's note stays in sight until the draft is sent again. */
function lastNote(steps: Awaited<ReturnType<typeof listSteps>>, call: Call) {
  const last = steps.at(-1);
  if (call.state !== 'draft' || last?.step !== 'return') return null;
  return (
    <Note tone="warn" title={m.programmes_staff_returned({ by: last.by })}>
      <p>{last.reason}</p>
    </Note>
  );
}
