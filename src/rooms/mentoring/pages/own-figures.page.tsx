import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import {
  Button,
  Details,
  EmptyState,
  Form,
  formatMonth,
  type Message,
  MoneyField,
  Radios,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { findReminderWish, listFigures } from '../figures.reads.ts';
import { bandOf, bases, figureBands, monthsBefore, monthsTold } from '../figures.rules.ts';
import { figureSchema, reminderSchema } from '../figures.schema.ts';
import { allow } from '../mentoring.permissions.ts';
import { recordFigure } from '../record-figure.ts';
import { setFigureReminder } from '../set-figure-reminder.ts';
import type { Again } from './parts/again.ts';
import { basisWord, FigureBars, figureWord, MonthLinks, ReminderForm } from './parts/figures.tsx';

/** `/saya/omzet?usaha=&bulan=`: last month's sales in three taps, then what was told before, gaps shown as gaps. */
export async function ownFiguresPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/omzet', 303);
  allow(ctx, 'mentoring.own');
  const businesses = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const asked = typeof values?.usaha === 'string' ? values.usaha : c.req.query('usaha');
  const business = businesses.find(({ id }) => id === asked) ?? businesses[0];
  const months = monthsBefore(dayOf(ctx.now), monthsTold);
  const wanted = typeof values?.bulan === 'string' ? values.bulan : c.req.query('bulan');
  const figures = business ? await listFigures(ctx, [business.id]) : [];
  const month = months.find((one) => one === wanted) ?? months[0] ?? '';
  const before = figures.find((one) => one.month === month);
  const shown = values ?? { omzet: before?.band ?? '', dasar: before?.basis ?? 'self-report' };
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.mentoring_figures_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
      messages: messagesOf(c),
      errors,
      status,
    },
    business ? (
      <>
        <h1>{m.mentoring_figures_of({ month: formatMonth(month) })}</h1>
        <p class="b-muted">{business.displayName}</p>
        <Form c={c} action="/saya/omzet">
          <input type="hidden" name="usaha" value={business.id} />
          <input type="hidden" name="bulan" value={month} />
          <Radios
            name="omzet"
            label={m.mentoring_figures_band()}
            hint={m.mentoring_figures_band_hint()}
            options={figureBands.map((value) => ({ value, label: figureWord(value) }))}
            values={shown}
            errors={errors}
          />
          <Details summary={m.mentoring_figures_more()} open={Boolean(values)}>
            <MoneyField
              name="jumlah"
              label={m.mentoring_figures_exact()}
              optional
              value={values ? undefined : before?.exact === null || !before ? '' : String(before.exact)}
              values={shown}
              errors={errors}
            />
            <Radios
              name="dasar"
              label={m.mentoring_figures_basis()}
              options={bases.map((value) => ({ value, label: basisWord(value) }))}
              values={shown}
              errors={errors}
            />
          </Details>
          <Button full>{m.mentoring_figures_save()}</Button>
        </Form>
        <MonthLinks
          businessId={business.id}
          businesses={businesses}
          months={months}
          current={month}
          figures={figures}
        />
        {figures.length > 0 && <FigureBars figures={figures} months={months} />}
        <ReminderForm
          c={c}
          businessId={business.id}
          wanted={(await findReminderWish(ctx, business.id))?.wanted ?? false}
        />
      </>
    ) : (
      <>
        <h1>{m.mentoring_figures_title()}</h1>
        <EmptyState text={m.mentoring_own_no_business()} action={<a href="/bantuan">{m.platform_site_help()}</a>} />
      </>
    ),
  );
}

export function ownFiguresPost(c: AppContext): Promise<Response> {
  return handlePost(c, {
    schema: figureSchema,
    again: (values, errors, status) => ownFiguresPage(c, { values, errors, status }),
    run: async (tx, { usaha, bulan, omzet, jumlah, dasar }) => {
      const band = omzet === '' ? bandOf(jumlah ?? 0) : omzet;
      await recordFigure(tx, { businessId: idFrom(usaha), month: bulan, band, exact: jumlah, basis: dasar });
      return `/saya/omzet?usaha=${usaha}&tersimpan=1`;
    },
  });
}

export function reminderPost(c: AppContext): Promise<Response> {
  return handlePost(c, {
    schema: reminderSchema,
    again: (values, errors, status) => ownFiguresPage(c, { values, errors, status }),
    run: async (tx, { usaha, ingatkan }) => {
      await setFigureReminder(tx, { businessId: idFrom(usaha), wanted: ingatkan === 'ya' });
      return `/saya/omzet?usaha=${usaha}&pengingat=${ingatkan === 'ya' ? 'ya' : 'tidak'}`;
    },
  });
}

function messagesOf(c: AppContext): Message[] {
  if (c.req.query('tersimpan')) return [{ tone: 'good', text: m.mentoring_figures_saved() }];
  const reminder = c.req.query('pengingat');
  if (!reminder) return [];
  return [
    { tone: 'good', text: reminder === 'ya' ? m.mentoring_figures_reminder_on() : m.mentoring_figures_reminder_off() },
  ];
}
