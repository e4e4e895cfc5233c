import { errors } from '@strapi/utils';

/** A fault in what somebody sent, by the field it is in. */
export interface Fault {
  field: string;
  /** A whole Vietnamese sentence that names the field. */
  message: string;
}

/** The error that carries faults to the panel and the API: one sentence each, by field in `details.errors`. */
export const refused = (...faults: Fault[]): errors.ValidationError =>
  new errors.ValidationError(faults.map(({ message }) => message).join(' '), {
    code: 'quota-invalid-input',
    errors: faults.map(({ field, message }) => ({ path: [field], message, name: 'ValidationError' })),
  });
