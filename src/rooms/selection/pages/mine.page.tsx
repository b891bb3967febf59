import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import {
  ApplicationTag,
  CardList,
  EmptyState,
  formatDay,
  formatInstant,
  NextStep,
  renderPage,
  type Task,
  TaskList,
} from '#ui/index.ts';
import { m } from '#words';
import { listOwnerTasks, type OwnerTask } from '../owner-tasks.ts';
import { allow } from '../selection.permissions.ts';
import { type Application, listApplicationsOfPhone } from '../selection.reads.ts';
import { MoreLinks } from './parts/more-links.tsx';
import { ownJourney } from './parts/own-journey.tsx';
import { placeAnswers } from './parts/place-answers.tsx';
import { tagOf } from './parts/state-tag.ts';

/** What an owner has sent, with the calls' names. */
async function applicationsOf(ctx: Ctx) {
  const applications = ctx.actor.phone ? await listApplicationsOfPhone(ctx, ctx.actor.phone) : [];
  const ids = [...new Set(applications.map((application) => application.callId))];
  const calls = new Map((await listCalls(ctx, { ids })).map((call) => [call.id, call]));
  return applications.map((application) => ({ application, call: calls.get(application.callId) }));
}
type Row = Awaited<ReturnType<typeof applicationsOf>>[number];

/** `/saya`: what must I do now, what comes next, how my applications stand. */
export async function minePage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya', 303);
  allow(ctx, 'selection.own');
  const rows = await applicationsOf(ctx);
  const businesses = [...new Set(rows.map(({ application }) => application.businessId))];
  const others = await listOwnerTasks(ctx, businesses);
  const tasks = [...rows.flatMap(ownTask), ...others.filter((one) => one.kind === 'task').map(asTask)].slice(0, 5);
  const answers = await placeAnswers(c, rows);
  const schedule = others.filter((one) => one.kind === 'schedule').slice(0, 3);
  return renderPage(
    c,
    { layout: 'owner', title: m.selection_mine_title(), current: '/saya' },
    <>
      <h1>{m.selection_mine_title()}</h1>
      <h2>{m.selection_mine_tasks()}</h2>
      {answers}
      {tasks.length > 0 && <TaskList tasks={tasks} />}
      {tasks.length === 0 && !answers && <p>{m.selection_mine_no_tasks()}</p>}
      {schedule.length > 0 && (
        <>
          <h2>{m.selection_mine_schedule()}</h2>
          <CardList
            items={schedule.map((one) => ({
              title: one.label,
              href: one.href,
              facts: [one.at && formatInstant(one.at), one.hint],
            }))}
          />
        </>
      )}
      <h2>{m.selection_mine_applications()}</h2>
      <Applications rows={rows.slice(0, 3)} />
      {rows.length > 3 && (
        <p>
          <a href="/saya/pengajuan">{m.selection_mine_all({ n: rows.length })}</a>
        </p>
      )}
      {rows.length === 0 && (
        <NextStep
          title={m.selection_mine_next_title()}
          why={m.selection_mine_next_why()}
          href="/program?buka=1"
          button={m.selection_mine_next_button()}
        />
      )}
      {await ownJourney(ctx)}
      <MoreLinks />
    </>,
  );
}

/** `/saya/pengajuan`: all of them, with state and code. */
export async function myApplicationsPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/pengajuan', 303);
  allow(ctx, 'selection.own');
  const rows = await applicationsOf(ctx);
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.selection_mine_applications(),
      current: '/saya',
      back: { href: '/saya', label: m.selection_mine_title() },
    },
    <>
      <h1>{m.selection_mine_applications()}</h1>
      <Applications rows={rows} />
    </>,
  );
}

function Applications({ rows }: { rows: Row[] }) {
  if (rows.length === 0) {
    return (
      <EmptyState text={m.selection_mine_none()} action={<a href="/program?buka=1">{m.selection_mine_see_open()}</a>} />
    );
  }
  return (
    <CardList
      items={rows.map(({ application, call }) => ({
        tag: <ApplicationTag state={tagOf(application.state)} />,
        title: call?.title ?? application.code,
        href: `/status/${application.code}`,
        facts: [
          m.selection_mine_code({ code: application.code, name: application.ownerName }),
          m.selection_mine_sent({ day: formatDay(dayOf(application.submittedAt)) }),
        ],
      }))}
    />
  );
}

/** What an application itself asks of its owner now. */
function ownTask({ application, call }: Row): Task[] {
  const { code } = application;
  const about = { call: call?.title ?? code };
  const words: Partial<Record<Application['state'], string>> = {
    incomplete: m.selection_task_complete(about),
  };
  const label = words[application.state];
  return label ? [{ label, href: `/status/${code}`, hint: code, status: 'todo' }] : [];
}

const asTask = (one: OwnerTask): Task => ({
  label: one.label,
  href: one.href,
  hint: one.hint,
  status: one.problem ? 'problem' : 'todo',
});
