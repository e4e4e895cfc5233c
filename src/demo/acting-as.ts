import type { Core } from '@strapi/strapi';

/**
 * Runs `work` as if this person had asked for it at the panel: with their rights, in their name. The sample data show
 * what people did, so it is done by the same road as theirs.
 */
export async function actingAs<T>(strapi: Core.Strapi, email: string, work: (userId: number) => Promise<T>): Promise<T> {
  const user = await strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });
  const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
  const request = { state: { user, userAbility, auth: { strategy: { name: 'admin' } } }, params: {}, get: () => '' };
  const run = strapi.requestContext.run as unknown as (store: object, work: () => Promise<T>) => Promise<T>;
  return run(request, () => work(user.id));
}
