/** A file that cannot be read as what it claims to be; the message is for the person who chose it. */
export class UnreadableFile extends Error {
  constructor(
    message: string,
    /** The row at which reading stopped, when known. */
    readonly row: number | null = null,
  ) {
    super(message);
  }
}
