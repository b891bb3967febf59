import type { Context } from 'hono';
import { dayOf, daysBetween } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatNumber,
  PageHeading,
  renderPage,
  WorkList,
} from '#ui/index.ts';
import { m } from '#words';
import { listDueChecks } from '../due-checks.ts';
import { allow, can } from '../equipment.permissions.ts';
import { countInUse } from '../handover.reads.ts';
import { listWithoutTool, type Trained } from '../without-tool.ts';

const breadcrumb = () => [{ href: '/kerja/peralatan', label: m.equipment_board_title() }];

/** `/kerja/peralatan/cek`: looks that are due, earliest first, and how many pieces were in use after six months. */
export async function dueChecksPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  const [due, { checked, used }] = await Promise.all([listDueChecks(ctx), countInUse(ctx)]);
  const may = can(ctx.actor, 'equipment.work');
  const title = m.equipment_checks_title();
  return renderPage(
    c,
    { layout: 'staff', title, current: '/kerja/peralatan', breadcrumb: breadcrumb() },
    <>
      <PageHeading
        title={title}
        text={
          checked > 0
            ? m.equipment_result_line({ used: formatNumber(used), checked: formatNumber(checked) })
            : m.equipment_result_none()
        }
      />
      {due.length === 0 ? (
        <EmptyState text={m.equipment_checks_none()} />
      ) : (
        <WorkList
          items={due.map(({ grantCase, month, due: day }) => {
            const late = daysBetween(day, dayOf(ctx.now));
            return {
              ...(late === 0
                ? { due: m.equipment_today_due(), unit: m.equipment_today_unit() }
                : { due: String(Math.abs(late)), unit: late > 0 ? m.equipment_days_late() : m.equipment_days_left() }),
              late: late > 0,
              title: `${grantCase.need}, ${grantCase.businessName}`,
              href: `/kerja/peralatan/${grantCase.id}${may ? '/cek' : ''}`,
              text: m.equipment_month({ n: month }),
            };
          })}
        />
      )}
    </>,
  );
}

/** `/kerja/peralatan/belum-punya`: trained and no tool, with names: begin a case from here. */
export async function withoutToolPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.work');
  const people = (await listWithoutTool(ctx)).filter(({ area }) => can(ctx.actor, 'equipment.work', { area }));
  const title = m.equipment_without_title();
  return renderPage(
    c,
    { layout: 'staff', title, current: '/kerja/peralatan', breadcrumb: breadcrumb() },
    <>
      <PageHeading title={title} text={m.equipment_without_text({ n: people.length })} />
      {people.length === 0 ? (
        <EmptyState text={m.equipment_without_none()} />
      ) : (
        <DataTable caption={title} columns={columns()} rows={people} />
      )}
    </>,
  );
}

const columns = (): Column<Trained>[] => [
  {
    key: 'usaha',
    head: m.equipment_owner(),
    card: 'heading',
    cell: ({ businessId, businessName, ownerName }) => (
      <a href={`/kerja/usaha/${businessId}`}>{businessName ?? ownerName}</a>
    ),
    under: ({ businessName, ownerName }) => businessName && ownerName,
  },
  { key: 'pelatihan', head: m.equipment_training(), card: 'fact', cell: ({ call }) => call },
  {
    key: 'bantuan',
    head: m.equipment_without_aid(),
    card: 'fact',
    cell: ({ aid }) => aid.map(({ what }) => what).join('; ') || m.equipment_without_aid_none(),
  },
  {
    key: 'langkah',
    head: m.equipment_step(),
    card: 'fact',
    cell: ({ businessId }) => (
      <ButtonLink tone="secondary" href={`/kerja/peralatan/baru?usaha=${businessId}`}>
        {m.equipment_open()}
      </ButtonLink>
    ),
  },
];
