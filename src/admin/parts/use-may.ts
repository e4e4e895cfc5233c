import { useAuth } from '@strapi/strapi/admin';

/** Has the user this right? What is offered only; the server decides. */
export const useMay = (action: string): boolean => useAuth('useMay', ({ permissions }) => permissions.some((permission) => permission.action === action));
