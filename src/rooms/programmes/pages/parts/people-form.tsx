import type { InferOutput } from 'valibot';
import { Checkbox, Checkboxes, formatPhone, NumberField, Select, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { TeamMember, TeamRole } from '../../call.ts';
import { roleWord } from '../../call-words.ts';
import { peopleSchema } from '../../programmes.schema.ts';
import type { Around, FieldsProps, PartForm } from './part-form.ts';

function Fields({ values, errors, around }: FieldsProps) {
  const fields = { values, errors };
  const staff = around.people.filter(({ kind }) => kind === 'staff');
  const options = staff.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name}, ${unit}` : name }));
  const mentors = staff.filter(({ roles }) => roles.includes('mentor'));
  return (
    <>
      <h2>{m.programmes_form_contact()}</h2>
      <TextField
        name="contactName"
        label={m.programmes_form_contact_name()}
        hint={m.programmes_form_contact_hint()}
        width="m"
        {...fields}
      />
      <TextField name="contactPhone" label={m.programmes_form_contact_phone()} type="tel" width="m" {...fields} />
      <h2 class="b-mt-5">{m.programmes_form_team()}</h2>
      <Select name="responsible" label={roleWord('responsible')} options={options} {...fields} />
      <Checkboxes
        name="committee"
        label={roleWord('committee')}
        hint={m.programmes_form_committee_hint()}
        options={options}
        {...fields}
      />
      <TextArea
        name="speakers"
        label={roleWord('speaker')}
        hint={m.programmes_form_speakers_hint()}
        rows={3}
        optional
        {...fields}
      />
      <Checkboxes
        name="companion"
        label={roleWord('companion')}
        hint={m.programmes_form_companion_hint()}
        options={options.filter(({ value }) => mentors.some(({ id }) => id === value))}
        {...fields}
      />
      <h2 class="b-mt-5">{m.programmes_fact_certificate()}</h2>
      <NumberField name="minAttendance" label={m.programmes_form_attendance()} unit="%" {...fields} />
      <Checkbox name="testRequired" label={m.programmes_form_test()} {...fields} />
    </>
  );
}

const idsOf = ({ call }: Around, role: TeamRole) =>
  call.team.flatMap((member) => (member.role === role && member.personId ? [member.personId] : []));

/** The team in the order of the form. Ids that are nobody's are left out; a speaker may be from outside. */
function teamOf(input: InferOutput<typeof peopleSchema>, { people }: Around): TeamMember[] {
  const person = (id: string, role: TeamRole): TeamMember[] => {
    const found = people.find((each) => each.id === id);
    return found ? [{ personId: id, name: found.name, role }] : [];
  };
  const speakers = input.speakers.split('\n').flatMap((name) => (name.trim() ? [name.trim().slice(0, 80)] : []));
  return [
    ...person(input.responsible, 'responsible'),
    ...input.committee.flatMap((id) => person(id, 'committee')),
    ...speakers.map((name): TeamMember => ({ personId: null, name, role: 'speaker' })),
    ...input.companion.flatMap((id) => person(id, 'companion')),
  ];
}

/** Whom to ask, who organises, when a certificate is earned. */
export const peopleForm: PartForm<typeof peopleSchema> = {
  schema: peopleSchema,
  Fields,
  valuesOf: (around) => ({
    contactName: around.call.contact.name,
    contactPhone: around.call.contact.phone ? formatPhone(around.call.contact.phone) : '',
    responsible: idsOf(around, 'responsible')[0] ?? '',
    committee: idsOf(around, 'committee'),
    companion: idsOf(around, 'companion'),
    speakers: around.call.team.flatMap(({ role, name }) => (role === 'speaker' ? [name] : [])).join('\n'),
    minAttendance: String(Math.round(around.call.certificate.minAttendance * 100)),
    testRequired: around.call.certificate.testRequired ? 'ya' : '',
  }),
  editOf: (input, around) => ({
    part: 'people',
    fields: {
      contact: { name: input.contactName, phone: input.contactPhone },
      team: teamOf(input, around),
      certificate: { minAttendance: input.minAttendance / 100, testRequired: input.testRequired },
    },
  }),
};
