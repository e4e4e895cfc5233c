/** The content type that these tools help to write. */
export const ARTICLE = 'api::article.article';

/** Those whose drafts can be shown as the page they will be. */
export const PREVIEWED = [ARTICLE, 'api::legal-document.legal-document', 'api::procedure.procedure', 'api::guide.guide'];
