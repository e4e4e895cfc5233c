/** A selection says something that `rows` does not read; Strapi's own query engine reads it then. */
export class NotReadHere extends Error {}
