import { strFromU8 } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Parts } from './unpack';

interface Style {
  font: string | null;
  basedOn: string | null;
}

/** Says in which font a run is set: by itself, its style, its paragraph's style, or the document's defaults. */
export type FontOf = (run: { font?: string | null; styleId?: string | null }, paragraphStyleId: string | null) => string | null;

/** Reads word/styles.xml (ECMA-376 part 1, 17.7): old documents name .VnTime only there. */
export function fontsOf(parts: Parts): FontOf {
  const styles = new Map<string, Style>();
  let defaultFont: string | null = null;
  let defaultStyle: string | null = null;
  let style: Style | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:style') {
          style = { font: null, basedOn: null };
          styles.set(attributes['w:styleId'] ?? '', style);
          const isDefault = ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');
          if (attributes['w:type'] === 'paragraph' && isDefault) defaultStyle = attributes['w:styleId'] ?? null;
        } else if (name === 'w:basedOn' && style) {
          style.basedOn = attributes['w:val'] ?? null;
        } else if (name === 'w:rFonts') {
          const font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null;
          if (style) style.font ??= font;
          else defaultFont ??= font;
        }
      },
      onclosetag(name) {
        if (name === 'w:style') style = null;
      },
    },
    { xmlMode: true },
  );
  const xml = parts.get('word/styles.xml');
  if (xml) parser.end(strFromU8(xml));

  const fontOfStyle = (id: string | null, seen = new Set<string>()): string | null => {
    const found = id !== null && !seen.has(id) ? styles.get(id) : undefined;
    if (!found || id === null) return null;
    return found.font ?? fontOfStyle(found.basedOn, seen.add(id));
  };
  return (run, paragraphStyleId) =>
    run.font ?? fontOfStyle(run.styleId ?? null) ?? fontOfStyle(paragraphStyleId ?? defaultStyle) ?? defaultFont;
}
