import { dayOf, daysBetween } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { DataTable, EmptyState, formatDateShort, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type Lead, listLeads } from '../catalogue/lead.reads.ts';
import { allow } from '../exhibitions.permissions.ts';
import { LeadTag } from './parts/product-parts.tsx';

/** `/kerja/produk/minat`: buyers who asked, those nobody answered in time first. */
export async function staffLeadsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const leads = await listLeads(ctx, { remit: ctx.actor.remit });
  const late = leads.filter((lead) => isLate(lead, ctx.now)).length;
  const title = m.exhibitions_leads_title();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/produk',
      breadcrumb: [{ href: '/kerja/produk', label: m.exhibitions_staff_title() }],
    },
    <>
      <PageHeading
        title={late > 0 ? m.exhibitions_leads_heading({ n: late }) : title}
        text={m.exhibitions_leads_text()}
      />
      {leads.length === 0 ? <EmptyState text={m.exhibitions_leads_none()} /> : <Leads leads={leads} />}
    </>,
  );
}

const isLate = ({ dueOn }: Lead, now: Date): boolean => dueOn !== null && daysBetween(dueOn, dayOf(now)) >= 0;

function Leads({ leads }: { leads: Lead[] }) {
  return (
    <DataTable
      caption={m.exhibitions_leads_title()}
      rows={leads}
      columns={[
        {
          key: 'product',
          head: m.exhibitions_staff_product(),
          card: 'heading',
          cell: (lead) => <a href={`/kerja/produk/minat/${lead.id}`}>{lead.productName}</a>,
        },
        { key: 'business', head: m.exhibitions_fact_business(), card: 'place', cell: (lead) => lead.businessName },
        {
          key: 'at',
          head: m.exhibitions_lead_at(),
          card: 'fact',
          nowrap: true,
          cell: (lead) => formatDateShort(dayOf(lead.at)),
        },
        {
          key: 'state',
          head: m.exhibitions_staff_state(),
          card: 'status',
          cell: (lead) => <LeadTag state={lead.state} />,
        },
        {
          key: 'due',
          head: m.exhibitions_lead_awaited(),
          card: 'last',
          nowrap: true,
          cell: (lead) => (lead.dueOn ? formatDateShort(lead.dueOn) : ''),
        },
      ]}
    />
  );
}
