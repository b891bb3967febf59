import { Facts, formatDay, formatPercent } from '#ui/index.ts';
import { m } from '#words';
import type { Certificate } from '../../certificate.reads.ts';
import { type CertificateContent, codeInGroups } from '../../certificate.rules.ts';

/** First and last day, or the one day. */
export const daysText = ({ firstDay, lastDay }: CertificateContent): string =>
  firstDay === lastDay
    ? formatDay(firstDay)
    : m.training_days_to({ first: formatDay(firstDay), last: formatDay(lastDay) });

/** What a certificate says, in the order in which one compares it with the paper. */
export function CertificateFacts({ certificate: { content, number, code } }: { certificate: Certificate }) {
  return (
    <Facts
      facts={[
        { label: m.training_fact_name(), value: content.name },
        { label: m.training_fact_activity(), value: content.activity },
        { label: m.training_fact_days(), value: daysText(content) },
        {
          label: m.training_fact_hours(),
          value: m.training_fact_hours_text({
            hours: content.hours,
            share: formatPercent(content.hoursPresent, content.hours),
          }),
        },
        { label: m.training_fact_number(), value: number },
        { label: m.training_fact_signer(), value: content.signer.position },
        { label: m.training_fact_code(), value: <b class="b-code">{codeInGroups(code)}</b> },
      ]}
    />
  );
}
