import { errors } from '@strapi/utils';
import type { Fault } from '../../../quota/server/src/refusal';

export type { Fault };

/** The error that carries faults to the panel: one sentence each, by field in `details.errors`. */
export const refused = (...faults: Fault[]): errors.ValidationError =>
  new errors.ValidationError(faults.map(({ message }) => message).join(' '), {
    code: 'reports-invalid-input',
    errors: faults.map(({ field, message }) => ({ path: [field], message, name: 'ValidationError' })),
  });
