/** What a form holds that the server does not, kept in this browser. */
export interface BrowserCopy {
  /** Milliseconds since the epoch, by this machine's clock. */
  savedAt: number;
  /** `updatedAt` of the draft on which the changes were made; null for a new one. */
  base: string | null;
  /** When the server last got a copy from here, by its clock; null when it never did. */
  onServerAt: string | null;
  /** Only the attributes that were changed. */
  changes: Record<string, unknown>;
}

const PREFIX = 'cchc-ban-viet-do:';
const KEPT_FOR = 30 * 86_400_000;

/** One person's copy of one document. People share machines: nobody is offered another's text. */
export const copyKey = (userId: string | number, model: string, documentId: string | undefined): string =>
  `${PREFIX}${userId}:${model}:${documentId ?? 'moi'}`;

export function readCopy(key: string): BrowserCopy | null {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null') as BrowserCopy | null;
  } catch {
    return null;
  }
}

/** False when the browser keeps nothing more, even after older copies were cleared away. */
export function writeCopy(key: string, copy: BrowserCopy): boolean {
  const text = JSON.stringify(copy);
  if (store(key, text)) return true;
  dropCopies((other) => other !== key);
  return store(key, text);
}

export const dropCopy = (key: string): void => window.localStorage.removeItem(key);

/** Copies that nobody came back for. */
export const dropOldCopies = (now: number): void => dropCopies((key) => now - (readCopy(key)?.savedAt ?? 0) > KEPT_FOR);

function store(key: string, text: string): boolean {
  try {
    window.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function dropCopies(isDropped: (key: string) => boolean): void {
  for (const key of Object.keys(window.localStorage)) if (key.startsWith(PREFIX) && isDropped(key)) dropCopy(key);
}
