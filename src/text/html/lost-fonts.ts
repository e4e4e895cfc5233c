import { decodeLegacy, type LegacyEncoding } from '../legacy-fonts/decode';
import { legacyEncodingOf } from '../legacy-fonts/detect';
import { textOf, type DomNode } from './dom';
import { isBlockElement } from './elements';
import { encodingWithin, type FontRules } from './font-context';

/**
 * Decodes every line that names no legacy font and yet reads as TCVN3 or VNI. A guess, for a person to judge. It has to be
 * made on the input: once text is normalised, the letter ư of TCVN3 (a soft hyphen) is gone.
 */
export function decodeLostFonts(nodes: readonly DomNode[], fonts: FontRules, around: LegacyEncoding | null = null): DomNode[] {
  const decoded: DomNode[] = [];
  let line: DomNode[] = [];
  const closeLine = () => {
    decoded.push(...decodeLine(line, fonts, around));
    line = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element' && holdsBlocks(node)) {
      closeLine();
      decoded.push({ ...node, children: decodeLostFonts(node.children, fonts, encodingWithin(node, around, fonts)) });
    } else {
      line.push(node);
      if (node.kind === 'element' && node.name === 'br') closeLine();
    }
  }
  closeLine();
  return decoded;
}

const holdsBlocks = (node: DomNode): boolean =>
  node.kind === 'element' && (isBlockElement(node.name) || node.children.some(holdsBlocks));

function decodeLine(line: DomNode[], fonts: FontRules, around: LegacyEncoding | null): DomNode[] {
  const encoding = around === null ? legacyEncodingOf(textOf(line)) : null;
  if (encoding === null) return line;
  const decode = (node: DomNode): DomNode => {
    if (node.kind === 'text') return { ...node, data: decodeLegacy(node.data, encoding) };
    const isNamed = node.kind === 'element' && encodingWithin(node, null, fonts) !== null;
    return node.kind === 'element' && !isNamed ? { ...node, children: node.children.map(decode) } : node;
  };
  return line.map(decode);
}
