import { factories } from '@strapi/strapi';

/** Strapi's controller for writing asks for it. */
export default factories.createCoreService('api::legal-document.legal-document');
