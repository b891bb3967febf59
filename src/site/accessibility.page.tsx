import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { renderPage } from '#ui/index.ts';
import { m } from '#words';
import { Reach } from './reach.tsx';

/** `/aksesibilitas`: what everyone can rely on, and honestly what not yet. */
export function accessibilityPage(c: AppContext): Promise<Response> {
  const { office } = ctxOf(c);
  return renderPage(
    c,
    { layout: 'public', title: m.platform_site_access(), description: m.platform_site_access_about() },
    <>
      <h1>{m.platform_site_access()}</h1>
      <p class="b-lead">{m.platform_site_access_about()}</p>
      <p>{m.platform_site_access_goal()}</p>
      <h2>{m.platform_site_access_what()}</h2>
      <ul class="b-list">
        <li>{m.platform_site_access_js()}</li>
        <li>{m.platform_site_access_keys()}</li>
        <li>{m.platform_site_access_zoom()}</li>
        <li>{m.platform_site_access_contrast()}</li>
        <li>{m.platform_site_access_reader()}</li>
        <li>{m.platform_site_access_words()}</li>
      </ul>
      <h2>{m.platform_site_access_limits()}</h2>
      <p>{m.platform_site_access_limits_text()}</p>
      <h2>{m.platform_site_access_tell()}</h2>
      <p>{m.platform_site_access_tell_text()}</p>
      <Reach office={office} />
    </>,
  );
}
