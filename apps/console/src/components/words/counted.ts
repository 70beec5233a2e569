/** "1 call", "1,200 memories". `many` where the plural is not made as usual: `counted(n, "request is", "requests are")`. */
export function counted(count: number, one: string, many: string = pluralOf(one)): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function pluralOf(one: string): string {
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
}
