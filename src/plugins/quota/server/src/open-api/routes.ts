import { optionalToken } from './optional-token';

/** Under /api/quota, as the OpenAPI document describes them. */
export const publicRoutes = [
  { method: 'GET', path: '/months', handler: 'months.find', config: optionalToken() },
  { method: 'GET', path: '/periods', handler: 'periods.find', config: optionalToken() },
  { method: 'GET', path: '/cell', handler: 'cell.findOne', config: optionalToken() },
  { method: 'GET', path: '/clauses', handler: 'wordings.find', config: optionalToken() },
  { method: 'GET', path: '/openapi.json', handler: 'openapi.show', config: { auth: false } },
];
