import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { ButtonLink, Details, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { Reach } from './reach.tsx';

/** `/bantuan`: a person to reach first, then what people ask most. */
export function helpPage(c: AppContext): Promise<Response> {
  const { office } = ctxOf(c);
  const questions: [string, string][] = [
    [m.platform_site_help_q_who(), m.platform_site_help_a_who({ city: office.cityName })],
    [m.platform_site_help_q_how(), m.platform_site_help_a_how()],
    [m.platform_site_help_q_phone(), m.platform_site_help_a_phone()],
    [m.platform_site_help_q_code(), m.platform_site_help_a_code()],
    [m.platform_site_help_q_chosen(), m.platform_site_help_a_chosen()],
    [m.platform_site_help_q_data(), m.platform_site_help_a_data()],
  ];
  return renderPage(
    c,
    { layout: 'public', title: m.platform_site_help(), description: m.platform_site_help_about() },
    <>
      <h1>{m.platform_site_help()}</h1>
      <p class="b-lead">{m.platform_site_help_about()}</p>
      <h2>{m.platform_site_help_reach()}</h2>
      <Reach office={office} />
      <Note>
        <p>{m.platform_site_help_free()}</p>
      </Note>
      <h2>{m.platform_site_help_questions()}</h2>
      {questions.map(([question, answer]) => (
        <Details summary={question}>
          <p>{answer}</p>
        </Details>
      ))}
      <h2>{m.platform_site_help_slow()}</h2>
      <p>{m.platform_site_help_slow_text()}</p>
      <div class="b-actions">
        <ButtonLink href="/program">{m.platform_nav_programmes()}</ButtonLink>
        <ButtonLink tone="secondary" href="/status">
          {m.platform_nav_status()}
        </ButtonLink>
      </div>
    </>,
  );
}
