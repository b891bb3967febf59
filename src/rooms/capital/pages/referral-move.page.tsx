import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Ctx } from '#platform/ctx.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, Button, ButtonLink, Form, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../capital.permissions.ts';
import { moveReferral } from '../move-referral.ts';
import { getReferral, type Referral } from '../referral.reads.ts';
import { availableMoves, type ReferralActor, type ReferralMoveName } from '../referral.rules.ts';
import { moveSchema } from '../referral.schema.ts';
import { openOwnReferral } from '../referral-access.ts';
import { consentText } from '../referral-consent.ts';
import { moveAt, moveText, moveWord, slugOf } from '../referral-words.ts';
import { MoveFields } from './parts/move-fields.tsx';
import { ReferralFacts } from './parts/referral-parts.tsx';

const doors: Record<ReferralActor, string> = { owner: '/saya/modal', officer: '/kerja/modal' };

/** `/kerja/modal/:id/:langkah` and `/saya/modal/:id/:langkah`: one step of a referral, by an officer or its owner. */
export const movePage =
  (as: ReferralActor) =>
  async (c: Context): Promise<Response> => {
    const here = askedOf(c);
    if (as === 'owner' && ctxOf(c).actor.kind === 'public')
      return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
    return show(c, { ...here, as });
  };

export const movePost =
  (as: ReferralActor) =>
  (c: Context): Promise<Response> => {
    const { id, move } = askedOf(c);
    return handlePost(c, {
      schema: moveSchema,
      again: (values, errors, status) => show(c, { id, move, as }, { values, errors, status }),
      run: async (tx, input) => {
        if (input.move !== move) throw notFound();
        await moveReferral(tx, id, input);
        return `${doors[as]}/${id}`;
      },
    });
  };

function askedOf(c: Context): { id: string; move: ReferralMoveName } {
  const move = moveAt(c.req.param('langkah'));
  if (!move) throw notFound();
  return { id: idFrom(c.req.param('id')), move };
}

async function open(ctx: Ctx, id: string, as: ReferralActor): Promise<Referral> {
  if (as === 'owner') return openOwnReferral(ctx, id);
  allow(ctx, 'capital.work');
  const referral = await getReferral(ctx, id);
  allow(ctx, 'capital.work', { area: referral.area });
  return referral;
}

type Asked = { id: string; move: ReferralMoveName; as: ReferralActor };
type Again = { values?: FormValues; errors?: FieldError[]; status?: ContentfulStatusCode };

async function show(c: Context, { id, move, as }: Asked, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const referral = await open(ctx, id, as);
  const here = `${doors[as]}/${id}`;
  const may = availableMoves(referral.state, as).includes(move);
  // A step that is no longer possible leads back to where it stands.
  if (!may && !errors) return c.redirect(here, 303);
  const title = moveWord(move);
  const back = { href: here, label: m.capital_referral_title({ business: referral.businessName }) };
  const text = move === 'agree' ? await consentText(ctx) : undefined;
  return renderPage(
    c,
    {
      ...(as === 'owner'
        ? { layout: 'question', current: '/saya', back }
        : { layout: 'staff', current: '/kerja/modal', breadcrumb: [back] }),
      title,
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{moveText(move)}</p>
      {(move === 'understand' || move === 'decline') && <ReferralFacts referral={referral} />}
      {may && (
        <Form c={c} action={`${here}/${slugOf(move)}`}>
          <input type="hidden" name="move" value={move} />
          <input type="hidden" name="version" value={String(referral.version)} />
          <MoveFields {...{ move, as, referral, values, errors }} consent={text?.sentence} />
          <Actions>
            <Button>{title}</Button>
            <ButtonLink tone="link" href={here}>
              {m.capital_back()}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </>,
  );
}
