import type { ComponentChild } from 'preact';

/** A name and its value; values that are empty are not shown. */
export type Fact = readonly [name: string, value: ComponentChild];

/** Properties as a table that a screen reader reads row by row. */
export function Facts({ caption, facts }: { caption: string; facts: readonly Fact[] }) {
  return (
    <table class="facts">
      <caption>{caption}</caption>
      <tbody>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
