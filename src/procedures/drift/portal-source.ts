import { readProcedureFile, type SourceRow } from '../import/read-file';

/**
 * Where records of the national portal come from. A department that is given access to the portal's service writes
 * another source; the comparison does not change.
 */
export interface PortalSource {
  /** All records that this source has, in the portal's own fields. @throws UnreadableFile with a sentence for the person who asked */
  records(): Promise<SourceRow[]>;
}

/** A file that somebody exported from the portal. */
export const portalFile = (bytes: Uint8Array, name: string): PortalSource => ({
  records: () => readProcedureFile(bytes, name),
});
