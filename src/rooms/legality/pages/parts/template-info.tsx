import { BulletList, Facts, formatDate, Note } from '#ui/index.ts';
import { m } from '#words';
import type { Template } from '../../template.reads.ts';

/** What a licence needs, costs, takes and fails on, with its source and whether somebody checked it. */
export function TemplateInfo({ template, level = 2 }: { template: Template; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Facts
        compact
        facts={[
          { label: m.legality_template_duration(), value: template.duration },
          { label: m.legality_template_cost(), value: template.cost },
        ]}
      />
      <Heading class="b-h3">{m.legality_template_documents()}</Heading>
      <BulletList items={template.documents} />
      <Heading class="b-h3">{m.legality_template_failures()}</Heading>
      <BulletList items={template.failures} />
      <TemplateSource template={template} />
    </>
  );
}

/** Where it stands, since when it counts, and whether it is still to verify. */
export function TemplateSource({ template }: { template: Template }) {
  const from = m.legality_template_from_day({ day: formatDate(template.validFrom) });
  return (
    <>
      {!template.checkedOn && (
        <Note tone="warn">
          <p>{m.legality_template_to_verify()}</p>
        </Note>
      )}
      <p class="b-meta">
        {[
          template.source,
          from,
          template.checkedOn && m.legality_template_checked_on({ day: formatDate(template.checkedOn) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}
