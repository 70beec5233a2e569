/** Puts values into the places of a line, "{name}". Throws where a place has no value: a line must not be told with a gap. */
export function fillIn(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known to put into {${name}}.`);
    return value;
  });
}
