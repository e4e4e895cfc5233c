/** The content types that the desk accompanies; src/desk/watched.ts says the same to the server. */
const WRITTEN = ['api::article.article', 'api::legal-document.legal-document', 'api::procedure.procedure', 'api::guide.guide'];

export const isWritten = (model: string): boolean => WRITTEN.includes(model);

export const editAddress = (documentId: string, model: string): string => `/content-manager/collection-types/${model}/${documentId}`;
