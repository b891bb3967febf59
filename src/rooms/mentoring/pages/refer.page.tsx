import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { Button, Form, Note, renderPage, textOf } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../mentoring.permissions.ts';
import { referSchema } from '../plan.schema.ts';
import { referBusiness } from '../refer-business.ts';
import { listReferrals } from '../referral.reads.ts';
import type { Again } from './parts/again.ts';
import { WishFields } from './parts/wish-fields.tsx';

/** `/kerja/pendampingan/rujuk?usaha=&dari=`: an officer asks that a business be mentored, from whatever work it is met in. */
export async function referPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.refer');
  const businessId = idFrom(c.req.query('usaha'));
  const facts = await getBusinessFacts(ctx, businessId);
  allow(ctx, 'mentoring.refer', { area: facts.area });
  const [waiting] = await listReferrals(ctx, { businessIds: [businessId], state: 'waiting' });
  const shown = values ?? { dari: c.req.query('dari') ?? '' };
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.mentoring_refer_title(),
      service: facts.displayName,
      current: '/kerja/pendampingan',
      back: { href: `/kerja/usaha/${businessId}`, label: facts.displayName },
      errors,
      status,
    },
    <>
      <h1>{m.mentoring_refer_title()}</h1>
      {waiting && !errors ? (
        <Note title={m.mentoring_refusal_waiting_already()}>
          <p>
            <a href={`/kerja/pendampingan/rujukan/${waiting.id}`}>{m.mentoring_referral_open()}</a>
          </p>
        </Note>
      ) : (
        <Form c={c} action={`/kerja/pendampingan/rujuk?usaha=${businessId}`}>
          <input type="hidden" name="dari" value={textOf(shown, 'dari')} />
          <WishFields values={shown} errors={errors} />
          <Button>{m.mentoring_refer_button()}</Button>
        </Form>
      )}
    </>,
  );
}

export function referPost(c: AppContext): Promise<Response> {
  const businessId = idFrom(c.req.query('usaha'));
  return handlePost(c, {
    schema: referSchema,
    again: (values, errors, status) => referPage(c, { values, errors, status }),
    run: async (tx, { bidang, keinginan, dari }) => {
      const origin = dari === 'owner' ? 'counter' : dari;
      const id = await referBusiness(tx, { businessId, origin, needs: bidang, wish: keinginan });
      return `/kerja/pendampingan/rujukan/${id}?dirujuk=1`;
    },
  });
}
