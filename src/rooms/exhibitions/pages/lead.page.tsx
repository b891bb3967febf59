import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Facts,
  Form,
  formatDate,
  formatPhone,
  formatRupiah,
  MoneyField,
  maskPhone,
  Radios,
  renderPage,
  whatsappHref,
} from '#ui/index.ts';
import { m } from '#words';
import { answerLead } from '../answer-lead.ts';
import { getLead, type Lead } from '../catalogue/lead.reads.ts';
import { isOpen, leadAnswers } from '../catalogue/lead.rules.ts';
import { leadAnswerSchema } from '../catalogue/product.schema.ts';
import { allow, can } from '../exhibitions.permissions.ts';
import { openOwnLead } from '../product-access.ts';
import type { Again } from './parts/again.ts';
import { LeadTag } from './parts/product-parts.tsx';

const baseOf = (own: boolean): string => (own ? '/saya/produk' : '/kerja/produk');

/** `/saya/produk/minat/:id` for the seller, `/kerja/produk/minat/:id` for the office, which does not see the buyer's phone. */
export const leadPage =
  (own: boolean) =>
  async (c: AppContext): Promise<Response> => {
    const id = idFrom(c.req.param('id'));
    if (own && ctxOf(c).actor.kind === 'public')
      return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
    return show(c, id, own);
  };

export const leadPost =
  (own: boolean) =>
  (c: AppContext): Promise<Response> => {
    const id = idFrom(c.req.param('id'));
    return handlePost(c, {
      schema: leadAnswerSchema,
      again: (values, errors, status) => show(c, id, own, { values, errors, status }),
      run: async (tx, input) => {
        await answerLead(tx, id, input);
        return `${baseOf(own)}/minat/${id}`;
      },
    });
  };

async function read(c: AppContext, id: string, own: boolean): Promise<Lead> {
  const ctx = ctxOf(c);
  if (own) return openOwnLead(ctx, id);
  allow(ctx, 'exhibitions.read');
  return getLead(ctx, id);
}

async function show(c: AppContext, id: string, own: boolean, { values, errors, status }: Again = {}) {
  const ctx = ctxOf(c);
  const lead = await read(c, id, own);
  const title = m.exhibitions_lead_title({ product: lead.productName });
  const back = own
    ? { href: '/saya/produk', label: m.exhibitions_mine_title() }
    : { href: '/kerja/produk/minat', label: m.exhibitions_leads_title() };
  const answers = isOpen(lead.state) && (own || can(ctx.actor, 'exhibitions.follow', { area: lead.area }));
  return renderPage(
    c,
    { layout: own ? 'owner' : 'staff', title, current: own ? '/saya' : '/kerja/produk', back, errors, status },
    <>
      <h1>{title}</h1>
      <p>
        <LeadTag state={lead.state} />
      </p>
      <LeadFacts lead={lead} own={own} />
      {own && isOpen(lead.state) && (
        <Actions>
          <ButtonLink
            icon="chat"
            href={whatsappHref(m.exhibitions_reply_text({ name: lead.buyer, product: lead.productName }), lead.phone)}
            external
          >
            {m.exhibitions_reply()}
          </ButtonLink>
        </Actions>
      )}
      {answers && (
        <Form c={c} action={`${baseOf(own)}/minat/${id}`}>
          <input type="hidden" name="version" value={String(lead.version)} />
          <Radios
            name="answer"
            label={own ? m.exhibitions_lead_answer() : m.exhibitions_lead_answer_staff()}
            values={values}
            errors={errors}
            options={leadAnswers.map((answer) => ({
              value: answer,
              label: m[`exhibitions_lead_say_${answer}`](),
            }))}
          />
          <MoneyField
            name="amount"
            label={m.exhibitions_lead_amount()}
            hint={m.exhibitions_lead_amount_hint()}
            optional
            values={values}
            errors={errors}
          />
          <Actions>
            <Button tone={own ? 'secondary' : 'primary'}>{m.exhibitions_lead_save()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}

function LeadFacts({ lead, own }: { lead: Lead; own: boolean }) {
  return (
    <Facts
      facts={[
        { label: m.exhibitions_lead_buyer(), value: own ? lead.buyer : lead.buyer.split(' ')[0] },
        { label: m.exhibitions_lead_phone(), value: own ? formatPhone(lead.phone) : maskPhone(lead.phone) },
        { label: m.exhibitions_lead_wish(), value: lead.wish },
        { label: m.exhibitions_fact_business(), value: lead.businessName },
        { label: m.exhibitions_lead_at(), value: formatDate(dayOf(lead.at)) },
        ...(lead.dueOn ? [{ label: m.exhibitions_lead_awaited(), value: formatDate(lead.dueOn) }] : []),
        ...(lead.amount ? [{ label: m.exhibitions_lead_amount(), value: formatRupiah(lead.amount) }] : []),
      ]}
    />
  );
}
