import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { CallTabs, getCall } from '#rooms/programmes/index.ts';
import { Actions, Button, ButtonLink, EmptyState, Form, PageHeading, renderPage, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { type CallPlace, listCallPlaces } from '../call-places.ts';
import { kindWord } from '../case-words.ts';
import { allow, can } from '../legality.permissions.ts';
import { openCallCases } from '../open-call-cases.ts';
import type { Again } from './parts/again.ts';
import { StateTag } from './parts/case-tag.tsx';
import { caseHref } from './parts/staff-frame.ts';

/** `/kerja/program/:id/izin`: what each participant asked for, where that stands, and the cases still to be opened. */
export const callPage = (c: Context): Promise<Response> => show(c);

export function callPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({}),
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx) => {
      await openCallCases(tx, id);
      return `/kerja/program/${id}/izin`;
    },
  });
}

async function show(c: Context, { errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  if (call.kind !== 'legality') throw notFound();
  const places = await listCallPlaces(ctx, call.id);
  const mine = ({ area }: CallPlace) => can(ctx.actor, 'legality.work', { area });
  const left = places.filter((place) => place.kind && place.has === undefined && mine(place)).length;
  return renderPage(
    c,
    { layout: 'staff', title: call.title, current: '/kerja/program', errors, status },
    <>
      <PageHeading title={call.title} text={m.legality_call_text({ n: places.length, left })} />
      <CallTabs call={call} current="izin" actor={ctx.actor} />
      {places.length === 0 ? (
        <EmptyState text={m.legality_call_none()} />
      ) : (
        <SimpleTable
          caption={m.legality_tab()}
          columns={[
            { head: m.legality_call_who() },
            { head: m.legality_call_asked() },
            { head: m.legality_call_case() },
          ]}
          rows={places.map((place) => [
            <a href={`/kerja/usaha/${place.businessId}`}>
              {[place.businessName, place.ownerName].filter(Boolean).join(', ')}
            </a>,
            askedWord(place),
            <Standing place={place} mine={mine(place)} />,
          ])}
        />
      )}
      {left > 0 && (
        <Form c={c} action={`/kerja/program/${call.id}/izin`}>
          <Actions>
            <Button>{m.legality_call_open({ n: left })}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}

function askedWord({ kind, asked }: CallPlace): string {
  if (kind) return kindWord(kind);
  return asked.licence === 'halal' ? m.legality_call_halal() : m.legality_call_unknown();
}

function Standing({ place: { has, kind, asked, businessId }, mine }: { place: CallPlace; mine: boolean }) {
  if (has === 'held') return m.legality_call_held();
  if (has) {
    return (
      <a href={caseHref(has.id)}>
        <StateTag state={has.state} waitsFor={has.waitsFor} />
      </a>
    );
  }
  if (!mine || kind) return m.legality_call_not_open();
  const halal = asked.licence === 'halal';
  return (
    <ButtonLink tone="secondary" href={`/kerja/izin/${halal ? 'halal' : 'baru'}?usaha=${businessId}`}>
      {halal ? m.legality_call_way() : m.legality_call_choose()}
    </ButtonLink>
  );
}
