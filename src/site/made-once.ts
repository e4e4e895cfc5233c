import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { onceFor } from '../freshness/once-for';

/** For `dangerouslySetInnerHTML`: what Preact rendered, so every text in it is escaped. */
interface Inside {
  __html: string;
}

/**
 * The inside of an element that shows one remembered thing: as long as nothing in that thing has changed it is the very
 * same object, and what was rendered of it still holds.
 *
 * @param render `variant` is all that the inside depends on besides the thing; there may be only a few
 */
export function madeOnce<T extends object>(render: (thing: T, variant: string) => VNode): (thing: T, variant?: string) => Inside {
  const variantsOf = onceFor<T, Map<string, Inside>>(() => new Map());
  return (thing, variant = '') => {
    const variants = variantsOf(thing);
    let inside = variants.get(variant);
    if (!inside) variants.set(variant, (inside = { __html: renderToString(render(thing, variant)) }));
    return inside;
  };
}
