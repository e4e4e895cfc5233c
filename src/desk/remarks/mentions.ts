export interface Colleague {
  id: number;
  name: string;
}

/** Whom a remark names with "@Họ và tên"; of two names that begin alike the longer one is meant. Pure. */
export function mentionsIn(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const folded = text.normalize('NFC').toLowerCase();
  const byLength = [...colleagues].sort((a, b) => b.name.length - a.name.length);
  const found: Colleague[] = [];
  let rest = folded;
  for (const colleague of byLength) {
    const call = `@${colleague.name.normalize('NFC').toLowerCase()}`;
    if (!callIn(rest, call)) continue;
    found.push(colleague);
    // People of the same name are all meant; a shorter name inside this one is not.
    if (!byLength.some(({ id, name }) => id !== colleague.id && name === colleague.name && !found.some((known) => known.id === id))) {
      rest = rest.split(call).join(' ');
    }
  }
  return found;
}

/** The name must end where the call ends: "@Nguyễn An" is not in "@Nguyễn Anh". */
function callIn(text: string, call: string): boolean {
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
    if (!/^[\p{L}\p{N}]/u.test(text.slice(at + call.length))) return true;
  }
  return false;
}
