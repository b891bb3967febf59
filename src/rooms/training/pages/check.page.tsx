import { getCookie } from 'hono/cookie';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import { Actions, Button, formatDate, formatInstant, renderPage, Verdict, whatsappHref } from '#ui/index.ts';
import { m } from '#words';
import { type Certificate, findByCode } from '../certificate.reads.ts';
import { codeInGroups, readCode } from '../certificate.rules.ts';
import { allow } from '../training.permissions.ts';
import { CertificateFacts } from './parts/certificate-facts.tsx';

// Ten random signs cannot be guessed; the limits keep a machine from trying at the office's expense.
const byBrowser = { name: 'training.check', points: 60, seconds: 600 };
const withoutCookie = { name: 'training.check-new', points: 1_500, seconds: 600 };

/** `/sertifikat`: the box to type a code into. With `?kode=` it leads to that code's own address. */
export async function checkPage(c: AppContext): Promise<Response> {
  allow(ctxOf(c), 'training.check');
  const typed = (c.req.query('kode') ?? '').trim().slice(0, 40);
  if (typed !== '') return c.redirect(`/sertifikat/${encodeURIComponent(readCode(typed) ?? typed)}`, 303);
  const title = m.training_check_title();
  return renderPage(
    c,
    { layout: 'question', listed: true, title, description: m.training_check_lead() },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.training_check_lead()}</p>
      <CodeForm />
    </>,
  );
}

/** `/sertifikat/:kode`: valid, revoked and why, or not found. Shown to whoever has the code; in no list and no index. */
export async function checkedPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.check');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  c.header('Cache-Control', 'no-store');
  const browser = getCookie(c, 'pengunjung');
  await (browser ? limitRate(byBrowser, browser) : limitRate(withoutCookie, ctx.city));
  const typed = (c.req.param('kode') ?? '').slice(0, 40);
  const code = readCode(typed);
  const certificate = code ? await findByCode(ctx, code) : undefined;
  return renderPage(
    c,
    {
      layout: 'question',
      title: titleOf(certificate),
      service: m.training_check_title(),
      status: certificate ? 200 : 404,
    },
    <>
      <Answer certificate={certificate} typed={code ? codeInGroups(code) : typed} now={ctx.now} />
      {certificate && (
        <>
          <CertificateFacts certificate={certificate} />
          <p class="b-meta">
            {m.training_check_compare()}{' '}
            <a
              href={whatsappHref(m.training_check_report_text({ number: certificate.number }), ctx.office.whatsapp)}
              rel="noopener external"
            >
              {m.training_check_report()}
            </a>
          </p>
        </>
      )}
      <h2>{certificate ? m.training_check_other() : m.training_check_again()}</h2>
      <CodeForm />
    </>,
  );
}

function titleOf(certificate: Certificate | undefined): string {
  if (!certificate) return m.training_check_unknown();
  return certificate.revokedAt ? m.training_check_revoked_title() : m.training_check_valid();
}

function Answer({ certificate, typed, now }: { certificate: Certificate | undefined; typed: string; now: Date }) {
  const checked = <p class="b-meta">{m.training_check_when({ when: formatInstant(now) })}</p>;
  if (!certificate) {
    return (
      <Verdict valid={false} title={m.training_check_unknown()}>
        <p>
          <b class="b-code">{typed}</b>
        </p>
        <p>{m.training_check_unknown_hint()}</p>
      </Verdict>
    );
  }
  if (certificate.revokedAt) {
    return (
      <Verdict valid={false} title={m.training_check_revoked({ day: formatDate(certificate.revokedAt) })}>
        <p>{m.training_check_reason({ reason: certificate.revokeReason ?? '' })}</p>
        {checked}
      </Verdict>
    );
  }
  return (
    <Verdict valid title={m.training_check_valid()}>
      {checked}
    </Verdict>
  );
}

/** A lookup changes nothing: a plain GET form. */
function CodeForm() {
  return (
    <form action="/sertifikat" class="b-form">
      <div class="b-field">
        <label class="b-label" for="kode">
          {m.training_check_code()}
        </label>
        <p class="b-hint" id="kode-hint">
          {m.training_check_code_hint()}
        </p>
        <input
          class="b-input b-input--m b-code"
          id="kode"
          name="kode"
          autocomplete="off"
          autocapitalize="characters"
          aria-describedby="kode-hint"
        />
      </div>
      <Actions>
        <Button>{m.training_check_button()}</Button>
      </Actions>
    </form>
  );
}
