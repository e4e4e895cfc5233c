import { Box, Button, Checkbox, Field, Flex, TextInput, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { dayFromWords, dayInWords } from '../../../../../admin/dates/in-words';
import { faultsOf, messageOf } from '../../../../../admin/parts/refusal';
import { useWords } from '../words';
import { BasisList, type ChosenBasis } from './BasisList';
import { FACT_NAMES, type Fact, type FactName, type Intake } from './intake';
import type { Place } from './Original';

const DOCUMENT = 'api::legal-document.legal-document';
const DAYS: readonly FactName[] = ['issuedOn', 'effectiveOn', 'planFrom', 'planTo'];
const LONG: readonly FactName[] = ['abstract'];

const shown = (name: FactName, fact: Fact | undefined) => (DAYS.includes(name) ? dayInWords(fact?.value ?? '') : (fact?.value ?? ''));

/** The fields as they were read, each with its place and how sure the reading is; what a person makes of them is registered. */
export function RegisterForm({ intake, onShow }: { intake: Intake; onShow: (place: Place) => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const { post } = useFetchClient();
  const { fields } = intake;
  const [values, setValues] = useState(() => Object.fromEntries(FACT_NAMES.map((name) => [name, shown(name, fields?.[name])])) as Record<FactName, string>);
  const [recipients, setRecipients] = useState(fields?.recipients.value?.join('\n') ?? '');
  const [bases, setBases] = useState<ChosenBasis[]>(() => (fields?.legalBases ?? []).map((basis) => ({ basis, isChosen: true, kind: 'based-on' })));
  const [publish, setPublish] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const faults = faultsOf(error);

  const send = async () => {
    setSending(true);
    setError(null);
    const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, DAYS.includes(name) ? dayFromWords(values[name]) : values[name].trim()]));
    const relations = bases.filter(({ isChosen }) => isChosen).map(({ basis, kind }) => ({ kind, target: basis.target?.documentId ?? null, targetNumber: basis.number ?? basis.name }));
    try {
      const { data } = await post<{ data: { documentId: string } }>(`/registry/intakes/${intake.id}/register`, { ...facts, recipients, relations, publish });
      navigate(`/content-manager/collection-types/${DOCUMENT}/${data.data.documentId}`);
    } catch (thrown) {
      setError(thrown);
      setSending(false);
    }
  };

  return (
    <Flex tag="form" direction="column" alignItems="stretch" gap={4} onSubmit={(event: { preventDefault: () => void }) => (event.preventDefault(), void send())}>
      {FACT_NAMES.map((name) => {
        const Input = LONG.includes(name) ? Textarea : TextInput;
        return (
          <Field.Root key={name} name={name} error={faults[name]}>
            <Field.Label>{words(`field.${name}`)}</Field.Label>
            <Input
              value={values[name]}
              placeholder={DAYS.includes(name) ? words('field.day') : undefined}
              onChange={({ target }: { target: { value: string } }) => setValues((before) => ({ ...before, [name]: target.value }))}
            />
            <Reading fact={fields?.[name]} onShow={onShow} />
            <Field.Error />
          </Field.Root>
        );
      })}
      <Field.Root name="recipients">
        <Field.Label>{words('field.recipients')}</Field.Label>
        <Textarea value={recipients} onChange={({ target }: { target: { value: string } }) => setRecipients(target.value)} />
        <Reading fact={fields?.recipients} onShow={onShow} />
      </Field.Root>
      <BasisList bases={bases} onChange={setBases} onShow={onShow} />
      {fields && <Typography tag="p">{words('intake.citations', { count: fields.citations.length, known: fields.citations.filter(({ target }) => target).length })}</Typography>}
      <Checkbox checked={publish} onCheckedChange={(checked: boolean | 'indeterminate') => setPublish(checked === true)}>
        {words('intake.publish')}
      </Checkbox>
      <div role="alert">{Boolean(error) && <Typography textColor="danger700">{messageOf(error) || words('error')}</Typography>}</div>
      <Box>
        <Button type="submit" loading={sending}>
          {words('intake.register')}
        </Button>
      </Box>
    </Flex>
  );
}

/** How sure the reading is, what it has to say, and where it was read. */
function Reading({ fact, onShow }: { fact: Fact<unknown> | undefined; onShow: (place: Place) => void }) {
  const words = useWords();
  if (!fact) return null;
  const { value, start, end, confidence, note } = fact;
  const isRead = value !== null;
  const hasPlace = start !== null && end !== null && end > start;
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor={!isRead ? 'neutral600' : confidence < 0.8 ? 'warning700' : 'success700'}>
        {isRead ? words('intake.confidence', { share: Math.round(confidence * 100) }) : words('intake.absent')}
      </Typography>
      {note && (
        <Typography variant="pi" textColor="neutral600">
          {note}
        </Typography>
      )}
      {hasPlace && (
        <Button variant="ghost" size="S" onClick={() => onShow({ start, end })}>
          {words('intake.show')}
        </Button>
      )}
    </Flex>
  );
}
