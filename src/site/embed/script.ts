import { inScript } from '../structured-data';
import type { Part } from './parts';
import { EMBED_CSS } from './styles';

/**
 * Runs in another site's page. It writes no HTML and no style element, so that it needs nothing from a strict policy
 * there but to be allowed itself: elements are made one by one inside a shadow root, the styles are a sheet made by
 * script. A host without such sheets shows the part unstyled.
 */
const PROGRAM = `(function(part,css){
var tag=document.currentScript;if(!tag)return;
var host=document.createElement("div");tag.parentNode.insertBefore(host,tag.nextSibling);
var root=host.attachShadow({mode:"open"});
try{var sheet=new CSSStyleSheet();sheet.replaceSync(css);root.adoptedStyleSheets=[sheet]}catch(e){}
function add(to,name,text){var made=document.createElement(name);if(text)made.textContent=text;to.appendChild(made);return made}
function link(to,text,href){var made=add(to,"a",text);made.href=href}
var box=add(root,"section");box.className="box";box.lang="vi";box.setAttribute("aria-label",part.title);
add(box,"h2",part.title);
var list=add(box,"ul");
part.items.forEach(function(item){var line=add(list,"li");
if(item.href)link(line,item.text,item.href);else add(line,"span",item.text);
if(item.note)add(line,"small",item.note)});
link(add(box,"p"),"Xem tất cả",part.page)
})`;

export const scriptFor = (part: Part): string => `${PROGRAM}(${inScript(part)},${inScript({ css: EMBED_CSS })}.css);\n`;
