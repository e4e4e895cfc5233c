import type { Core } from '@strapi/strapi';
import { COMPONENT_FORMS } from './components';
import { type Configuration, configurationOf } from './configuration';
import { CONTENT_TYPE_FORMS } from './content-types';

interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  /** Compares with what is stored and writes only a difference. */
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

/**
 * Sets the labels, help texts, layouts and list views of the content manager from code.
 * Runs at every start, after the content manager has made its own configurations,
 * so that a form changed by hand comes back to what is written here.
 */
export async function arrangeForms(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager');
  const contentTypes: ConfigurationService = contentManager.service('content-types');
  const components: ConfigurationService = contentManager.service('components');

  for (const [uid, form] of Object.entries(CONTENT_TYPE_FORMS)) {
    await contentTypes.updateConfiguration({ uid }, configurationOf(form, await contentTypes.findConfiguration({ uid })));
  }
  for (const [uid, form] of Object.entries(COMPONENT_FORMS)) {
    await components.updateConfiguration({ uid }, configurationOf(form, await components.findConfiguration({ uid })));
  }
}
