import { useAuth } from '@strapi/strapi/admin';

export const READ = 'plugin::registry.read';
export const INTAKE = 'plugin::registry.intake';
export const TASKS_CLOSE = 'plugin::registry.tasks.close';

/** Has the user this right? What is offered only; the server decides. */
export function useMay(action: string): boolean {
  return useAuth('registry', ({ permissions }) => permissions.some((permission) => permission.action === action));
}
