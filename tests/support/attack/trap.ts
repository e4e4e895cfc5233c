/** Runs in the page, before anything of it: remembers each call that an attacker would show success by. */
export function setTrap(): void {
  const caught: string[] = [];
  Object.defineProperty(window, '__caught', { value: caught });
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
    window[name] = ((...given: unknown[]) => void caught.push(`${name}(${given.map(String).join()})`)) as never;
  }
}

/** Runs in the page: does what a reader's hand may do, to every element; answers what the trap caught. */
export async function touchEverything(): Promise<string[]> {
  const events = ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'blur', 'input', 'change', 'toggle', 'animationstart', 'keydown', 'wheel', 'error', 'load'];
  for (const element of Array.from(document.querySelectorAll('*'))) {
    for (const event of events) element.dispatchEvent(new Event(event, { bubbles: true }));
    const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    // A click on an ordinary link would leave the page.
    if (/^[\s\u0000-\u0020]*j\s*a\s*v\s*a|^[\s\u0000-\u0020]*vbscript/i.test(address)) (element as HTMLElement).click?.();
    else element.dispatchEvent(new Event('click'));
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  return (window as unknown as { __caught: string[] }).__caught.splice(0);
}
