import { roleName } from '#platform/role-words.ts';
import { Checkboxes, type FieldError, type FormValues, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { RemitArea } from '../../areas.ts';
import { staffRoles } from '../../identity.rules.ts';

type Props = { values: FormValues; errors: FieldError[] };

/** Name, how colleagues say it, where they work. */
export const NameFields = (props: Props) => (
  <>
    <TextField name="nama" label={m.identity_field_name()} autocomplete="off" {...props} />
    <TextField
      name="sapaan"
      label={m.identity_field_title()}
      hint={m.identity_field_title_hint()}
      width="m"
      optional
      {...props}
    />
    <TextField name="bagian" label={m.identity_field_unit()} hint={m.identity_field_unit_hint()} optional {...props} />
  </>
);

export const RoleField = (props: Props) => (
  <Checkboxes
    name="peran"
    label={m.identity_field_roles()}
    hint={m.identity_field_roles_hint()}
    options={staffRoles.map((role) => ({ value: role, label: roleName(role) }))}
    {...props}
  />
);

export const RemitField = ({ areas, ...props }: Props & { areas: RemitArea[] }) => (
  <Checkboxes
    name="wilayah"
    label={m.identity_field_remit()}
    hint={m.identity_field_remit_hint()}
    options={areas.map(({ code, name }) => ({ value: code, label: name }))}
    {...props}
  />
);
