/** What the server says against an act: a Vietnamese sentence, and one for each field that is wrong. */
export interface Refusal {
  message: string;
  byField: Record<string, string>;
}

interface ServerError {
  message?: string;
  details?: { errors?: { path?: string[]; message?: string }[] };
}

/** Reads the refusal from whatever was thrown; null when the server gave no sentence (it was not reached). */
export function refusalOf(thrown: unknown): Refusal | null {
  const error = serverErrorOf(thrown);
  if (!error?.message) return null;
  const byField: Record<string, string> = {};
  for (const { path, message } of error.details?.errors ?? []) {
    const field = path?.[0];
    if (field && message) byField[field] = byField[field] ? `${byField[field]} ${message}` : message;
  }
  return { message: error.message, byField };
}

/** The fetch client throws the whole response, the panel's API the error alone. */
function serverErrorOf(thrown: unknown): ServerError | undefined {
  const { response, ...alone } = (thrown ?? {}) as { response?: { data?: { error?: ServerError } } } & ServerError;
  return response ? response.data?.error : alone;
}
