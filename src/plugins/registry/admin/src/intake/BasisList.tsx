import { Box, Button, Checkbox, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import type { CitedDocument } from './intake';
import type { Place } from './Original';

const KINDS = ['based-on', 'implements', 'replaces', 'amends', 'abolishes', 'guides'] as const;

export interface ChosenBasis {
  basis: CitedDocument;
  isChosen: boolean;
  kind: string;
}

interface Props {
  bases: ChosenBasis[];
  onChange: (bases: ChosenBasis[]) => void;
  onShow: (place: Place) => void;
}

/** The documents that this one rests on, to become relations: which of them, and of what kind. */
export function BasisList({ bases, onChange, onShow }: Props) {
  const words = useWords();
  const change = (index: number, changed: Partial<ChosenBasis>) => onChange(bases.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <Box tag="fieldset" borderWidth={0}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {words('intake.bases')}
      </Typography>
      {bases.length === 0 && <Typography tag="p">{words('intake.noBases')}</Typography>}
      {bases.map(({ basis, isChosen, kind }, index) => (
        <Flex key={`${basis.start}`} gap={2} paddingTop={2} alignItems="flex-start">
          <Checkbox checked={isChosen} onCheckedChange={(checked: boolean | 'indeterminate') => change(index, { isChosen: checked === true })}>
            {basis.text}
          </Checkbox>
          <Typography variant="pi" textColor={basis.target ? 'success700' : 'warning700'}>
            {basis.target ? words('intake.inRegistry') : words('intake.notInRegistry')}
          </Typography>
          <SingleSelect aria-label={words('intake.kind')} size="S" value={kind} onChange={(value) => change(index, { kind: String(value) })}>
            {KINDS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {words(`kind.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Button variant="ghost" size="S" onClick={() => onShow({ start: basis.start, end: basis.end })}>
            {words('intake.show')}
          </Button>
        </Flex>
      ))}
    </Box>
  );
}
