import * as v from 'valibot';
import type { Ctx } from '#platform/ctx.ts';
import { errorsOf, type FieldError } from '#platform/forms/handle-post.ts';
import { addPerson } from './add-person.ts';
import { allow } from './identity.permissions.ts';
import { newPersonSchema } from './identity.schema.ts';

/** What was typed at the terminal. With a phone it is a helper, with an e-mail staff. */
export interface TypedPerson {
  name: string;
  title?: string;
  unit?: string;
  email?: string;
  phone?: string;
  roles?: string[];
  /** Area codes; the whole city where left out. */
  areas?: string[];
}

export type UserAdded = { id: string; startPassword?: string } | { faults: FieldError[] };

/**
 * Adds a person from the terminal with the same judgement as the page: what is wrong comes back in sentences, each with
 * the field it is about. Refuses like `addPerson`.
 */
export async function userAdd(ctx: Ctx, typed: TypedPerson): Promise<UserAdded> {
  allow(ctx, 'identity.people-manage');
  const parsed = v.safeParse(newPersonSchema, {
    nama: typed.name,
    sapaan: typed.title,
    bagian: typed.unit,
    jenis: typed.phone ? 'helper' : 'staff',
    email: typed.email,
    hp: typed.phone,
    peran: typed.roles ?? [],
    wilayah: typed.areas ?? [ctx.city],
  });
  if (!parsed.success) return { faults: errorsOf(parsed.issues) };
  const input = parsed.output;
  const about = { name: input.nama, title: input.sapaan, unit: input.bagian, remit: input.wilayah };
  return addPerson(
    ctx,
    input.jenis === 'staff'
      ? { ...about, kind: 'staff', email: input.email, roles: input.peran }
      : { ...about, kind: 'helper', phone: input.hp },
  );
}
