type Value = string | undefined;

/** Strapi's condition for "these columns hold these values and these relations lead to these slugs"; absent ones do not count. */
export function allOf({
  columns = {},
  slugs = {},
  others = [],
}: {
  columns?: Record<string, Value>;
  slugs?: Record<string, Value>;
  others?: readonly (object | undefined)[];
}): { $and: object[] } {
  const given = (values: Record<string, Value>) => Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    $and: [
      ...given(columns).map(([attribute, value]) => ({ [attribute]: value })),
      ...given(slugs).map(([relation, value]) => ({ [relation]: { slug: value } })),
      ...others.filter((condition) => condition !== undefined),
    ],
  };
}
