import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { noteHappening } from '../desk/audit/audit';
import { formatDateTime } from '../text/dates';
import { standingOf, useCode } from './second-factor/store';
import { Locked, takeTurn, type Turn } from './tries';

interface Credentials {
  email: string;
  password: string;
}

interface Account {
  id: number;
  email: string;
}

interface Reset {
  resetPasswordToken?: string;
  password?: string;
}

type Verdict = [error: unknown, account: Account | false, info?: { message: string }];

/** Strapi's service of sign-in, as far as it is guarded here. */
interface Auth {
  checkCredentials(given: Credentials): Promise<Verdict>;
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
  resetPassword(given: Reset): Promise<Account>;
}

/** Where the panel puts the code of the second factor: the bodies of Strapi's own routes take no further field. */
const CODE_HEADER = 'x-second-factor';
/** Strapi shows errors with this code to whoever signs in; any other becomes "not implemented". */
const SHOWN = 'LOGIN_NOT_ALLOWED';
const WRONG_CODE = 'Mã xác thực: không đúng, đã dùng hoặc đã hết hạn.';

/** The password was right and a code is still to come. The audit trail knows it by its name. */
class SecondFactorNeeded extends errors.ApplicationError<'SecondFactorNeeded'> {
  name = 'SecondFactorNeeded' as const;
}

/** Puts lock-out and the second factor in front of every sign-in and every password reset of the panel. */
export function guardSignIn(strapi: Core.Strapi): void {
  strapi.get('services').extend('admin::auth', (auth: Auth) => {
    // An unknown account must take as long as a wrong password: it is compared with a password that nobody has.
    const nobodys = auth.hashPassword(randomUUID());
    const comparedWithNobodys = async (password: string) => auth.validatePassword(password, await nobodys);
    return {
      ...auth,
      checkCredentials: (given: Credentials) => checkCredentials(strapi, auth, comparedWithNobodys, given),
      resetPassword: (given: Reset) => resetPassword(strapi, auth, given),
    };
  });
}

async function checkCredentials(
  strapi: Core.Strapi,
  auth: Auth,
  compareWithNobodys: (password: string) => Promise<boolean>,
  { email, password }: Credentials,
): Promise<Verdict> {
  const turn = await turnFor(strapi, email);
  const verdict = await auth.checkCredentials({ email, password });
  const [, account] = verdict;
  if (!account) {
    if (!(await strapi.db.query('admin::user').count({ where: { email } }))) await compareWithNobodys(password);
    await tellLocks(strapi, email, turn);
    return verdict;
  }
  if (!(await passesSecondFactor(strapi, account, turn))) {
    await tellLocks(strapi, email, turn);
    return [null, false, { message: WRONG_CODE }];
  }
  await turn.succeeded();
  return verdict;
}

/** A letter proves the mailbox only: an account with a second factor also asks for its code. */
async function resetPassword(strapi: Core.Strapi, auth: Auth, given: Reset): Promise<Account> {
  const account: Account | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { resetPasswordToken: given.resetPasswordToken ?? '', isActive: true } });
  if (account && (await standingOf(strapi, account.id)).since) {
    const turn = await turnFor(strapi, account.email.toLowerCase());
    if (!(await passesSecondFactor(strapi, account, turn))) {
      await tellLocks(strapi, account.email, turn);
      throw new errors.ApplicationError(WRONG_CODE);
    }
    await turn.takenBack();
  }
  return auth.resetPassword(given);
}

/** @throws RateLimitError saying until when nobody may try */
async function turnFor(strapi: Core.Strapi, email: string): Promise<Turn> {
  const turn = await takeTurn(strapi, email, addressOf(strapi));
  if (!(turn instanceof Locked)) return turn;
  const [what, then] = turn.subject === 'account' ? ['tài khoản này', 'Hãy chờ, hoặc đặt lại mật khẩu'] : ['địa chỉ mạng này', 'Hãy chờ'];
  const sentence = `Đăng nhập bằng ${what} đang tạm khóa đến ${formatDateTime(turn.until)} vì nhập sai nhiều lần. ${then}.`;
  throw new errors.RateLimitError(sentence, { code: SHOWN, until: turn.until.toISOString() });
}

/** @throws SecondFactorNeeded when a code is needed and none was sent: the password was right, so it is no wrong try */
async function passesSecondFactor(strapi: Core.Strapi, { id }: Account, turn: Turn): Promise<boolean> {
  if (!(await standingOf(strapi, id)).since) return true;
  const code = strapi.requestContext.get()?.get(CODE_HEADER) ?? '';
  if (code) return useCode(strapi, id, code.slice(0, 60));
  await turn.takenBack();
  throw new SecondFactorNeeded('Hãy nhập mã xác thực đang hiện trên điện thoại của bạn.', { code: SHOWN, secondFactor: true });
}

async function tellLocks(strapi: Core.Strapi, email: string, { locks }: Turn): Promise<void> {
  for (const { subject, until } of locks) {
    const what = subject === 'account' ? 'tài khoản' : 'địa chỉ mạng';
    const action = `bị tạm khóa đăng nhập theo ${what} đến ${formatDateTime(until)}`;
    await noteHappening(strapi, { kind: 'sign-in', action, actor: { id: null, name: email.slice(0, 200) }, ip: addressOf(strapi) });
  }
}

const addressOf = (strapi: Core.Strapi): string => strapi.requestContext.get()?.ip ?? '';
