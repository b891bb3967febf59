import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { CardList, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { guideNames, guides } from './guide-texts.ts';

/** `/panduan`: the guides there are, each kept by its room. */
export function guidesPage(c: AppContext): Promise<Response> {
  const { office } = ctxOf(c);
  const own = guideNames.map((name) => {
    const { title, lead } = guides[name](office.officeName);
    return { title, href: `/panduan/${name}`, facts: [lead] };
  });
  return renderPage(
    c,
    { layout: 'public', title: m.platform_site_guides(), service: office.officeName },
    <>
      <h1>{m.platform_site_guides()}</h1>
      <CardList
        level={2}
        items={[
          { title: m.legality_guide_title(), href: '/panduan/nib', facts: [m.legality_guide_lead()] },
          { title: m.capital_guide_title(), href: '/panduan/modal', facts: [m.capital_guide_lead()] },
          ...own,
        ]}
      />
    </>,
  );
}
