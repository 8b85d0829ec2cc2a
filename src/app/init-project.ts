import { UserError } from '../model/errors.js';

export type InitProjectRequest = {
  /** Folder that will hold `register/`; made when it does not exist. */
  readonly root: string;
  /** Today: first day of the terms in the policy. */
  readonly at: string;
  readonly toolVersion: string;
  readonly organization?: string | undefined;
  /** E-mail of the first person; absent: git's. */
  readonly email?: string | undefined;
};

/** `created` and `kept`: paths relative to the folder. */
export type InitProjectResult = { readonly created: readonly string[]; readonly kept: readonly string[] };

/** A handle made of what stands before the @. */
function handleOf(email: string): string {
  const words =
    email
      .split('@')[0]
      ?.toLowerCase()
      .split(/[^a-z0-9]+/) ?? [];
  const handle = words.filter((word) => word !== '').join('-');
  return /^[a-z]/.test(handle) && !['authority', 'owner'].includes(handle) ? handle : 'me';
}

function nameOf(handle: string): string {
  return handle
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/**
 * Makes a register: policy, folders, line ends of decisions, and what an editor needs to complete and check register files. In a new or
 * an existing folder; what is there is never changed.
 * @throws UserError when there is a policy already
 */
export async function initProject({ root, at, toolVersion, organization, email }: InitProjectRequest): Promise<InitProjectResult> {
  const [{ gitIdentity }, { writeRegisterFiles, hasPolicy }] = await Promise.all([
    import('../io/git/git.js'),
    import('../io/register/init-files.js'),
  ]);
  if (hasPolicy(root)) throw new UserError('register-exists', `${root} has a register already (register/policy.ts); nothing was changed.`);
  const address = email ?? (await gitIdentity(root)) ?? 'you@example.com';
  const handle = handleOf(address);
  const founder = { handle, name: nameOf(handle), email: address };
  return writeRegisterFiles({ root, founder, organization: organization ?? 'Your organization', from: at, toolVersion });
}
