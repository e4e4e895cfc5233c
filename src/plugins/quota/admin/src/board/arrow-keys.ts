const STEPS: Record<string, [row: number, cell: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus between the buttons of a table with the arrow keys, from cell to cell. */
export function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const [rows, cells] = STEPS[event.key] ?? [0, 0];
  const from = (event.target as HTMLElement).closest('td');
  const row = from?.parentElement as HTMLTableRowElement | null;
  const body = row?.parentElement as HTMLTableSectionElement | null;
  if (!from || !row || !body || (rows === 0 && cells === 0)) return;
  event.preventDefault();
  body.rows[row.sectionRowIndex + rows]?.cells[from.cellIndex + cells]?.querySelector('button')?.focus();
}

/** Only the button that was focused last is a stop of the Tab key: a table of 24 months is passed with one press. */
export function keepOneStop(event: React.FocusEvent<HTMLElement>): void {
  const button = (event.target as HTMLElement).closest('button');
  if (!button) return;
  event.currentTarget.querySelectorAll<HTMLElement>('button[tabindex="0"]').forEach((other) => {
    other.tabIndex = -1;
  });
  button.tabIndex = 0;
}
