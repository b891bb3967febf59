import type { Office } from '#platform/ctx.ts';
import { Facts, formatPhone, whatsappHref } from '#ui/index.ts';
import { m } from '#words';

/** Every way to a person in the office. */
export function Reach({ office }: { office: Office }) {
  return (
    <Facts
      facts={[
        {
          label: m.platform_site_help_phone(),
          value: <a href={`tel:${office.phone}`}>{formatPhone(office.phone)}</a>,
        },
        { label: 'WhatsApp', value: <a href={whatsappHref('', office.whatsapp)}>{formatPhone(office.whatsapp)}</a> },
        { label: m.platform_site_help_counter(), value: office.address },
        { label: m.platform_site_help_hours(), value: office.hours },
      ]}
    />
  );
}
