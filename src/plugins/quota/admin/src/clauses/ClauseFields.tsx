import { Box, Checkbox, Field, Flex, Grid, NumberInput, SingleSelect, SingleSelectOption, Textarea, TextInput, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { PeriodKind } from '../answers/verdict';
import { DocumentField } from '../DocumentField';
import { HOST } from '../host';
import { useWords } from '../words';
import type { ClauseDraft } from './clause-draft';
import type { Ref } from './clause-version';
import { ManyField, OneField } from './ChoiceFields';

interface Props {
  draft: ClauseDraft;
  choices: { units: Ref[]; sections: Ref[]; fields: Ref[] };
  /** Sentences by field. */
  errors: Record<string, string>;
  onChange: (part: Partial<ClauseDraft>) => void;
}

const PERIODS: PeriodKind[] = ['month', 'quarter', 'year'];
const KINDS = HOST.kinds.map(({ value, label }) => ({ id: value, name: label }));

type TextChange = React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

/** The fields of a clause in three groups: the plan's words, whom they bind, and what counts. */
export function ClauseFields({ draft, choices, errors, onChange }: Props) {
  const words = useWords();
  const text = (field: 'name' | 'quote' | 'channels' | 'inForceFrom' | 'inForceTo') => ({
    value: draft[field],
    onChange: ({ target }: TextChange) => onChange({ [field]: target.value }),
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Group title={words('form.group.plan')}>
        <Field.Root name="name" required error={errors.name}>
          <Field.Label>{words('form.name')}</Field.Label>
          <TextInput {...text('name')} />
          <Field.Error />
        </Field.Root>
        <Field.Root name="quote" required error={errors.quote}>
          <Field.Label>{words('form.quote')}</Field.Label>
          <Textarea {...text('quote')} />
          <Field.Error />
        </Field.Root>
        <DocumentField label={words('form.document')} value={draft.document} error={errors.document} onChange={(document) => onChange({ document })} />
        <Pair>
          <Field.Root name="inForceFrom" required error={errors.inForceFrom} hint={words('form.dayHint')}>
            <Field.Label>{words('form.inForceFrom')}</Field.Label>
            <TextInput {...text('inForceFrom')} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Field.Root name="inForceTo" error={errors.inForceTo} hint={words('form.inForceToHint')}>
            <Field.Label>{words('form.inForceTo')}</Field.Label>
            <TextInput {...text('inForceTo')} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Pair>
      </Group>
      <Group title={words('form.group.units')}>
        <ManyField label={words('form.units')} choices={choices.units} value={draft.units} error={errors.units} onChange={(units) => onChange({ units })} />
        <Pair>
          <OneField
            label={words('form.unitsUnder')}
            none={words('form.none')}
            choices={choices.units}
            value={draft.unitsUnder}
            error={errors.unitsUnder}
            onChange={(unitsUnder) => onChange({ unitsUnder })}
          />
          <ManyField
            label={words('form.unitsExcept')}
            choices={choices.units}
            value={draft.unitsExcept}
            error={errors.unitsExcept}
            onChange={(unitsExcept) => onChange({ unitsExcept })}
          />
        </Pair>
      </Group>
      <Group title={words('form.group.counting')}>
        <Pair>
          <Field.Root name="period" required error={errors.period}>
            <Field.Label>{words('form.period')}</Field.Label>
            <SingleSelect value={draft.period} onChange={(period) => onChange({ period: period as PeriodKind })}>
              {PERIODS.map((kind) => (
                <SingleSelectOption key={kind} value={kind}>
                  {words(`form.period.${kind}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
          <Field.Root name="minimum" required error={errors.minimum}>
            <Field.Label>{words('form.minimum')}</Field.Label>
            <NumberInput value={draft.minimum} onValueChange={(minimum) => onChange({ minimum })} />
            <Field.Error />
          </Field.Root>
        </Pair>
        <Pair>
          <OneField
            label={words('form.section')}
            none={words('form.everySection')}
            choices={choices.sections}
            value={draft.section}
            error={errors.section}
            onChange={(section) => onChange({ section })}
          />
          <ManyField
            label={words('form.kinds')}
            hint={words('form.emptyIsAll')}
            choices={KINDS}
            value={draft.kinds}
            error={errors.kinds}
            onChange={(kinds) => onChange({ kinds })}
          />
        </Pair>
        <ManyField
          label={words('form.fields')}
          hint={words('form.emptyIsAll')}
          choices={choices.fields}
          value={draft.fields}
          error={errors.fields}
          onChange={(fields) => onChange({ fields })}
        />
        <Field.Root name="channels" error={errors.channels} hint={words('form.channelsHint')}>
          <Field.Label>{words('form.channels')}</Field.Label>
          <Textarea {...text('channels')} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Checkbox checked={draft.ownWorkOnly} onCheckedChange={(value) => onChange({ ownWorkOnly: value === true })}>
          {words('form.ownWorkOnly')}
        </Checkbox>
        <Checkbox checked={draft.cooperatingUnitsCount} onCheckedChange={(value) => onChange({ cooperatingUnitsCount: value === true })}>
          {words('form.cooperatingUnitsCount')}
        </Checkbox>
      </Group>
    </Flex>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="fieldset" style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Typography tag="legend" variant="delta">
        {title}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3}>
        {children}
      </Flex>
    </Box>
  );
}

function Pair({ children }: { children: [ReactNode, ReactNode] }) {
  return (
    <Grid.Root gap={4}>
      {children.map((child, index) => (
        <Grid.Item key={index} col={6} xs={12} direction="column" alignItems="stretch">
          {child}
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}
