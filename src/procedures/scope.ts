import type { PROCEDURE_SCOPES } from '../words/enumerations';
import type { PartName, ProcedureParts } from './parts';

export type ProcedureScope = keyof typeof PROCEDURE_SCOPES;

/** Whether only the entry of a published list is known. */
export const isListed = ({ scope }: { scope?: ProcedureScope | null }): boolean => scope === 'listed';

/** Presence and content of the parts that exist only "if any". */
export const PARTS_IF_ANY = [
  ['hasForms', 'forms'],
  ['hasResult', 'result'],
  ['hasConditions', 'conditions'],
  ['hasFees', 'fees'],
] as const;

type CompulsoryPart = Extract<
  PartName,
  'steps' | 'filingWays' | 'dossier' | 'dossierSets' | 'timeLimit' | 'applicants' | 'agency' | 'forms' | 'result' | 'conditions' | 'fees' | 'partialReason'
>;
type Compulsory = Pick<ProcedureParts, Exclude<CompulsoryPart, 'filingWays' | 'dossier' | 'forms'> | (typeof PARTS_IF_ANY)[number][0] | 'onlineLevel'> & {
  filingWays: readonly unknown[];
  dossier: readonly unknown[];
  forms: readonly unknown[];
};

const ALWAYS = ['steps', 'filingWays', 'dossier', 'dossierSets', 'timeLimit', 'applicants', 'agency'] as const;

/** The compulsory parts of Nghị định 63/2010/NĐ-CP Điều 8 khoản 2 about which nothing is recorded, in the order of the law. */
export function unknownParts(procedure: Compulsory): PartName[] {
  const isEmpty = (part: CompulsoryPart) => {
    const value = procedure[part];
    return Array.isArray(value) ? value.length === 0 : !value;
  };
  return [
    ...ALWAYS.filter(isEmpty),
    ...PARTS_IF_ANY.filter(([presence, part]) => procedure[presence] !== 'no' && (!procedure[presence] || isEmpty(part))).map(([, part]) => part),
    ...(procedure.onlineLevel === 'partial' && isEmpty('partialReason') ? (['partialReason'] as const) : []),
  ];
}
