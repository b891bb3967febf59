import type { AppContext } from '#platform/http/app-env.ts';
import type { Audience, Wave } from '#rooms/outreach/index.ts';
import { type Area, sectorName, sectors } from '#rooms/registry/index.ts';
import {
  Actions,
  Button,
  Facts,
  type FieldError,
  Filter,
  Filters,
  Form,
  type FormValues,
  formatInstant,
  formatNumber,
  NumberField,
  SimpleTable,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { type AudienceInput, LONGEST_NEWS } from '../../announce.schema.ts';
import type { Call } from '../../call.ts';
import { shareText } from '../../share-text.ts';

/** What an unverified WhatsApp account may begin in 24 hours (facts, channels): the careful start. */
const CAREFUL_PACE = 250;
const ADDRESS_LENGTH = 60;

/** The rule of an audience as a GET form, so that it stands in the address. */
export function AudienceFilters({ action, chosen, areas }: { action: string; chosen: AudienceInput; areas: Area[] }) {
  return (
    <Filters action={action}>
      <Filter
        name="kecamatan"
        label={m.programmes_news_area()}
        value={chosen.kecamatan}
        all={m.programmes_news_area_all()}
        options={areas
          .filter(({ level }) => level !== 'city')
          .map(({ code, name, level, districtName }) => ({
            value: code,
            label: level === 'ward' ? `${name}, ${districtName}` : name,
          }))}
      />
      <Filter
        name="jenis"
        label={m.programmes_news_sector()}
        value={chosen.jenis}
        all={m.programmes_news_sector_all()}
        options={sectors.map((sector) => ({ value: sector, label: sectorName(sector) }))}
      />
      <Filter
        name="binaan"
        label={m.programmes_news_membership()}
        value={chosen.binaan}
        options={[
          { value: 'tidak', label: m.programmes_news_not_members() },
          { value: 'ya', label: m.programmes_news_members() },
        ]}
      />
      <Filter
        name="nib"
        label={m.programmes_news_nib()}
        value={chosen.nib}
        options={[{ value: 'belum', label: m.programmes_news_nib_none() }]}
      />
      <Filter
        name="belum"
        label={m.programmes_news_heard()}
        value={chosen.belum}
        options={[{ value: 'ya', label: m.programmes_news_never() }]}
      />
    </Filters>
  );
}

/** How many can be written to, and why the others cannot. */
export function AudienceSize({ audience }: { audience: Audience }) {
  const { matching, heard, noPhone, noConsent, left, taken, recipients } = audience;
  const rows: [string, number][] = [
    [m.programmes_news_matching(), matching],
    [m.programmes_news_applied(), heard],
    [m.programmes_news_no_phone(), noPhone],
    [m.programmes_news_no_consent(), noConsent],
    [m.programmes_news_left(), left],
    [m.programmes_news_taken(), taken],
  ];
  return (
    <>
      <p class="b-lead">
        <b>{m.programmes_news_recipients({ n: formatNumber(recipients.length) })}</b>
      </p>
      <Facts compact facts={rows.map(([label, n]) => ({ label, value: formatNumber(n) }))} />
    </>
  );
}

interface Around {
  call: Call;
  chosen: AudienceInput;
  recipients: number;
  values?: FormValues;
  errors: FieldError[];
}

/** The words and the pace; the audience goes along unseen as it was shown. */
export function NewsForm({ c, action, around }: { c: AppContext; action: string; around: Around }) {
  const { call, chosen, recipients, values, errors } = around;
  return (
    <section>
      <h2>{m.programmes_news_what()}</h2>
      <Form c={c} action={action}>
        {Object.entries(chosen).map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
        <TextArea
          name="teks"
          label={m.programmes_news_text()}
          hint={m.programmes_news_text_hint()}
          rows={7}
          max={LONGEST_NEWS}
          value={values ? undefined : shareText(call, ADDRESS_LENGTH)}
          values={values}
          errors={errors}
        />
        <NumberField
          name="per-hari"
          label={m.programmes_news_pace()}
          hint={m.programmes_news_pace_hint()}
          value={values ? undefined : String(CAREFUL_PACE)}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button>{m.programmes_news_send({ n: formatNumber(recipients) })}</Button>
        </Actions>
      </Form>
    </section>
  );
}

const stateWord = (state: Wave['state']): string =>
  ({
    running: m.programmes_news_state_running,
    stopped: m.programmes_news_state_stopped,
    done: m.programmes_news_state_done,
  })[state]();

/** Sendings of this call and how far each is; one that runs can be stopped. */
export function WaveTable({ c, href, waves }: { c: AppContext; href: string; waves: Wave[] }) {
  if (waves.length === 0) return <p>{m.programmes_news_waves_none()}</p>;
  return (
    <SimpleTable
      caption={m.programmes_news_waves()}
      captionHidden
      columns={[
        { head: m.programmes_news_wave() },
        { head: m.programmes_news_written(), numeric: true },
        { head: m.programmes_news_state() },
      ]}
      rows={waves.map((wave) => [
        m.programmes_news_wave_by({ at: formatInstant(wave.madeAt), by: wave.madeBy }),
        m.programmes_news_written_of({
          n: formatNumber(wave.written),
          all: formatNumber(wave.written + wave.waiting + wave.skipped),
        }),
        <>
          {stateWord(wave.state)}
          {wave.state === 'running' && (
            <Form c={c} action={`${href}/${wave.id}/berhenti`}>
              <Button tone="secondary">{m.programmes_news_stop()}</Button>
            </Form>
          )}
        </>,
      ])}
    />
  );
}
