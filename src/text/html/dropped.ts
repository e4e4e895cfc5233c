import { parseStyle } from './style-attribute';

/** Elements that go together with what they hold: code, plug-ins, form controls, metadata. */
const DROPPED = new Set([
  'applet', 'audio', 'base', 'basefont', 'bgsound', 'button', 'canvas', 'datalist', 'embed', 'frame', 'frameset',
  'iframe', 'input', 'keygen', 'link', 'math', 'meta', 'meter', 'noembed', 'noframes', 'noscript', 'object',
  'optgroup', 'option', 'output', 'param', 'progress', 'script', 'select', 'source', 'style', 'svg', 'template',
  'textarea', 'title', 'track', 'video', 'xml',
]);

/** True when an element and everything below it is left out: never shown, not text, or not safe. */
export function isDropped(name: string, attribs: Readonly<Record<string, string>>): boolean {
  return DROPPED.has(name) || name.startsWith('v:') || isHidden(attribs);
}

function isHidden(attribs: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attribs) return true;
  if (!attribs.style) return false;
  const style = parseStyle(attribs.style);
  return (
    /^none\b/i.test(style.get('display') ?? '') ||
    /^hidden\b/i.test(style.get('visibility') ?? '') ||
    /^all\b/i.test(style.get('mso-hide') ?? '')
  );
}
