/** What the server says against a request; the fallback when it was not reached. */
export function serverSentence(thrown: unknown, fallback: string): string {
  const { response, message } = (thrown ?? {}) as { response?: { data?: { error?: { message?: string } } }; message?: string };
  if (response) return response.data?.error?.message ?? fallback;
  const isServerError = typeof thrown === 'object' && thrown !== null && 'status' in thrown;
  return isServerError && message ? message : fallback;
}
