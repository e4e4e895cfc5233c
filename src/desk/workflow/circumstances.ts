import { Carried } from '../../carried';
import type { CORRECTION_CASES } from '../../words/enumerations';

export interface Correction {
  cause: keyof typeof CORRECTION_CASES;
  wrong: string;
  right: string;
}

/** What belongs to an act of the desk and cannot be said in the parameters of a document-service call. */
export interface Circumstances {
  /** Why readers no longer have the text; shown to them. */
  publicReason?: string;
  /** Why the act goes past the approvals; kept. */
  overrideReason?: string;
  correction?: Correction;
  /** The server does now what a person planned. */
  plan?: { act: 'publish' | 'expire'; plannedBy: { id: number | null; name: string } };
  restoring?: boolean;
}

const current = new Carried<Circumstances>();

export const circumstances = (): Circumstances => current.get() ?? {};

/** Runs `work` under these circumstances and those that hold already. Requests reach this through acts of the desk only. */
export const under = <T>(these: Circumstances, work: () => Promise<T>): Promise<T> => current.run({ ...circumstances(), ...these }, work);
