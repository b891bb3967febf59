import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listConsentTexts, purposes } from '#rooms/identity/index.ts';
import { renderPage } from '#ui/index.ts';
import { m } from '#words';
import { Reach } from './reach.tsx';

const kept = (): [string, string, string][] => [
  [m.platform_site_privacy_row_name(), m.platform_site_privacy_row_name_use(), m.platform_site_privacy_row_name_keep()],
  [
    m.platform_site_privacy_row_phone(),
    m.platform_site_privacy_row_phone_use(),
    m.platform_site_privacy_row_phone_keep(),
  ],
  [m.platform_site_privacy_row_nik(), m.platform_site_privacy_row_nik_use(), m.platform_site_privacy_row_nik_keep()],
  [
    m.platform_site_privacy_row_answers(),
    m.platform_site_privacy_row_answers_use(),
    m.platform_site_privacy_row_answers_keep(),
  ],
  [
    m.platform_site_privacy_row_draft(),
    m.platform_site_privacy_row_draft_use(),
    m.platform_site_privacy_row_draft_keep(),
  ],
  [m.platform_site_privacy_row_log(), m.platform_site_privacy_row_log_use(), m.platform_site_privacy_row_log_keep()],
];

/** `/privasi`: what is kept, what for and how long; consents in the very words people are asked. */
export async function privacyPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const consents = await listConsentTexts(
    ctx,
    purposes.map((purpose) => ({ purpose })),
  );
  return renderPage(
    c,
    { layout: 'public', title: m.platform_site_privacy(), description: m.platform_site_privacy_about() },
    <>
      <h1>{m.platform_site_privacy()}</h1>
      <p class="b-lead">{m.platform_site_privacy_about()}</p>
      <h2>{m.platform_site_privacy_who()}</h2>
      <p>{m.platform_site_privacy_who_text({ office: ctx.office.officeName })}</p>
      <h2>{m.platform_site_privacy_what()}</h2>
      <dl class="b-flow">
        {kept().map(([data, use, until]) => (
          <div>
            <dt>
              <b>{data}</b>
            </dt>
            <dd>{use}.</dd>
            <dd class="b-muted">
              {m.platform_site_privacy_keep()}: {until}.
            </dd>
          </div>
        ))}
      </dl>
      <h2>{m.platform_site_privacy_consent()}</h2>
      <p>{m.platform_site_privacy_consent_text()}</p>
      <ul class="b-list">
        {consents.map(({ sentence, refused }) => (
          <li>
            {sentence} <span class="b-muted">{refused}</span>
          </li>
        ))}
      </ul>
      <h2>{m.platform_site_privacy_public()}</h2>
      <p>{m.platform_site_privacy_public_text()}</p>
      <h2>{m.platform_site_privacy_rights()}</h2>
      <ul class="b-list">
        <li>{m.platform_site_privacy_right_see()}</li>
        <li>{m.platform_site_privacy_right_mend()}</li>
        <li>{m.platform_site_privacy_right_stop()}</li>
        <li>{m.platform_site_privacy_right_object()}</li>
        <li>{m.platform_site_privacy_right_delete()}</li>
      </ul>
      <p>{m.platform_site_privacy_rights_text()}</p>
      <p>
        <a href="/saya/data">{m.platform_site_privacy_own()}</a>
      </p>
      <Reach office={ctx.office} />
      <h2>{m.platform_site_privacy_cookies()}</h2>
      <p>{m.platform_site_privacy_cookies_text()}</p>
    </>,
  );
}
