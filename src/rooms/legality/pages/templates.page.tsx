import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { ButtonLink, Columns, DataTable, formatDate, PageHeading, renderPage, Tag, Timeline } from '#ui/index.ts';
import { m } from '#words';
import { kindWord, partyWord, stepHint, stepWord } from '../case-words.ts';
import { caseKinds } from '../kinds.rules.ts';
import { allow, can } from '../legality.permissions.ts';
import { currentTemplates, listTemplates, type Template } from '../template.reads.ts';
import { TemplateInfo } from './parts/template-info.tsx';

const crumb = { href: '/kerja/izin', label: () => m.legality_board_title() };

/** `/kerja/izin/jenis`: how each licence is got, in the version new cases begin with. */
export async function templatesPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.read');
  const title = m.legality_templates_title();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/izin',
      breadcrumb: [{ href: crumb.href, label: crumb.label() }],
    },
    <>
      <PageHeading title={title} text={m.legality_templates_text()} />
      <DataTable
        caption={title}
        rows={await currentTemplates(ctx)}
        columns={[
          {
            key: 'jenis',
            head: m.legality_filter_kind(),
            card: 'heading',
            cell: ({ kind }) => <a href={`/kerja/izin/jenis/${kind}`}>{kindWord(kind)}</a>,
          },
          {
            key: 'langkah',
            head: m.legality_case_steps(),
            card: 'place',
            numeric: true,
            cell: ({ steps }) => m.legality_template_step_count({ n: steps.length }),
          },
          { key: 'lama', head: m.legality_template_duration(), card: 'fact', cell: ({ duration }) => duration },
          { key: 'biaya', head: m.legality_template_cost(), card: 'fact', cell: ({ cost }) => cost },
          { key: 'versi', head: m.legality_template_version(), card: 'last', cell: versionOf },
          {
            key: 'cek',
            head: m.legality_template_checked(),
            card: 'status',
            cell: (row) => <Checked template={row} />,
          },
        ]}
      />
    </>,
  );
}

const versionOf = ({ version, validFrom }: Template): string =>
  m.legality_template_version_from({ n: version, day: formatDate(validFrom) });

function Checked({ template: { checkedOn } }: { template: Template }) {
  return checkedOn ? (
    <Tag colour="hijau" icon="check">
      {formatDate(checkedOn)}
    </Tag>
  ) : (
    <Tag colour="emas" icon="warn">
      {m.legality_template_verify_short()}
    </Tag>
  );
}

/** `/kerja/izin/jenis/:jenis`: one licence in full, and its earlier versions; `?versi=` shows one of them. */
export async function templatePage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.read');
  const kind = caseKinds.find((each) => each === c.req.param('jenis'));
  if (!kind) throw notFound();
  const all = await listTemplates(ctx, kind);
  const asked = c.req.query('versi');
  const shown = asked ? all.find(({ version }) => String(version) === asked) : all[0];
  if (!shown) throw notFound();
  const title = kindWord(kind);
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/izin',
      breadcrumb: [
        { href: crumb.href, label: crumb.label() },
        { href: '/kerja/izin/jenis', label: m.legality_templates_title() },
      ],
    },
    <>
      <PageHeading
        title={title}
        text={shown.about}
        actions={
          can(ctx.actor, 'legality.templates') && (
            <ButtonLink href={`/kerja/izin/jenis/${kind}/ubah`}>{m.legality_template_edit()}</ButtonLink>
          )
        }
      />
      <Columns of={2}>
        <section class="b-flow">
          <h2>{m.legality_case_steps()}</h2>
          <Timeline
            entries={shown.steps.map((step) => ({
              state: 'later',
              title: stepWord(step),
              when: step.days ? m.legality_step_usual({ n: step.days }) : undefined,
              by: step.agency ?? partyWord(step.who),
              children: <p>{stepHint(step)}</p>,
            }))}
          />
        </section>
        <section class="b-flow">
          <h2>{versionOf(shown)}</h2>
          <TemplateInfo template={shown} level={3} />
          <h2>{m.legality_template_versions()}</h2>
          <ul class="b-list">
            {all.map((one) => (
              <li>
                <a href={`/kerja/izin/jenis/${kind}?versi=${one.version}`}>{versionOf(one)}</a>{' '}
                {one.madeBy ?? m.legality_template_built_in()}
              </li>
            ))}
          </ul>
        </section>
      </Columns>
    </>,
  );
}
