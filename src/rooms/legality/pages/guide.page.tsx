import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  BulletList,
  ButtonLink,
  Card,
  formatPhone,
  Listen,
  renderPage,
  Timeline,
  whatsappHref,
} from '#ui/index.ts';
import { m } from '#words';

/** `/panduan/nib`: what a NIB is, what it needs, how long it takes, who decides, where to get help. */
export function nibGuidePage(c: Context): Promise<Response> {
  const { office } = ctxOf(c);
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.legality_guide_title(),
      service: office.officeName,
      description: m.legality_guide_lead(),
      share: { url: `${office.baseUrl}/panduan/nib` },
      aside: <Help office={office} />,
    },
    <>
      <h1>{m.legality_guide_title()}</h1>
      <p class="b-lead">{m.legality_guide_lead()}</p>
      <Listen />
      <h2>{m.legality_guide_what()}</h2>
      <p>{m.legality_guide_what_text()}</p>
      <p>{m.legality_guide_not_halal()}</p>
      <h2>{m.legality_guide_cost()}</h2>
      <p>{m.legality_guide_cost_text()}</p>
      <h2>{m.legality_guide_time()}</h2>
      <p>{m.legality_guide_time_text()}</p>
      <h2>{m.legality_guide_needs()}</h2>
      <BulletList
        items={[
          m.legality_guide_need_card(),
          m.legality_guide_need_phone(),
          m.legality_guide_need_place(),
          m.legality_guide_need_facts(),
          m.legality_guide_need_npwp(),
        ]}
      />
      <h2>{m.legality_guide_steps()}</h2>
      <Timeline
        entries={[
          {
            state: 'later',
            title: m.legality_guide_step_prepare(),
            children: <p>{m.legality_guide_step_prepare_text()}</p>,
          },
          {
            state: 'later',
            title: m.legality_guide_step_account(),
            children: <p>{m.legality_guide_step_account_text()}</p>,
          },
          { state: 'later', title: m.legality_guide_step_fill(), children: <p>{m.legality_guide_step_fill_text()}</p> },
          {
            state: 'later',
            title: m.legality_guide_step_declare(),
            children: <p>{m.legality_guide_step_declare_text()}</p>,
          },
          {
            state: 'later',
            title: m.legality_guide_step_issued(),
            children: <p>{m.legality_guide_step_issued_text()}</p>,
          },
        ]}
      />
      <h2>{m.legality_guide_who()}</h2>
      <p>{m.legality_guide_who_text({ office: office.officeName })}</p>
      <h2>{m.legality_guide_wrong()}</h2>
      <BulletList
        items={[
          m.legality_guide_wrong_data(),
          m.legality_guide_wrong_account(),
          m.legality_guide_wrong_capital(),
          m.legality_guide_wrong_kbli(),
          m.legality_guide_wrong_second(),
          m.legality_guide_wrong_place(),
          m.legality_guide_wrong_old(),
        ]}
      />
      <h2>{m.legality_guide_sources()}</h2>
      <p class="b-meta">{m.legality_guide_sources_text()}</p>
    </>,
  );
}

function Help({ office }: { office: { phone: string; whatsapp: string; address: string; hours: string } }) {
  return (
    <Card title={m.legality_guide_help()}>
      <p>{m.legality_guide_help_text()}</p>
      <Actions stack>
        <ButtonLink href="/saya/izin" icon="permit">
          {m.legality_guide_help_button()}
        </ButtonLink>
        <ButtonLink
          tone="secondary"
          icon="chat"
          external
          href={whatsappHref(m.legality_guide_whatsapp(), office.whatsapp)}
        >
          {m.legality_guide_help_whatsapp({ phone: formatPhone(office.whatsapp) })}
        </ButtonLink>
      </Actions>
      <p>
        {office.address}. {office.hours}.
      </p>
      <p class="b-meta">{m.legality_no_password()}</p>
    </Card>
  );
}
