import { useAuth, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { copyKey, dropCopy, dropOldCopies, readCopy, writeCopy } from './browser-copies';
import { changesOf, isContained, toLayOver, type Values } from './changes';
import { useServerCopy, type ServerCopy } from './server-copies';

/** Milliseconds without a key pressed before the browser, and then the server, keeps what was typed. */
const QUIET = 700;
const QUIET_FOR_SERVER = 3_000;

/** What an earlier visit, here or on another machine, left unsaved. */
export interface FoundCopy {
  place: 'browser' | 'server';
  /** Milliseconds since the epoch. */
  savedAt: number;
  base: string | null;
  changes: Values;
}

export interface WorkingCopy {
  /** Copies that this form does not show; nothing is kept over them until the person has decided. */
  found: FoundCopy[];
  /** When this visit's changes were last kept, and where; null while there is nothing to keep. */
  kept: { at: number; onServer: boolean } | null;
  isFull: boolean;
  /** Whether the server has said what it keeps. */
  isAsked: boolean;
  restore: (copy: FoundCopy) => void;
  discard: () => void;
}

/**
 * Keeps what is written while it is not saved: at once in this browser, which needs no connection, and soon after on the
 * server, where another machine finds it. Neither a lost connection nor a closed window nor an ended session loses it.
 */
export function useWorkingCopy(model: string, documentId: string | undefined, updatedAt: string | null): WorkingCopy {
  const userId = useAuth('useWorkingCopy', ({ user }) => user?.id ?? '');
  const values = useForm('useWorkingCopy', (form) => form.values) as Values;
  const initialValues = useForm('useWorkingCopy', (form) => form.initialValues) as Values;
  const isModified = useForm('useWorkingCopy', (form) => form.modified);
  const setValues = useForm('useWorkingCopy', (form) => form.setValues);
  const getValues = useForm('useWorkingCopy', (form) => form.getValues);
  const server = useServerCopy(model, documentId);
  const key = copyKey(userId, model, documentId);
  const [found, setFound] = useState<FoundCopy[]>([]);
  const [kept, setKept] = useState<WorkingCopy['kept']>(null);
  const [isFull, setFull] = useState(false);
  /** What this visit has kept: only that may be dropped when the form is saved or put back. */
  const own = useRef<{ key: string; onServerAt: string | null } | null>(null);
  /** Whether the server has said what it keeps; before that, nothing is sent that could stand in its place. */
  const [isServerAsked, setServerAsked] = useState(false);

  useEffect(() => {
    let current = true;
    dropOldCopies(Date.now());
    if (own.current?.key === key) return undefined;
    setServerAsked(false);
    // A new document gets its own address with its first save; what was kept of it before is saved now.
    const newKey = copyKey(userId, model, undefined);
    const unsaved = documentId ? readCopy(newKey) : null;
    if (unsaved && isContained(unsaved.changes, getValues() as Values)) dropCopy(newKey);
    const here = readCopy(key);
    const isSaved = here !== null && isContained(here.changes, getValues() as Values);
    if (isSaved) dropCopy(key);
    const inBrowser: FoundCopy[] = here && !isSaved ? [{ place: 'browser', savedAt: here.savedAt, base: here.base, changes: here.changes }] : [];
    setFound(inBrowser);
    const take = (copy: ServerCopy | null) => {
      if (!current) return;
      setServerAsked(true);
      // What the server has from here is in this browser already, or has gone on here since.
      const isFromHere = copy !== null && here?.onServerAt === copy.savedAt;
      if (!copy || isFromHere || isContained(copy.changes, getValues() as Values)) return;
      setFound([...inBrowser, { place: 'server', savedAt: Date.parse(copy.savedAt), base: copy.base, changes: copy.changes }]);
    };
    const ask = () =>
      server.read().then(take, () => {
        if (current) window.addEventListener('online', ask, { once: true });
      });
    void ask();
    return () => {
      current = false;
      window.removeEventListener('online', ask);
    };
  }, [key, documentId, model, userId, getValues, server]);

  useEffect(() => {
    if (!isModified) {
      if (own.current?.key === key) {
        dropCopy(key);
        if (own.current.onServerAt) void server.drop().catch(() => undefined);
      }
      own.current = null;
      setKept(null);
      return undefined;
    }
    if (found.length > 0) return undefined;
    const changes = changesOf(values, initialValues);
    const keepHere = () => {
      const savedAt = Date.now();
      const onServerAt = own.current?.key === key ? own.current.onServerAt : null;
      const isKept = writeCopy(key, { savedAt, base: updatedAt, onServerAt, changes });
      own.current = { key, onServerAt };
      setFull(!isKept);
      if (isKept) setKept({ at: savedAt, onServer: false });
    };
    let current = true;
    const keepThere = async () => {
      const savedAt = await server.keep({ base: updatedAt, changes });
      // Saved or put back while this was on its way: the server has nothing to keep any more.
      if (own.current?.key !== key) return server.drop();
      own.current.onServerAt = savedAt;
      const here = readCopy(key);
      if (here) writeCopy(key, { ...here, onServerAt: savedAt });
      if (current) setKept({ at: Date.parse(savedAt), onServer: true });
    };
    const timers = [setTimeout(keepHere, QUIET)];
    // Without a connection the browser's copy is what there is.
    if (isServerAsked) timers.push(setTimeout(() => void keepThere().catch(() => undefined), QUIET_FOR_SERVER));
    // The window may be closed before the pause.
    window.addEventListener('pagehide', keepHere);
    return () => {
      current = false;
      timers.forEach(clearTimeout);
      window.removeEventListener('pagehide', keepHere);
    };
  }, [values, initialValues, isModified, key, updatedAt, found, server, isServerAsked]);

  return {
    found,
    kept,
    isFull,
    isAsked: isServerAsked,
    restore(copy) {
      setValues({ ...(getValues() as Values), ...toLayOver(copy.changes) });
      own.current = { key, onServerAt: null };
      setFound([]);
    },
    discard() {
      dropCopy(key);
      void server.drop().catch(() => undefined);
      setFound([]);
    },
  };
}
