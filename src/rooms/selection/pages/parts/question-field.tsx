import { type DocumentKind, documentWord } from '#rooms/programmes/index.ts';
import type { Area } from '#rooms/registry/index.ts';
import {
  Checkbox,
  type FieldError,
  FileField,
  type FormValues,
  type IconName,
  PhoneField,
  PictureChoices,
  Radios,
  Select,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { goods, helpedAnswers, nibAnswers, salesBands, sexes, sinceBands, yesNo } from '../../answers.schema.ts';
import type { Question } from '../../questions.rules.ts';
import type { Document } from '../../selection.reads.ts';
import { goodsWord, helpedWord, nibWord, salesWord, sexWord, sinceWord, yesNoWord } from './answer-words.ts';
import { KindField } from './kind-field.tsx';

interface Props {
  question: Question;
  values: FormValues;
  errors?: FieldError[];
  areas: readonly Area[];
  documents: readonly Document[];
  asked: readonly DocumentKind[];
  plan: boolean;
  /** At the counter a person without a phone can be helped too. */
  forOther: boolean;
}

const pictures: Partial<Record<(typeof goods)[number], IconName>> = {
  food: 'food',
  drink: 'drink',
  craft: 'craft',
  fashion: 'sewing',
  shop: 'shop',
  services: 'service',
};

const options = <T extends string>(values: readonly T[], word: (value: T) => string) =>
  values.map((value) => ({ value, label: word(value) }));

/** The one question of a page, ready to be shown again with what was typed. */
export function QuestionField(props: Props) {
  const { question, values, errors } = props;
  const field = { values, errors, question: true };
  switch (question) {
    case 'name':
      return (
        <TextField
          {...field}
          name="name"
          label={m.selection_name_question()}
          hint={m.selection_name_hint()}
          autocomplete="name"
        />
      );
    case 'phone':
      return <PhoneQuestion {...props} />;
    case 'business':
      return (
        <TextField
          {...field}
          name="businessName"
          label={m.selection_business_question()}
          hint={m.selection_business_hint()}
          autocomplete="organization"
        />
      );
    case 'sells':
      return <Sells {...props} />;
    case 'area':
      return <Kelurahan {...props} />;
    case 'since':
    case 'nib':
    case 'helped':
      return <WithMore {...props} question={question} />;
    case 'sex':
      return (
        <Radios
          {...field}
          name="sex"
          label={m.selection_sex_question()}
          hint={m.selection_sex_hint()}
          options={options(sexes, sexWord)}
        />
      );
    case 'disability':
      return (
        <Radios
          {...field}
          name="disability"
          label={m.selection_disability_question()}
          hint={m.selection_disability_hint()}
          options={options(yesNo, yesNoWord)}
        />
      );
    case 'sales':
      return (
        <Radios
          {...field}
          name="sales"
          label={m.selection_sales_question()}
          hint={m.selection_sales_hint()}
          options={options(salesBands, salesWord)}
        />
      );
    case 'tool':
    case 'licence':
    case 'stall':
      return <KindField {...{ question, values, errors }} />;
    case 'hope':
      return (
        <TextArea
          {...field}
          name="hope"
          label={props.plan ? m.selection_hope_question_plan() : m.selection_hope_question()}
          hint={props.plan ? m.selection_hope_hint_plan() : m.selection_hope_hint()}
          optional
          max={1000}
        />
      );
    case 'documents':
      return <Documents {...props} />;
  }
}

function PhoneQuestion({ values, errors, forOther }: Props) {
  return (
    <>
      <PhoneField
        question
        name="phone"
        label={m.selection_phone_question()}
        hint={m.selection_phone_hint()}
        values={values}
        errors={errors}
      />
      {forOther && (
        <Checkbox
          name="noPhone"
          label={m.selection_phone_none()}
          hint={m.selection_phone_none_hint()}
          values={values}
        />
      )}
    </>
  );
}

function Sells({ values, errors }: Props) {
  const more = (
    <TextField
      name="sellsOther"
      label={m.selection_sells_other_label()}
      hint={m.selection_sells_other_hint()}
      values={values}
      errors={errors}
    />
  );
  const open = values.sells === 'other';
  return (
    <PictureChoices
      question
      name="sells"
      label={m.selection_sells_question()}
      hint={m.selection_sells_hint()}
      values={values}
      errors={errors}
      options={goods.map((value) => ({
        value,
        label: goodsWord(value),
        icon: pictures[value],
        reveal: value === 'other' && open ? more : undefined,
      }))}
    />
  );
}

function Kelurahan({ values, errors, areas }: Props) {
  const wards = areas.filter((area) => area.level === 'ward');
  return (
    <Select
      question
      name="area"
      label={m.selection_area_question()}
      hint={m.selection_area_hint()}
      values={values}
      errors={errors}
      options={[
        ...wards.map((area) => ({ value: area.code, label: area.name, group: area.districtName ?? undefined })),
        { value: 'unknown', label: m.selection_area_unknown() },
      ]}
    />
  );
}

/** A choice with one line more that nobody must fill in. */
function WithMore({ question, values, errors }: Props & { question: 'since' | 'nib' | 'helped' }) {
  const shared = { values, errors };
  if (question === 'since') {
    return (
      <>
        <Radios
          {...shared}
          question
          name="since"
          label={m.selection_since_question()}
          hint={m.selection_since_hint()}
          options={options(sinceBands, sinceWord)}
        />
        <TextField
          {...shared}
          name="sinceYear"
          label={m.selection_since_year_label()}
          optional
          inputmode="numeric"
          width="xs"
        />
      </>
    );
  }
  if (question === 'nib') {
    return (
      <>
        <Radios
          {...shared}
          question
          name="nib"
          label={m.selection_nib_question()}
          hint={m.selection_nib_hint()}
          options={options(nibAnswers, nibWord)}
        />
        <p>
          <a href="/panduan/nib">{m.selection_nib_guide()}</a>
        </p>
        <TextField
          {...shared}
          name="nibNumber"
          label={m.selection_nib_number_label()}
          hint={m.selection_nib_number_hint()}
          optional
          inputmode="numeric"
          width="m"
        />
      </>
    );
  }
  return (
    <>
      <Radios
        {...shared}
        question
        name="helped"
        label={m.selection_helped_question()}
        hint={m.selection_helped_hint()}
        options={options(helpedAnswers, helpedWord)}
      />
      <TextField
        {...shared}
        name="helpedWhat"
        label={m.selection_helped_what_label()}
        hint={m.selection_helped_what_hint()}
        optional
      />
    </>
  );
}

function Documents({ asked, documents, errors }: Props) {
  return (
    <>
      <h1>{m.selection_documents_question()}</h1>
      <p class="b-hint">{m.selection_documents_hint()}</p>
      {asked.map((kind) => (
        <FileField
          name={kind}
          label={documentWord(kind)}
          optional
          accept={kind === 'product-photo' ? 'image/*' : 'image/*,application/pdf'}
          errors={errors}
          kept={documents
            .filter((one) => one.name === kind)
            .map((one) => ({ id: one.id, name: one.fileName, bytes: one.bytes }))}
        />
      ))}
    </>
  );
}
