import { symmetricEncrypt } from 'better-auth/crypto';
import { signInDoors, signInEmail } from './auth.ts';

/** Makes a way in for a member of staff: e-mail and password; with `secret` the second factor is set up too. Returns its id. */
export async function openStaffAccount(input: {
  city: string;
  email: string;
  password: string;
  /** Raw secret of the second factor, 32 letters; only for sample people. */
  secret?: string;
}): Promise<string> {
  const library = await signInDoors().staff.$context;
  const email = signInEmail(input.city, input.email);
  // An account whose person was rolled back may be lying here; it belongs to this city and address, so it is taken over.
  const known = await library.internalAdapter.findUserByEmail(email);
  const user =
    known?.user ??
    (await library.internalAdapter.createUser({ email, name: '-', emailVerified: true }, { method: 'admin' }));
  await setPassword(user.id, input.password);
  if (input.secret) await setSecret(user.id, input.secret);
  return user.id;
}

/** Sets the password, ends every open session. */
export async function setPassword(signInId: string, password: string): Promise<void> {
  const library = await signInDoors().staff.$context;
  const hash = await library.password.hash(password);
  const account = await library.internalAdapter.findCredentialAccount(signInId);
  if (account) await library.internalAdapter.updatePassword(signInId, hash);
  else
    await library.internalAdapter.createAccount({
      userId: signInId,
      providerId: 'credential',
      accountId: signInId,
      password: hash,
    });
  await endSessions(signInId);
}

/** Ends every open session of a way in. Their cookies stay readable for at most a minute; `actorFor` asks the person first. */
export async function endSessions(signInId: string): Promise<void> {
  const library = await signInDoors().staff.$context;
  await library.internalAdapter.deleteUserSessions(signInId);
}

/** Takes the second factor away: it is set up anew at the next sign-in. */
export async function removeSecret(signInId: string): Promise<void> {
  const library = await signInDoors().staff.$context;
  await library.adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: signInId }] });
  await library.internalAdapter.updateUser(signInId, { twoFactorEnabled: false });
}

async function setSecret(signInId: string, secret: string): Promise<void> {
  const library = await signInDoors().staff.$context;
  await removeSecret(signInId);
  await library.adapter.create({
    model: 'twoFactor',
    data: {
      userId: signInId,
      secret: await symmetricEncrypt({ key: library.secretConfig, data: secret }),
      backupCodes: await symmetricEncrypt({ key: library.secretConfig, data: '[]' }),
      verified: true,
    },
  });
  await library.internalAdapter.updateUser(signInId, { twoFactorEnabled: true });
}
