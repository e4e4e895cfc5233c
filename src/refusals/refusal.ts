import { errors } from '@strapi/utils';

/** Why an act of the desk is refused: data first, so that panel, API and tests say the same. */
export interface Reason {
  code: string;
  field: string;
  /** A whole Vietnamese sentence that names the field as the form does. */
  message: string;
}

/** The error that carries reasons to the panel (under each field) and to the API (`details.errors`). */
export function refusal(reasons: Reason[]): errors.ValidationError {
  return new errors.ValidationError(reasons.map(({ message }) => message).join(' '), {
    errors: reasons.map(({ code, field, message }) => ({ path: field.split('.'), message, name: 'ValidationError', code })),
  });
}
