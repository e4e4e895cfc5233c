import type { IndexValue } from '../../publication/indices';
import { decimal } from '../numbers';

interface Props {
  /** Unique on the page. */
  id: string;
  title: string;
  /** Of one subject, oldest first; those without a value have no column. */
  values: readonly IndexValue[];
}

const WIDTH = 360;
const HEIGHT = 200;
const BOTTOM = 168;
const TOP = 28;
const WIDEST_COLUMN = 44;

/**
 * Columns by year, drawn on the server. The numbers stand above the columns and again in the table beside it, which is
 * what a screen reader is led to.
 */
export function IndexChart({ id, title, values }: Props) {
  const shown = values.flatMap((value) => (value.value === null ? [] : [{ ...value, value: value.value }]));
  if (shown.length === 0) return null;
  const { measure, maximum } = shown[0].indicator;
  const full = maximum ?? Math.max(...shown.map(({ value }) => value));
  const step = WIDTH / shown.length;
  const width = Math.min(WIDEST_COLUMN, step * 0.6);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-ten ${id}-mo-ta`}>
      <title id={`${id}-ten`}>{title}</title>
      <desc id={`${id}-mo-ta`}>
        {shown.map(({ year, value }) => `Năm ${year}: ${decimal(value)} ${measure}`).join('. ')}. Cột cao nhất có thể:{' '}
        {decimal(full)} {measure}.
      </desc>
      <line class="axis" x1="0" x2={WIDTH} y1={BOTTOM} y2={BOTTOM} />
      {shown.map(({ year, value }, index) => {
        const middle = step * (index + 0.5);
        const top = BOTTOM - ((BOTTOM - TOP) * Math.min(value, full)) / full;
        return (
          <>
            <rect class="column" x={middle - width / 2} y={top} width={width} height={BOTTOM - top} />
            <text x={middle} y={top - 8}>
              {decimal(value)}
            </text>
            <text class="year" x={middle} y={BOTTOM + 22}>
              {year}
            </text>
          </>
        );
      })}
    </svg>
  );
}
