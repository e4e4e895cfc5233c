import { Box, Flex, Typography } from '@strapi/design-system';

export interface Difference {
  field: string;
  label: string;
  pieces: { kind: 'same' | 'added' | 'removed'; text: string }[];
}

interface Props {
  label: string;
  /** undefined while they are being loaded, null when they could not be. */
  differences: Difference[] | null | undefined;
}

/** Words added and removed, field by field; by sign and line as well as by colour. */
export function Comparison({ label, differences }: Props) {
  if (!differences) return <Typography>{differences === null ? 'Không so sánh được.' : 'Đang so sánh…'}</Typography>;
  if (differences.length === 0) return <Typography>Hai bản giống nhau.</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="region" aria-label={label}>
      <Typography variant="pi">Chữ thêm có nền xanh và gạch chân; chữ bớt có nền đỏ và gạch ngang.</Typography>
      {differences.map(({ field, label, pieces }) => (
        <Box key={field} tag="section">
          <Typography tag="h3" variant="delta">
            {label}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {pieces.map(({ kind, text }, index) => {
              if (kind === 'added') return <ins key={index} style={{ background: '#c6f0c2', color: '#1d4d1a' }}>{text}</ins>;
              if (kind === 'removed') return <del key={index} style={{ background: '#f5c0b8', color: '#6b1d14' }}>{text}</del>;
              return text;
            })}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
