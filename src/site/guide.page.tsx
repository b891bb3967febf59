import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { Actions, BulletList, ButtonLink, Card, Listen, renderPage, Timeline, whatsappHref } from '#ui/index.ts';
import { m } from '#words';
import { type GuideName, guides } from './guide-texts.ts';

/** `/panduan/halal`, `/panduan/foto-produk`, `/panduan/pembukuan`: one guide in full, with where to get help. */
export const guidePage =
  (name: GuideName) =>
  (c: AppContext): Promise<Response> => {
    const { office } = ctxOf(c);
    const { title, lead, cost, time, needs, steps, who, wrong, sources } = guides[name](office.officeName);
    return renderPage(
      c,
      {
        layout: 'public',
        title,
        service: office.officeName,
        description: lead,
        share: { url: `${office.baseUrl}/panduan/${name}` },
        back: { href: '/panduan', label: m.platform_site_guides() },
        aside: (
          <Card title={m.platform_guide_help()}>
            <p>{m.platform_guide_help_text({ hours: office.hours })}</p>
            <Actions>
              <ButtonLink href={whatsappHref(m.platform_guide_ask({ title }), office.whatsapp)} icon="chat" external>
                {m.platform_guide_help_button()}
              </ButtonLink>
            </Actions>
          </Card>
        ),
      },
      <>
        <h1>{title}</h1>
        <p class="b-lead">{lead}</p>
        <Listen />
        <h2>{m.platform_guide_cost()}</h2>
        <Words texts={cost} />
        <h2>{m.platform_guide_time()}</h2>
        <Words texts={time} />
        <h2>{m.platform_guide_needs()}</h2>
        <BulletList items={needs} />
        <h2>{m.platform_guide_steps()}</h2>
        <Timeline
          entries={steps.map((step) => ({ state: 'later', title: step.title, children: <p>{step.text}</p> }))}
        />
        <h2>{m.platform_guide_who()}</h2>
        <p>{who}</p>
        <h2>{m.platform_guide_wrong()}</h2>
        <BulletList items={wrong} />
        <h2>{m.platform_guide_sources()}</h2>
        <p class="b-meta">{sources}</p>
      </>,
    );
  };

const Words = ({ texts }: { texts: string[] }) => (
  <>
    {texts.map((text) => (
      <p>{text}</p>
    ))}
  </>
);
