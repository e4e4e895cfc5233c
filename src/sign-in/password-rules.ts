/** Whose password it is to be: parts of these are the first that an acquaintance tries. */
export interface Owner {
  firstname?: string | null;
  lastname?: string | null;
  email?: string | null;
}

export interface PasswordFault {
  code: 'too-short' | 'too-common' | 'too-personal' | 'too-uniform';
  /** A Vietnamese sentence that begins with the field's name. */
  message: string;
}

/** A name's syllable shorter than this occurs in too many words to be held against a password. */
const TELLING_LETTERS = 4;
/** Fewer different characters than this is a pattern, however long. */
const LEAST_DIFFERENT = 5;

/** As passwords are compared: without case and marks, so that "Mật-Khẩu" and "matkhau" are one. Pure. */
export function foldPassword(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * What stands against a password; null when nothing does (ASVS 2.1.1, 2.1.7; NIST SP 800-63B 5.1.1.2). Pure.
 *
 * @param common passwords that others try first, folded
 * @param length the fewest characters, counted as a person counts them
 */
export function passwordFault(password: string, owner: Owner, common: ReadonlySet<string>, length: number): PasswordFault | null {
  if ([...password].length < length) return { code: 'too-short', message: `Mật khẩu: phải có ít nhất ${length} ký tự.` };
  if (new Set(password.toLowerCase()).size < LEAST_DIFFERENT) {
    return { code: 'too-uniform', message: 'Mật khẩu: chỉ lặp lại vài ký tự, rất dễ đoán. Hãy chọn mật khẩu khác.' };
  }
  const folded = foldPassword(password);
  // Digits and signs around a common word are what everybody adds to it.
  const bare = folded.replace(/^\d+|\d+$/g, '');
  if (common.has(folded) || common.has(bare)) {
    return { code: 'too-common', message: 'Mật khẩu: nằm trong danh sách mật khẩu nhiều người dùng, rất dễ đoán. Hãy chọn mật khẩu khác.' };
  }
  if (partsOf(owner).some((part) => folded.includes(part))) {
    return { code: 'too-personal', message: 'Mật khẩu: không được chứa họ tên hoặc địa chỉ thư điện tử của người dùng.' };
  }
  return null;
}

function partsOf({ firstname, lastname, email }: Owner): string[] {
  const names = [firstname, lastname].flatMap((name) => [name ?? '', ...(name ?? '').split(/\s+/)]);
  const [mailbox = '', domain = ''] = (email ?? '').split('@');
  const address = [mailbox, ...mailbox.split(/[._+-]/), domain, domain.split('.')[0] ?? ''];
  return [...names, ...address].map(foldPassword).filter((part) => part.length >= TELLING_LETTERS);
}
