import { dictionary } from '@zxcvbn-ts/language-common';
import { foldPassword } from './password-rules';

/** What people here choose that lists from elsewhere do not know, folded. */
const LOCAL = ['matkhau', 'anhyeuem', 'emyeuanh', 'vietnam', 'xinchao', 'quantri', 'soyte', 'caicachhanhchinh', 'thutuchanhchinh', 'tinhoc', 'vanphong'];

let known: ReadonlySet<string> | undefined;

/** Passwords that others try first, folded as {@link foldPassword} folds; made at the first question. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set([...dictionary['passwords-common'], ...LOCAL].map(foldPassword));
  return known;
}
