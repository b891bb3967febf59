import type { Context } from 'hono';
import type { Office } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  BulletList,
  ButtonLink,
  Card,
  formatPhone,
  Listen,
  Note,
  renderPage,
  SimpleTable,
  Timeline,
  whatsappHref,
} from '#ui/index.ts';
import { m } from '#words';
import { listSchemes, type Scheme } from '../schemes.reads.ts';

/** `/panduan/modal`: whether to borrow, what is needed, which schemes there are, who decides, and where to get help. */
export async function guidePage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const { office } = ctx;
  const schemes = await listSchemes(ctx);
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.capital_guide_title(),
      service: office.officeName,
      description: m.capital_guide_lead(),
      share: { url: `${office.baseUrl}/panduan/modal` },
      aside: <Help office={office} />,
    },
    <>
      <h1>{m.capital_guide_title()}</h1>
      <p class="b-lead">{m.capital_guide_lead()}</p>
      <Listen />
      <h2>{m.capital_guide_first()}</h2>
      <BulletList items={[m.capital_guide_first_what(), m.capital_guide_first_from(), m.capital_guide_first_quiet()]} />
      <p>{m.capital_guide_first_no()}</p>
      <h2>{m.capital_guide_needs()}</h2>
      <BulletList
        items={[
          m.capital_guide_need_card(),
          m.capital_guide_need_nib(),
          m.capital_guide_need_age(),
          m.capital_guide_need_book(),
          m.capital_guide_need_npwp(),
          m.capital_guide_need_slik(),
        ]}
      />
      <h2>{m.capital_guide_cost()}</h2>
      <BulletList items={[m.capital_guide_cost_us(), m.capital_guide_cost_bank(), m.capital_guide_cost_flat()]} />
      <p>
        <a href="/panduan/modal/hitung">{m.capital_sim_title()}</a>
      </p>
      <h2>{m.capital_guide_schemes()}</h2>
      <Overview schemes={schemes} />
      <h2>{m.capital_guide_steps()}</h2>
      <Timeline entries={steps().map(([title, text]) => ({ state: 'later', title, children: <p>{text}</p> }))} />
      <h2>{m.capital_guide_time()}</h2>
      <p>{m.capital_guide_time_text()}</p>
      <h2>{m.capital_guide_who()}</h2>
      <p>{m.capital_guide_who_text({ office: office.officeName })}</p>
      <h2>{m.capital_guide_wrong()}</h2>
      <BulletList
        items={[
          m.capital_guide_wrong_slik(),
          m.capital_guide_wrong_young(),
          m.capital_guide_wrong_other(),
          m.capital_guide_wrong_security(),
          m.capital_guide_wrong_books(),
        ]}
      />
      <h2>{m.capital_guide_refused()}</h2>
      <BulletList
        items={[m.capital_guide_refused_ask(), m.capital_guide_refused_slik(), m.capital_guide_refused_other()]}
      />
      <Note tone="warn" title={m.capital_guide_beware()}>
        <BulletList
          items={[m.capital_guide_beware_fee(), m.capital_guide_beware_code(), m.capital_guide_beware_ojk()]}
        />
      </Note>
      <h2>{m.capital_guide_sources()}</h2>
      <p class="b-meta">{m.capital_guide_sources_text()}</p>
    </>,
  );
}

const steps = (): [string, string][] => [
  [m.capital_guide_step_learn(), m.capital_guide_step_learn_text()],
  [m.capital_guide_step_ready(), m.capital_guide_step_ready_text()],
  [m.capital_guide_step_agree(), m.capital_guide_step_agree_text()],
  [m.capital_guide_step_answer(), m.capital_guide_step_answer_text()],
  [m.capital_guide_step_terms(), m.capital_guide_step_terms_text()],
  [m.capital_guide_step_after(), m.capital_guide_step_after_text()],
];

function Overview({ schemes }: { schemes: Scheme[] }) {
  if (schemes.length === 0) return <p>{m.capital_schemes_none()}</p>;
  return (
    <>
      <SimpleTable
        caption={m.capital_schemes_caption()}
        columns={[{ head: m.capital_scheme_name() }, { head: m.capital_scheme_both() }]}
        rows={schemes.map(({ id, name, amount, price, toCheck }) => [
          <a href={`/panduan/modal/skema#skema-${id}`}>{name}</a>,
          `${amount}. ${price}${toCheck ? ` (${m.capital_to_check_word()})` : ''}`,
        ])}
      />
      <p>
        <a href="/panduan/modal/skema">{m.capital_schemes_all()}</a>
      </p>
    </>
  );
}

function Help({ office }: { office: Pick<Office, 'whatsapp' | 'address' | 'hours'> }) {
  return (
    <Card title={m.capital_guide_help()}>
      <p>{m.capital_guide_help_text()}</p>
      <Actions stack>
        <ButtonLink href="/panduan/modal/hitung" icon="money">
          {m.capital_sim_title()}
        </ButtonLink>
        <ButtonLink tone="secondary" href="/saya/modal" icon="check">
          {m.capital_ready_button()}
        </ButtonLink>
        <ButtonLink tone="secondary" href="/panduan/modal/istilah" icon="notebook">
          {m.capital_terms_title()}
        </ButtonLink>
        <ButtonLink
          tone="secondary"
          icon="chat"
          external
          href={whatsappHref(m.capital_guide_whatsapp(), office.whatsapp)}
        >
          {m.capital_guide_help_whatsapp({ phone: formatPhone(office.whatsapp) })}
        </ButtonLink>
      </Actions>
      <p>
        {office.address}. {office.hours}.
      </p>
      <p class="b-meta">{m.capital_no_fee()}</p>
    </Card>
  );
}
