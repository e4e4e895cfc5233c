/** What is reckoned of an object, once: what is remembered or kept is the very same object until it changes. */
export function onceFor<O extends object, V>(reckon: (object: O) => V): (object: O) => V {
  const known = new WeakMap<O, { value: V }>();
  return (object) => {
    let found = known.get(object);
    if (!found) known.set(object, (found = { value: reckon(object) }));
    return found.value;
  };
}
