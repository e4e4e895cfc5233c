import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

export type SignColour = 'success700' | 'danger700' | 'warning700' | 'neutral700';

const Drawing = styled.svg`
  width: 1.2rem;
  height: 1.2rem;
  fill: none;
  stroke: currentColor;
  stroke-width: 2.4;
  stroke-linecap: round;
  stroke-linejoin: round;
`;

/** A sign beside a word that says the same; `path` is drawn in a box of 16 × 16. */
export function Sign({ path, colour }: { path: string; colour: SignColour }) {
  return (
    <Typography textColor={colour} aria-hidden>
      <Drawing viewBox="0 0 16 16">
        <path d={path} />
      </Drawing>
    </Typography>
  );
}
