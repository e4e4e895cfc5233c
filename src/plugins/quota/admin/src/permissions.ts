import { useAuth } from '@strapi/strapi/admin';

export const READ = 'plugin::quota.read';
export const CLAUSES_MANAGE = 'plugin::quota.clauses.manage';
export const WAIVERS_MANAGE = 'plugin::quota.waivers.manage';
export const OVERRIDE = 'plugin::quota.override';

/** Has the user this right? What is offered only; the server decides. */
export function useMay(action: string, subject?: string): boolean {
  return useAuth('quota', ({ permissions }) =>
    permissions.some((permission) => permission.action === action && (!subject || permission.subject === subject)),
  );
}
