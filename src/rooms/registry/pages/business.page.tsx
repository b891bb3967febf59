import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  ButtonLink,
  Columns,
  Facts,
  formatDateShort,
  PageHeading,
  renderPage,
  StepsStrip,
} from '#ui/index.ts';
import { m } from '#words';
import { listAid } from '../aid.ts';
import { readJourney, type StepTold } from '../journey.reads.ts';
import { can } from '../registry.permissions.ts';
import { viewRecord } from '../view-record.ts';
import { AidTable } from './parts/aid-table.tsx';
import { BusinessTags, factsOf } from './parts/business-facts.tsx';
import { Asides, History } from './parts/business-history.tsx';
import { stepsOf } from './parts/words.ts';

/** `GET /kerja/usaha/:id`: everything known of one business, each fact with its source, one timeline across the rooms. */
export async function businessPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const record = await viewRecord(ctx, idFrom(c.req.param('id')));
  if ('movedTo' in record) return c.redirect(`/kerja/usaha/${record.movedTo}`, 302);
  const target = { area: record.area };
  const aid = await listAid(ctx, [record.id]);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: record.displayName,
      wide: true,
      current: '/kerja/registri',
      breadcrumb: [{ href: '/kerja/registri', label: m.registry_list_title() }],
    },
    <>
      <PageHeading
        title={record.displayName}
        text={[record.ownerName, record.areaName, record.districtName].filter(Boolean).join(', ')}
        actions={
          can(ctx.actor, 'registry.edit', target) && (
            <Actions>
              <ButtonLink tone="secondary" icon="permit" href={`/kerja/izin/baru?usaha=${record.id}`}>
                {m.registry_record_licence()}
              </ButtonLink>
              <ButtonLink tone="secondary" icon="money" href={`/kerja/modal/baru?usaha=${record.id}`}>
                {m.registry_record_capital()}
              </ButtonLink>
              <ButtonLink tone="secondary" icon="users" href={`/kerja/pendampingan/rujuk?usaha=${record.id}`}>
                {m.registry_record_mentor()}
              </ButtonLink>
              <ButtonLink tone="secondary" href={`/kerja/usaha/${record.id}/keadaan`}>
                {m.registry_record_standing()}
              </ButtonLink>
              <ButtonLink href={`/kerja/usaha/${record.id}/ubah`}>{m.registry_record_edit()}</ButtonLink>
            </Actions>
          )
        }
      />
      <BusinessTags record={record} />
      <StepsStrip steps={stepsOf(record.stepsDone)} details={daysOf(await readJourney(ctx, record.id))} />
      <Columns of={3}>
        <section>
          <h2>{m.registry_record_facts()}</h2>
          <Facts compact facts={factsOf(record, can(ctx.actor, 'registry.unseal', target))} />
        </section>
        <History record={record} />
        <div class="b-flow">
          <section>
            <h2>{m.registry_aid_title()}</h2>
            <AidTable aid={aid} helpedOn={record.helpedOn} staff />
          </section>
          <Asides record={record} />
        </div>
      </Columns>
    </>,
  );
}

/** The day each step was done first, short; nothing where it was not done or nobody wrote down when. */
const daysOf = (journey: readonly StepTold[]): (string | undefined)[] =>
  journey.map(({ done, at }) => (done && at ? formatDateShort(at) : undefined));
