import * as v from 'valibot';
import { choices, line, tick } from '#platform/forms/fields.ts';
import { readMobile } from '#platform/phone.ts';
import { m } from '#words';
import { staffRoles } from './identity.rules.ts';

/** Of a password every sign counts: nothing is tidied. */
const password = (options: { min: number; empty: () => string; short?: () => string }) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.check((text) => text !== '', options.empty),
    v.check(
      (text) => text.length >= options.min,
      () => options.short?.() ?? '',
    ),
    v.maxLength(128, () => m.platform_field_too_long({ max: 128 })),
  );

const email = v.pipe(
  line({ max: 200, empty: () => m.identity_field_email_empty() }),
  v.email(() => m.identity_field_email_wrong()),
  v.toLowerCase(),
);

/** A mobile number as E.164. */
export const mobile = v.pipe(
  line({ max: 30 }),
  v.transform((text) => readMobile(text) ?? ''),
  v.check(
    (number) => number !== '',
    () => m.identity_field_phone_wrong(),
  ),
);

/** Six digits; spaces and dashes may stand between them. */
const sixDigits = v.pipe(
  line({ max: 30 }),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^\d{6}$/, () => m.identity_field_code_wrong()),
);

export const staffSignInSchema = v.object({
  email: v.pipe(line({ max: 200, empty: () => m.identity_field_email_empty() }), v.toLowerCase()),
  sandi: password({ min: 1, empty: () => m.identity_field_password_empty() }),
});

export const codeSchema = v.object({ kode: sixDigits });

export const ownPasswordSchema = v.pipe(
  v.object({
    sandi: password({
      min: 12,
      empty: () => m.identity_field_own_password_empty(),
      short: () => m.identity_field_own_password_short(),
    }),
    ulang: v.optional(v.string(), ''),
  }),
  v.forward(
    v.check(
      ({ sandi, ulang }) => sandi === ulang,
      () => m.identity_field_own_password_differs(),
    ),
    ['ulang'],
  ),
);

export const phoneSignInSchema = v.object({ hp: mobile, bersama: tick });

const about = {
  nama: line({ max: 100, empty: () => m.identity_field_name_empty() }),
  sapaan: line({ max: 60 }),
  bagian: line({ max: 100 }),
  wilayah: v.pipe(
    v.optional(v.union([v.array(v.string()), v.string()]), []),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
    v.array(
      v.pipe(
        v.string(),
        v.regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/, () => m.platform_field_not_a_choice()),
      ),
    ),
    v.minLength(1, () => m.identity_field_remit_empty()),
  ),
};

const someRoles = v.pipe(
  choices(staffRoles),
  v.minLength(1, () => m.identity_field_roles_empty()),
);

const newStaff = v.object({ ...about, jenis: v.literal('staff'), email, peran: someRoles });
const newHelper = v.object({ ...about, jenis: v.literal('helper'), hp: mobile });

/** A new person: staff need an e-mail and roles, a helper a phone. */
export const newPersonSchema = v.variant('jenis', [newStaff, newHelper], () => m.identity_field_kind_empty());

const change = { ...about, aktif: tick, versi: v.pipe(line({ max: 10 }), v.digits(), v.transform(Number)) };
export const changeStaffSchema = v.object({ ...change, peran: someRoles });
export const changeHelperSchema = v.object(change);
