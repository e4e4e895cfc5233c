/** A name in capitals as it stands inside a sentence. */
export function titled(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  let proper = false;
  return name
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word, index, words) => {
      const capital = index === 0 || proper || (word === 'y' && words[index + 1] === 'tế');
      proper = proper || PLACES.has(word);
      return capital ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1) : word;
    })
    .join(' ');
}

/** After these words comes the name of a place. */
const PLACES = new Set(['tỉnh', 'thành', 'phố', 'huyện', 'xã', 'phường', 'quận']);
