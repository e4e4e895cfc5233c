/** Plain text as it was typed: each line a paragraph. */
export function Lines({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim());
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}
