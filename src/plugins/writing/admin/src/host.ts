/** The content type that these tools help to write. */
export const ARTICLE = 'api::article.article';
