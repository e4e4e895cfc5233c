import type { Core } from '@strapi/strapi';

/** How accounts of the panel are guarded; see src/sign-in. Times in seconds. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const lock = {
    first: env.int('SIGN_IN_FIRST_LOCK_SECONDS', 60),
    longest: env.int('SIGN_IN_LONGEST_LOCK_SECONDS', 3600),
    forgetAfter: env.int('SIGN_IN_FORGET_HOURS', 24) * 3600,
  };
  return {
    /** Wrong tries that are free before the first lock; an office often stands behind one address. */
    account: { ...lock, free: env.int('SIGN_IN_TRIES_PER_ACCOUNT', 5) },
    address: { ...lock, free: env.int('SIGN_IN_TRIES_PER_ADDRESS', 50) },
    passwordLength: env.int('PASSWORD_LENGTH', 12),
  };
};

export default config;
