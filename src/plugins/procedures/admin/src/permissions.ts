import { useAuth } from '@strapi/strapi/admin';

export const READ = 'plugin::procedures.read';
export const DISPLAY = 'plugin::procedures.display';
export const IMPORT = 'plugin::procedures.import';

/** Has the user this right? What is offered only; the server decides. */
export const useMay = (action: string): boolean =>
  useAuth('procedures', ({ permissions }) => permissions.some((permission) => permission.action === action));
