import { fold } from './words';

interface DocumentType {
  name: string;
  abbreviation: string | null;
}

/** "Nghị quyết (quy phạm)" is called "nghị quyết". */
const QUALIFIER = /\s*\([^)]*\)/g;

/** How a type is known in the index: its folded abbreviation, else its name in one word. */
const keyOf = ({ name, abbreviation }: DocumentType) =>
  (abbreviation ? fold(abbreviation) : fold(name.replace(QUALIFIER, ''))).replace(/ /g, '');

/** Folded names and abbreviations of the document types → how the index knows each. */
export function typeNamesOf(types: readonly DocumentType[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const type of types) {
    const key = keyOf(type);
    names.set(fold(type.name.replace(QUALIFIER, '')), key);
    if (type.abbreviation) names.set(key, key);
  }
  return names;
}
