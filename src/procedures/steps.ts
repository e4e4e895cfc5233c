import { htmlToText } from '../text/html/html-to-text';

/** "Bước 2:", "B2:" — how offices number the steps of a procedure, often without a line of its own. */
const STEP = /(?<=^|\s)(?=(?:Bước|B)\s?\d{1,2}\s?[:.])/u;
const MARK = /^(?:Bước|B)\s?(\d{1,2})\s?[:.]\s*/u;

/** The text with each numbered step on a line of its own. */
export const stepLines = (text: string): string => text.split(STEP).map((part) => part.trim()).join('\n');

export interface Step {
  /** "Bước 1"; null for text that stands before or between numbered steps. */
  mark: string | null;
  lines: string[];
}

/** The steps of a procedure told apart by their own numbering; without any, each line is a step without a mark. */
export function stepsOf(html: string | null): Step[] {
  const lines = htmlToText(html ?? '')
    .split('\n')
    .flatMap((line) => line.split(STEP))
    .map((line) => line.trim())
    .filter(Boolean);
  const steps: Step[] = [];
  const isNumbered = lines.some((line) => MARK.test(line));
  for (const line of lines) {
    const number = MARK.exec(line)?.[1];
    if (number) steps.push({ mark: `Bước ${number}`, lines: [line.replace(MARK, '')].filter(Boolean) });
    else if (isNumbered && steps.length > 0) steps[steps.length - 1].lines.push(line);
    else steps.push({ mark: null, lines: [line] });
  }
  return steps;
}
