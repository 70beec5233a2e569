/** The paths of a hook: the default organization's, and those of the others. */
export function hookPaths(name: string): string[] {
  return [`/${name}`, `/:organization/${name}`];
}
