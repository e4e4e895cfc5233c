import { Parser } from 'htmlparser2';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../../../src/text/html/policy';

/** Everything in the HTML that the policy does not list, or that could run or load something from elsewhere. */
export function violations(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attribs) {
      if (!ALLOWED_TAGS.includes(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attribs)) {
        if (!(ALLOWED_ATTRIBUTES[name] ?? []).includes(attribute)) found.push(`${name} ${attribute}=${value}`);
        if (attribute === 'href' && !/^(?:https?:\/\/[^/\\]|mailto:|tel:|\/(?![/\\])|#.)/.test(value)) found.push(`href ${value}`);
        if (attribute === 'src' && !/^\/uploads\//.test(value)) found.push(`src ${value}`);
        if (attribute === 'style' && !/^text-align:(?:left|center|right|justify)$/.test(value)) found.push(`style ${value}`);
      }
      if (name === 'a' && !attribs.href) found.push('<a> without href');
      if (name === 'a' && /^http/.test(attribs.href ?? '') && attribs.rel !== 'noopener noreferrer') found.push('link without rel');
      if (name === 'img' && attribs.alt === undefined) found.push('img without alt');
    },
    oncomment: (data) => found.push(`<!--${data}-->`),
    onprocessinginstruction: (_name, data) => found.push(`<${data}>`),
  });
  parser.end(html);
  return found;
}
