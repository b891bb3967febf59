import type { Office } from '#platform/ctx.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { inLocale } from '#platform/words.ts';
import { smsSize } from '#rooms/outreach/index.ts';
import type { Area } from '#rooms/registry/index.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Checkboxes,
  Details,
  type FieldError,
  FileList,
  Form,
  type FormValues,
  formatDay,
  formatNumber,
  Share,
} from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { FloorGap } from '../../floor.rules.ts';
import type { ReadyWard } from '../../spread.reads.ts';
import { keplingText, smsText } from '../../variants.ts';

type GapProps = { c: AppContext; call: Call; gap: FloorGap; unheard: number; href: string };

/** Too few applicants who are no members, with what can be done about it in one press each. */
export function FloorCard({ c, call, gap, unheard, href }: GapProps) {
  const { have, needed, wards } = gap;
  return (
    <Card title={m.programmes_spread_gap({ have, needed, day: call.closesAt ? formatDay(call.closesAt) : '' })}>
      <Form c={c} action={href}>
        {wards.map((ward) => (
          <input type="hidden" name="kelurahan" value={ward} />
        ))}
        <Actions>
          <Button>{m.programmes_spread_print_for({ n: formatNumber(wards.length) })}</Button>
          {unheard > 0 && (
            <ButtonLink tone="secondary" href={`/kerja/program/${call.id}/siaran?binaan=tidak&belum=ya`}>
              {m.programmes_spread_send_to({ n: formatNumber(unheard) })}
            </ButtonLink>
          )}
        </Actions>
      </Form>
      {unheard === 0 && <p>{m.programmes_spread_nobody()}</p>}
    </Card>
  );
}

type WardsProps = {
  c: AppContext;
  href: string;
  areas: readonly Area[];
  chosen: readonly string[];
  values?: FormValues;
  errors: FieldError[];
};

/** The kelurahan to make material for, ticked where applicants are fewest. */
export function WardsForm({ c, href, areas, chosen, values, errors }: WardsProps) {
  return (
    <section class="b-many">
      <Form c={c} action={href}>
        <Checkboxes
          name="kelurahan"
          label={m.programmes_spread_choose()}
          hint={chosen.length > 0 ? m.programmes_spread_choose_fewest() : undefined}
          options={areas
            .filter(({ level }) => level === 'ward')
            .map(({ code, name, districtName }) => ({ value: code, label: `${name}, ${districtName}` }))}
          chosen={values ? undefined : [...chosen]}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button tone="secondary">{m.programmes_spread_make()}</Button>
        </Actions>
      </Form>
    </section>
  );
}

type ReadyProps = { call: Call; wards: readonly ReadyWard[]; office: Office };

/** What was made: the papers of all these kelurahan, and the words of each to copy or send on. */
export function ReadyMaterial({ call, wards, office }: ReadyProps) {
  const n = formatNumber(wards.length);
  const query = wards.map(({ code }) => `kelurahan=${code}`).join('&');
  const fileOf = (name: string) => `/kerja/program/${call.id}/sebar/${name}?${query}`;
  return (
    <section id="bahan">
      <h2>{m.programmes_spread_ready({ n })}</h2>
      <FileList
        files={[
          { href: fileOf('poster-a4.pdf'), label: m.programmes_spread_poster_a4({ n }), about: 'PDF' },
          { href: fileOf('poster-a5.pdf'), label: m.programmes_spread_poster_a5({ n }), about: 'PDF' },
          { href: fileOf('naskah.pdf'), label: m.programmes_spread_script({ n }), about: 'PDF' },
        ]}
      />
      <p>
        <a href={`/kerja/program/${call.id}/siaran`}>{m.programmes_spread_note()}</a>
      </p>
      <h3>{m.programmes_spread_kepling()}</h3>
      {wards.map((ward) => (
        <Details summary={`${ward.name}, ${ward.district}`}>
          <WardWords call={call} ward={ward} office={office} />
        </Details>
      ))}
    </section>
  );
}

/** Word to the citizens is Indonesian whatever language the officer reads. */
function WardWords({ call, ward, office }: { call: Call; ward: ReadyWard; office: Office }) {
  const kepling = inLocale('id', () => keplingText(call, { where: ward.name, address: ward.kepling, office }));
  const sms = inLocale('id', () => smsText(call, ward.kepling));
  const { length, segments, alphabet } = smsSize(sms);
  return (
    <>
      <p class="b-typed" lang="id">
        {kepling}
      </p>
      <p class="b-meta">{m.programmes_spread_kepling_size({ n: [...kepling].length })}</p>
      <Share
        text={kepling.replace(ward.kepling, '').trim()}
        address={ward.kepling}
        label={m.programmes_spread_kepling_send()}
      />
      <p class="b-typed" lang="id">
        <b>{m.programmes_spread_sms()}</b> {sms}
      </p>
      <p class="b-meta">{m.programmes_spread_sms_size({ n: length, segments, alphabet })}</p>
    </>
  );
}
