import type { AppContext } from '#platform/http/app-env.ts';
import { channelWord, noticeChannels } from '#rooms/outreach/index.ts';
import type { Area } from '#rooms/registry/index.ts';
import { Actions, Button, type FieldError, Form, type FormValues, Select } from '#ui/index.ts';
import { m } from '#words';

interface Props {
  c: AppContext;
  action: string;
  areas: Area[];
  values?: FormValues;
  errors: FieldError[];
}

/** Word that goes out by hand: which way, and where. What is marked stands in the reach of the call. */
export function NoticeForm({ c, action, areas, values, errors }: Props) {
  return (
    <section>
      <h2>{m.programmes_notice_title()}</h2>
      <p>{m.programmes_notice_text()}</p>
      <Form c={c} action={action}>
        <Select
          name="saluran"
          label={m.programmes_notice_channel()}
          options={noticeChannels.map((channel) => ({ value: channel, label: channelWord(channel) }))}
          values={values}
          errors={errors}
        />
        <Select
          name="di"
          label={m.programmes_notice_where()}
          options={areas.map(({ code, name, level, districtName }) => ({
            value: code,
            label: level === 'ward' ? `${name}, ${districtName}` : name,
          }))}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button tone="secondary">{m.programmes_notice_send()}</Button>
        </Actions>
      </Form>
    </section>
  );
}
