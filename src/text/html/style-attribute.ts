/**
 * The declarations of a style attribute, names in lower case, the last one of a name winning.
 * Semicolons within quotes do not end a declaration; what is no declaration is skipped.
 */
export function parseStyle(style: string | undefined): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  if (!style) return declarations;
  for (const [declaration] of style.matchAll(/(?:[^;"']+|"[^"]*"|'[^']*')+/g)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  return declarations;
}
