/** A file that cannot be taken in as a Word document; the message is for the person who chose it. */
export class UnreadableDocx extends Error {}
