import { useForm } from '@strapi/strapi/admin';

/** Whether the article has a text. */
export const useHasBody = (): boolean =>
  useForm('useHasBody', (form) => Boolean((form.values as Record<string, unknown>).body));
