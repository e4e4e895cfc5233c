/** The content types that are written from draft to reader; src/desk/watched.ts says the same to the server. */
const WRITTEN = ['api::article.article', 'api::legal-document.legal-document', 'api::procedure.procedure', 'api::guide.guide'];

export const isWritten = (model: string): boolean => WRITTEN.includes(model);
