import fs from 'node:fs';
import path from 'node:path';

const FIXTURE = path.resolve(__dirname, '..', '..', 'fixtures', 'xss', 'dompurify-payloads.json');

const EVENTS = [
  'abort', 'animationend', 'animationstart', 'auxclick', 'beforeinput', 'beforematch', 'beforetoggle', 'blur', 'canplay', 'change', 'click', 'close',
  'contextmenu', 'copy', 'cut', 'dblclick', 'drag', 'dragend', 'dragenter', 'drop', 'error', 'focus', 'focusin', 'focusout', 'formdata', 'hashchange', 'input',
  'invalid', 'keydown', 'keyup', 'load', 'loadstart', 'message', 'mousedown', 'mouseenter', 'mousemove', 'mouseover', 'pageshow', 'paste', 'play',
  'pointerdown', 'pointerover', 'popstate', 'reset', 'resize', 'scroll', 'scrollend', 'search', 'select', 'submit', 'toggle', 'touchstart', 'transitionend',
  'unhandledrejection', 'unload', 'volumechange', 'wheel',
];
const CARRIERS = ['p', 'a href="#"', 'img src="x"', 'td', 'svg', 'details open', 'input autofocus', 'x-own'];
const JOINTS = [' ', '/', '\n', '\t', '\f', ' x="y"'];

const SCHEMES = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
  '&#106;avascript:alert(1)', 'javascript&colon;alert(1)', 'javascript://%0aalert(1)', 'vbscript:alert(1)', 'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'blob:null/x', 'view-source:javascript:alert(1)',
  '//javascript:alert(1)', 'javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>',
];
const HOLDERS: ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<img src="${address}">`,
  (address) => `<form action="${address}"><button>x</button></form>`,
  (address) => `<button formaction="${address}">x</button>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<svg><a xlink:href="${address}"><text>x</text></a></svg>`,
  (address) => `<svg><animate attributeName="href" values="${address}"/></svg>`,
  (address) => `<math><a href="${address}">x</a></math>`,
  (address) => `<meta http-equiv="refresh" content="0;url=${address}">`,
  (address) => `<link rel="stylesheet" href="${address}">`,
  (address) => `<base href="${address}">`,
  (address) => `<table background="${address}"><tr><td background="${address}">x</td></tr></table>`,
];

/** What closes one context and opens another: names and queries end up in attributes, titles, JSON and feeds. */
const BREAKOUTS = [
  '"><script>alert(1)</script>', "'><script>alert(1)</script>", '</title><script>alert(1)</script>', '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>', '--><script>alert(1)</script>', ']]><script>alert(1)</script>', '" onmouseover="alert(1)', "' onfocus='alert(1)",
  '` onload=`alert(1)', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '<%= alert(1) %>', '\u2028alert(1)//', '\\";alert(1)//', '<svg/onload=alert(1)>',
  '<img src=x onerror=alert(1)>', '%3Cscript%3Ealert(1)%3C/script%3E', '&lt;script&gt;alert(1)&lt;/script&gt;', '\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', '<!--><script>alert(1)</script>', '<script>alert(1)<!--',
];

/** Each input once, from a public corpus and made here. */
export function xssPayloads(): string[] {
  const published = JSON.parse(fs.readFileSync(FIXTURE, 'utf8')) as string[];
  const events = EVENTS.flatMap((event, turn) =>
    CARRIERS.map((carrier, place) => `<${carrier}${JOINTS[(turn + place) % JOINTS.length]}on${place % 2 ? event.toUpperCase() : event}=alert(1)>x`),
  );
  const addresses = SCHEMES.flatMap((scheme) => HOLDERS.map((holder) => holder(scheme.replace(/"/g, '&quot;'))));
  return [...new Set([...published, ...events, ...addresses, ...BREAKOUTS])];
}

/** Those that do harm where a plain text is put into a page. */
export const textPayloads = (): string[] => BREAKOUTS;
