import type { Core } from '@strapi/strapi';

const store = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'demo' });

/** Whether this database was filled by the demo, wholly or in part. The production start refuses such a one. */
export async function holdsSampleData(strapi: Core.Strapi): Promise<boolean> {
  return Boolean(await store(strapi).get({ key: 'begun' }));
}

export async function isComplete(strapi: Core.Strapi): Promise<boolean> {
  return Boolean(await store(strapi).get({ key: 'complete' }));
}

export async function mark(strapi: Core.Strapi, state: 'begun' | 'complete'): Promise<void> {
  await store(strapi).set({ key: state, value: true });
}
